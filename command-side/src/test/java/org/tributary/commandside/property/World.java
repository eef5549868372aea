package org.tributary.commandside.property;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tributary.commandside.Body;
import org.tributary.commandside.House;

/** The few things that commands of a sequence speak of: so few that they meet one another. */
final class World {
    private static final Pattern OPTION = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern THING = Pattern.compile("<([a-z-]+)>");
    private static final List<String> ABSURD = List.of(
            "null",
            "-1",
            "'absurd'",
            "'" + House.TOMORROW + "'",
            "'1999-12-31'",
            "'00000000-0000-4000-8000-00000000dead'",
            "[]",
            "{}",
            "{'amount': '0', 'currency': 'EUR'}",
            "{'amount': '-7', 'currency': 'EUR'}",
            "{'amount': '99999999999999', 'currency': 'EUR'}",
            "{'code': 'no-such-code'}");

    private final Map<String, List<String>> things = new HashMap<>();

    World() {
        with("day", House.TODAY, House.TODAY, House.TODAY, "2026-04-15", "2026-03-01");
        with("yes", "true", "false");
        with("amount", "100", "1", "40", "250", "0.5", "1000", "60", "7", "-3");
        with("currency", "EUR", "EUR", "EUR", "EUR", "USD");
    }

    World with(String name, String... choices) {
        things.put(name, List.of(choices));
        return this;
    }

    World withAll(String name, List<String> choices) {
        return with(name, choices.toArray(String[]::new));
    }

    /** So many ids of this name, which nothing has yet. */
    World fresh(String name, int count) {
        return with(name, Stream.generate(House::anId).limit(count).toArray(String[]::new));
    }

    Body body(Move move, Step step) {
        int[] thrown = {0};
        IntSupplier dice = () -> step.dice().get(thrown[0]++ % step.dice().size())
                + thrown[0] / step.dice().size();
        String kept = OPTION.matcher(move.form())
                .replaceAll(option -> dice.getAsInt() % 2 == 0 ? "" : Matcher.quoteReplacement(option.group(1)));
        Body body = Body.json(THING.matcher(kept).replaceAll(thing -> one(thing.group(1), dice.getAsInt())));
        return twisted(body, step.twist(), dice);
    }

    private String one(String name, int die) {
        List<String> choices = things.get(name);
        if (choices == null) throw new IllegalStateException("nothing is called " + name);
        return choices.get(die % choices.size());
    }

    /** One command in five says something absurd, or nothing, in one of its fields. */
    private static Body twisted(Body body, int twist, IntSupplier dice) {
        if (twist < 80) return body;
        List<String> fields = List.copyOf(body.json().propertyNames());
        String field = fields.get(dice.getAsInt() % fields.size());
        int what = dice.getAsInt() % (ABSURD.size() + 1);
        return what == ABSURD.size() ? body.without(field) : body.with(field, ABSURD.get(what));
    }
}

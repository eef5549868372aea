package org.tributary.verification.fold;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is asked of the way from one day to that of a world. Where no policy was in force yet, nothing is weighed. */
final class Bridges {
    private static final List<String> CUTS = List.of("stage", "region", "owner", "partner-category");

    private Bridges() {}

    /** And of what it is made, in the first year of it. */
    static List<Question> of(Facts facts, World world, LocalDate from) throws SQLException {
        World then = opening(facts, from, Long.MAX_VALUE);
        if (!then.knowsPolicy()) return List.of();
        List<Question> questions = new ArrayList<>();
        for (String cut : CUTS) {
            String path = "/api/pipeline/bridge?from=" + from + by(cut);
            questions.add(bridge(path, world, then, cut, Long.MAX_VALUE));
        }
        LocalDate year = from.plusYears(1);
        questions.add(new BridgeChanges(then, world.on(year.isAfter(world.today) ? world.today : year)));
        return questions;
    }

    /** Where what was learnt since a position is told apart. */
    static List<Question> of(Facts facts, World world, LocalDate from, long position) throws SQLException {
        World then = opening(facts, from, position);
        if (!then.knowsPolicy()) return List.of();
        List<Question> questions = new ArrayList<>();
        for (String cut : CUTS) {
            String path = "/api/pipeline/bridge?fromPosition=" + position + "&from=" + from + by(cut);
            questions.add(bridge(path, world, then, cut, position));
        }
        return questions;
    }

    private static World opening(Facts facts, LocalDate from, long position) throws SQLException {
        World then = new World(from);
        facts.around(fact -> {
            if (fact.position() <= position) then.next(fact);
        });
        return then;
    }

    private static String by(String cut) {
        return cut.equals("stage") ? "" : "&by=" + cut;
    }

    private static Question bridge(String path, World world, World then, String cut, long position) {
        Pipeline opening = new Pipeline(then, world::policy, cut);
        then.partnerships.values().forEach(opening::next);
        Pipeline closing = new Pipeline(world, cut);
        world.partnerships.values().forEach(closing::next);
        return new Bridge(path, opening.folded(), closing.folded(), new Bars(then, world, position, cut));
    }
}

package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.verification.Client.Reply;
import tools.jackson.databind.JsonNode;

/** What an office did, sent over HTTP by those who did it; after each entry its books are looked at. */
final class Diary {
    private static final Pattern NAME = Pattern.compile("\\$([\\w-]+)");

    private final List<DiaryEntry> entries;
    private final Client admin;
    private final Books books;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> accepted = new TreeSet<>();
    private final Set<String> refusals = new TreeSet<>();

    Diary(List<DiaryEntry> entries, Client admin) {
        this.entries = entries;
        this.admin = admin;
        this.books = new Books(admin);
    }

    /** To its end, whatever goes wrong on the way. */
    void live() {
        List<String> wrong = new ArrayList<>();
        for (DiaryEntry entry : entries)
            try {
                live(entry);
            } catch (AssertionError e) {
                wrong.add("line %d, %s: %s".formatted(entry.line(), entry.command(), e.getMessage()));
            }
        assertThat(wrong).isEmpty();
        books.askAgain();
    }

    /** The commands that were accepted at least once. */
    Set<String> accepted() {
        return accepted;
    }

    /** The rules that refused something at least once. */
    Set<String> refusals() {
        return refusals;
    }

    private void live(DiaryEntry entry) {
        Reply reply = account(entry.who()).send(entry.command(), "%s", body(entry));
        if (entry.refused() != null) refused(entry.refused(), reply);
        else accepted(entry, reply);
    }

    private void refused(String said, Reply reply) {
        String[] rule = said.split(" ");
        assertThat(reply.rule()).as(reply.body()).isEqualTo(rule[0]);
        if (rule.length > 1)
            assertThat(reply.json().path("errors").findValuesAsString("pointer"))
                    .as(reply.body())
                    .contains(rule[1]);
        refusals.add(rule[0]);
    }

    private void accepted(DiaryEntry entry, Reply reply) {
        assertThat(reply.status()).as(reply.body()).isIn(200, 201);
        accepted.add(entry.command());
        if (entry.type() != null) ids.put(String.valueOf(entry.name()), idOf(entry.type(), reply.json()));
        books.hold(reply.position());
    }

    private static String idOf(String type, JsonNode answer) {
        for (String list : List.of("created", "streams"))
            for (JsonNode one : answer.path(list))
                if (one.path("type").asString().equals(type))
                    return one.path("id").asString();
        throw new AssertionError("No " + type + " began: " + answer);
    }

    private Client account(String who) {
        return who.equals("admin") ? admin : admin.as(who, who + "-secret");
    }

    private String body(DiaryEntry entry) {
        String named = NAME.matcher(entry.body()).replaceAll(name -> Matcher.quoteReplacement(quoted(name.group(1))));
        return named.equals("{}")
                ? "{'effectiveOn': '%s'}".formatted(entry.day())
                : named.substring(0, named.length() - 1) + ", 'effectiveOn': '%s'}".formatted(entry.day());
    }

    private String quoted(String name) {
        assertThat(ids).containsKey(name);
        return "'" + ids.get(name) + "'";
    }
}

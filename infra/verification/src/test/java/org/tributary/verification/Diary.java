package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.verification.Client.Reply;
import tools.jackson.databind.JsonNode;

/** What an office did, sent over HTTP by those who did it; somebody may look after each entry. */
final class Diary {
    private static final Pattern NAME = Pattern.compile("\\$([\\w-]+)");

    private final List<DiaryEntry> entries;
    private final Client admin;
    private final BiConsumer<Reply, Map<String, String>> afterwards;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> accepted = new TreeSet<>();
    private final Set<String> rules = new TreeSet<>();
    private final Set<String> faults = new TreeSet<>();
    private final ProblemsPage problems = new ProblemsPage();
    private long last;

    /** @param afterwards what is looked at after each command that was accepted: its answer, and what was named so far */
    Diary(List<DiaryEntry> entries, Client admin, BiConsumer<Reply, Map<String, String>> afterwards) {
        this.entries = entries;
        this.admin = admin;
        this.afterwards = afterwards;
    }

    /** To its end, whatever goes wrong on the way. */
    void live() {
        List<String> wrong = new ArrayList<>();
        for (DiaryEntry entry : entries)
            try {
                live(entry);
            } catch (AssertionError e) {
                wrong.add("%s, %s: %s".formatted(entry.place(), entry.command(), e.getMessage()));
            }
        assertThat(wrong).isEmpty();
    }

    /** The commands that were accepted at least once. */
    Set<String> accepted() {
        return accepted;
    }

    /** The rules that refused something at least once. */
    Set<String> rules() {
        return rules;
    }

    /** The codes that stood beside a pointer at least once. */
    Set<String> faults() {
        return faults;
    }

    /** All refusals, for those who have to deal with them. */
    ProblemsPage problems() {
        return problems;
    }

    private void live(DiaryEntry entry) {
        Reply reply = sent(entry);
        if (entry.isRefused()) refused(entry, reply);
        else accepted(entry, reply);
    }

    private Reply sent(DiaryEntry entry) {
        Client who = account(entry.who());
        if (entry.isCommand())
            return who.exchange("POST", "/api/commands/" + entry.command(), body(entry), json(entry));
        JsonNode said = Client.read(named(entry.body(), ""));
        if (entry.command().equals("ask")) return asked(who, entry, said);
        return who.exchange(
                "POST",
                "/api/documents",
                said.path("text").asString(),
                Map.of("Content-Type", said.path("mediaType").asString()));
    }

    /** What gives a name is told by a view that has come to what was sent last. */
    private Reply asked(Client who, DiaryEntry entry, JsonNode said) {
        String of = said.path("of").asString();
        if (said.path("by").isMissingNode() && !entry.gave().isEmpty())
            return who.get(of + (of.contains("?") ? "&" : "?") + "minPosition=" + last);
        JsonNode with = said.path("with");
        return who.exchange(
                said.path("by").asString("GET"),
                of,
                with.isMissingNode() ? "" : with.toString(),
                with.isMissingNode() ? entry.headers() : json(entry));
    }

    private static Map<String, String> json(DiaryEntry entry) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
        headers.putAll(entry.headers());
        return headers;
    }

    private void refused(DiaryEntry entry, Reply reply) {
        List<String> said = entry.refused();
        assertThat(reply.rule()).as(reply.body()).isEqualTo(said.get(0));
        rules.add(said.get(0));
        problems.add(entry, reply);
        List<String> at = new ArrayList<>();
        for (JsonNode error : reply.json().path("errors")) {
            String code = error.path("code").asString();
            at.add(error.path("pointer").asString() + " " + code);
            faults.add(code);
        }
        if (said.size() > 1) assertThat(at).as(reply.body()).contains(String.join(" ", said.subList(1, said.size())));
    }

    private void accepted(DiaryEntry entry, Reply reply) {
        assertThat(reply.status()).as(reply.body()).isIn(200, 201, 202);
        entry.gave().forEach((name, what) -> ids.put(name, given(what, reply.json())));
        if (!entry.isCommand()) return;
        last = reply.json().path("position").asLong(last);
        accepted.add(entry.command());
        afterwards.accept(reply, ids);
    }

    private static String given(String what, JsonNode answer) {
        if (what.startsWith("/")) return answer.at(what).asString();
        for (String list : List.of("created", "streams"))
            for (JsonNode one : answer.path(list))
                if (one.path("type").asString().equals(what))
                    return one.path("id").asString();
        throw new AssertionError("No " + what + " began: " + answer);
    }

    private Client account(String who) {
        return who.equals("admin") ? admin : admin.as(who, who + "-secret");
    }

    private String body(DiaryEntry entry) {
        String body = named(entry.body(), "'").replace('\'', '"');
        if (body.contains("\"effectiveOn\"")) return body;
        String day = "\"effectiveOn\": \"%s\"}".formatted(entry.day());
        return body.equals("{}") ? "{" + day : body.substring(0, body.length() - 1) + ", " + day;
    }

    private String named(String text, String quote) {
        return NAME.matcher(text).replaceAll(name -> {
            assertThat(ids).containsKey(name.group(1));
            return Matcher.quoteReplacement(quote + ids.get(name.group(1)) + quote);
        });
    }
}

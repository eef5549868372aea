package org.tributary.verification;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tributary.verification.Client.Reply;
import tools.jackson.databind.JsonNode;

/** {@code docs/problems.md}: each way in which something is refused, as it was first met in a year of an office. */
final class ProblemsPage {
    private static final Pattern VARIES =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=Today is )[0-9-]+");
    private static final String HEAD = """
            # Problems

            Whatever is refused is answered with `application/problem+json` (RFC 9457) and leaves nothing behind. `type` is
            `urn:tributary:problem:` and a rule's name, which does not change; `detail` is for the person who reads it, and may be
            worded better one day. `invalid` lists in `errors` every bad field with its `pointer` (RFC 6901), a `code` and what to
            do; `parameter` is the name of a parameter of the address that is wrong. With `Retry-After` the same request may be sent
            again, with the same `Idempotency-Key`.

            This page is what was refused in the year of `infra/verification/src/test/resources/year`, which sends every command and
            meets every refusal (`mvn test -pl infra/verification -am -Dtest=OfficeYearIT -Dsurefire.failIfNoSpecifiedTests=false
            -Dtributary.write-docs`); a test refuses one that says something else. A rule may stop other commands, too.
            """;

    private final Map<String, Met> rules = new TreeMap<>();
    private final Map<String, Met> faults = new TreeMap<>();

    void add(DiaryEntry entry, Reply reply) {
        JsonNode problem = reply.json();
        String detail = problem.path("detail").asString();
        rules.computeIfAbsent(reply.rule(), rule -> new Met(reply.status(), detail))
                .by(entry);
        for (JsonNode error : problem.path("errors"))
            faults.computeIfAbsent(
                            error.path("code").asString(),
                            code -> new Met(
                                    reply.status(),
                                    error.path("pointer").asString() + ": "
                                            + error.path("detail").asString()))
                    .by(entry);
    }

    String write() {
        return HEAD + """

                ## Rules

                | rule | status | stopped | in words, once |
                |---|---|---|---|
                """ + rows(rules) + """

                These no office meets by what it sends.

                | rule | status | in words |
                |---|---|---|
                """
                + new TreeMap<>(BeyondTheDiary.RULES)
                        .entrySet().stream()
                                .map(beyond -> "| `%s` | %d | %s |\n"
                                        .formatted(
                                                beyond.getKey(),
                                                beyond.getValue().status(),
                                                beyond.getValue().words()))
                                .collect(joining())
                + """

                ## Codes of bad fields

                | code | status | found in | the field, and in words, once |
                |---|---|---|---|
                """ + rows(faults);
    }

    private static String rows(Map<String, Met> met) {
        return met.entrySet().stream()
                .map(one -> "| `%s` | %d | %s | %s |\n"
                        .formatted(
                                one.getKey(),
                                one.getValue().status,
                                one.getValue().by.stream()
                                        .map("`%s`"::formatted)
                                        .collect(joining(", ")),
                                VARIES.matcher(one.getValue().words)
                                        .replaceAll("…")
                                        .replace("|", "\\|")
                                        .replace("\n", " ")))
                .collect(joining());
    }

    /** By which commands, and how it was told first. */
    private static final class Met {
        private final int status;
        private final String words;
        private final Set<String> by = new TreeSet<>();

        Met(int status, String words) {
            this.status = status;
            this.words = words;
        }

        void by(DiaryEntry entry) {
            by.add(
                    entry.command().equals("ask")
                            ? "questions"
                            : "`%s`".formatted(entry.command().replaceAll("\\?.*", "")));
        }
    }
}

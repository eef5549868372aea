package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tributary.verification.Client.Reply;
import tools.jackson.databind.JsonNode;

/** The money rules that hold after each step, whichever view is asked; and no answer as of a position ever changes. */
final class Books {
    private static final int REMEMBER_EVERY = 7;
    private static final Set<String> MONEY = Set.of("agreement", "receipt", "partner", "policy");
    private static final List<String> QUESTIONS = List.of(
            "/api/contributions/totals?asOfPosition=%d",
            "/api/receivables?by=currency&asOfPosition=%d",
            "/api/agreements/totals?asOfPosition=%d",
            "/api/pipeline?asOfPosition=%d",
            "/api/statistics/agreements?by=region&asOfPosition=%d");

    private final Client auditor;
    private final Map<String, String> told = new TreeMap<>();
    private final Map<String, BigDecimal> overPaid = new TreeMap<>();
    private int steps;

    Books(Client auditor) {
        this.auditor = auditor;
    }

    /** After what touched money: an agreement, a receipt in suspense, a partner that others may stand for, the policy. */
    void hold(Reply answer) {
        boolean money = answer.json().path("streams").findValuesAsString("type").stream()
                .anyMatch(MONEY::contains);
        if (money) hold(answer.position());
        if (steps++ % REMEMBER_EVERY == 0)
            for (String question : QUESTIONS)
                told.put(
                        question.formatted(answer.position()),
                        asked(question, answer.position()).body());
    }

    private void hold(long position) {
        Ledger ledger = Ledger.of(items("/api/contributions?limit=1000&minPosition=%d", position));
        ledger.requireSound();
        received(position, ledger);
        receivable(position, ledger);
        suspense(position, ledger);
        countedAlike(position);
    }

    /** What was told as of a position is told again, whatever came after it. */
    void askAgain() {
        told.forEach((question, answer) ->
                assertThat(auditor.get(question).body()).as(question).isEqualTo(answer));
    }

    private void received(long position, Ledger ledger) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        for (JsonNode total : items("/api/contributions/totals?minPosition=%d", position)) {
            BigDecimal net = amount(total, "recorded")
                    .subtract(amount(total, "reversed"))
                    .subtract(amount(total, "refunded"));
            assertThat(amount(total, "received")).as("received, %s", total).isEqualByComparingTo(net);
            totals.put(total.path("currency").asString(), net);
        }
        same("received, in all and entry by entry", totals, ledger.received());
        same("received, in all and as left of each contribution", totals, ledger.left());
    }

    /** What is receivable is what was promised, less what the ledger settled or gave up; never less than nothing. */
    private void receivable(long position, Ledger ledger) {
        Map<String, BigDecimal> settled = new TreeMap<>();
        Map<String, BigDecimal> writtenOff = new TreeMap<>();
        boolean refused = asked("/api/policy?minPosition=%d", position).body().contains("\"overPayment\":\"refuse\"");
        for (JsonNode row : items("/api/receivables?limit=1000&minPosition=%d", position)) {
            BigDecimal over = amount(row, "overPaid");
            BigDecimal left = amount(row, "committed")
                    .subtract(amount(row, "reduced"))
                    .subtract(amount(row, "settled"))
                    .subtract(amount(row, "writtenOff"));
            assertThat(amount(row, "receivable").subtract(over))
                    .as("receivable, %s", row)
                    .isEqualByComparingTo(left);
            assertThat(amount(row, "receivable").min(over))
                    .as("owed, or over-paid, %s", row)
                    .isZero();
            assertThat(amount(row, "receivable").signum())
                    .as("receivable, %s", row)
                    .isNotNegative();
            BigDecimal before = overPaid.put(row.path("id").asString(), over);
            if (refused && before != null)
                assertThat(over).as("over-paid, %s", row).isLessThanOrEqualTo(before);
            settled.merge(row.path("agreementId").asString(), amount(row, "settled"), BigDecimal::add);
            writtenOff.merge(row.path("agreementId").asString(), amount(row, "writtenOff"), BigDecimal::add);
        }
        same("settled, as receivables and ledger say", settled, ledger.settled());
        same("written off, as receivables and ledger say", writtenOff, ledger.writtenOff());
    }

    /** What waits is what arrived, less what the ledger has of it, less what went back. */
    private void suspense(long position, Ledger ledger) {
        for (JsonNode row : items("/api/suspense?limit=1000&minPosition=%d", position)) {
            BigDecimal matched = ledger.matched().getOrDefault(row.path("id").asString(), BigDecimal.ZERO);
            boolean reversed = row.path("status").asString().equals("reversed");
            BigDecimal waits = amount(row, "amount").subtract(matched).subtract(amount(row, "returned"));
            assertThat(amount(row, "matched")).as("matched, %s", row).isEqualByComparingTo(matched);
            assertThat(amount(row, "unmatched"))
                    .as("in suspense, %s", row)
                    .isEqualByComparingTo(reversed ? BigDecimal.ZERO : waits);
            assertThat(amount(row, "unmatched").signum())
                    .as("in suspense, %s", row)
                    .isNotNegative();
        }
    }

    /** As many by region as by area as by owner, in each year. */
    private void countedAlike(long position) {
        List<String> totals = new ArrayList<>();
        for (String by : List.of("region", "area", "owner"))
            totals.add(asked("/api/statistics/agreements?from=2024&to=2025&by=" + by + "&minPosition=%d", position)
                    .json()
                    .path("totals")
                    .toString());
        assertThat(totals).as("counts by region, by area, by owner").containsOnly(totals.get(0));
    }

    private static void same(String what, Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
        Map<String, BigDecimal> differences = new TreeMap<>(one);
        other.forEach((key, amount) -> differences.merge(key, amount.negate(), BigDecimal::add));
        differences.values().removeIf(difference -> difference.signum() == 0);
        assertThat(differences).as(what).isEmpty();
    }

    private JsonNode items(String question, long position) {
        JsonNode answer = asked(question, position).json();
        assertThat(answer.path("next").isNull())
                .as("all on one page: %s", question)
                .isTrue();
        return answer.path("items");
    }

    private Reply asked(String question, long position) {
        Reply reply = auditor.get(question, position);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    static BigDecimal amount(JsonNode row, String name) {
        return new BigDecimal(row.path(name).path("amount").asString());
    }
}

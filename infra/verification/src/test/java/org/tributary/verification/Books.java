package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.verification.Client.Reply;
import tools.jackson.databind.JsonNode;

/** The money rules that hold after each step, whichever view is asked; and no answer as of a position ever changes. */
final class Books {
    private static final int REMEMBER_EVERY = 7;
    private static final List<String> QUESTIONS = List.of(
            "/api/contributions/totals?asOfPosition=%d",
            "/api/receivables?by=currency&asOfPosition=%d",
            "/api/agreements/totals?asOfPosition=%d",
            "/api/pipeline?asOfPosition=%d",
            "/api/statistics/agreements?by=region&asOfPosition=%d");

    private final Client auditor;
    private final Map<String, String> told = new TreeMap<>();
    private int steps;

    Books(Client auditor) {
        this.auditor = auditor;
    }

    void hold(long position) {
        Map<String, BigDecimal> received = received(position);
        received(position, received);
        receivable(position);
        countedAlike(position);
        if (steps++ % REMEMBER_EVERY == 0)
            for (String question : QUESTIONS)
                told.put(question.formatted(position), asked(question, position).body());
    }

    /** What was told as of a position is told again, whatever came after it. */
    void askAgain() {
        told.forEach((question, answer) ->
                assertThat(auditor.get(question).body()).as(question).isEqualTo(answer));
    }

    private Map<String, BigDecimal> received(long position) {
        Map<String, BigDecimal> received = new TreeMap<>();
        for (JsonNode total : items("/api/contributions/totals?minPosition=%d", position)) {
            BigDecimal net = amount(total, "recorded")
                    .subtract(amount(total, "reversed"))
                    .subtract(amount(total, "refunded"));
            assertThat(amount(total, "received")).as("received, %s", total).isEqualByComparingTo(net);
            received.put(total.path("currency").asString(), net);
        }
        return received;
    }

    private void received(long position, Map<String, BigDecimal> ledger) {
        Map<String, BigDecimal> listed = new TreeMap<>();
        for (JsonNode entry : items("/api/contributions?limit=1000&minPosition=%d", position))
            listed.merge(
                    entry.path("received").path("currency").asString(), amount(entry, "received"), BigDecimal::add);
        ledger.forEach((currency, sum) -> assertThat(listed.getOrDefault(currency, BigDecimal.ZERO))
                .as("received, listed, in %s", currency)
                .isEqualByComparingTo(sum));
    }

    private void receivable(long position) {
        for (JsonNode row : items("/api/receivables?limit=1000&minPosition=%d", position)) {
            BigDecimal left = amount(row, "committed")
                    .subtract(amount(row, "reduced"))
                    .subtract(amount(row, "settled"))
                    .subtract(amount(row, "writtenOff"));
            assertThat(amount(row, "receivable").subtract(amount(row, "overPaid")))
                    .as("receivable, %s", row)
                    .isEqualByComparingTo(left);
        }
    }

    /** As many by region as by area as by owner, in each year. */
    private void countedAlike(long position) {
        List<String> totals = new ArrayList<>();
        for (String by : List.of("region", "area", "owner"))
            totals.add(asked("/api/statistics/agreements?from=2025&to=2025&by=" + by + "&minPosition=%d", position)
                    .json()
                    .path("totals")
                    .toString());
        assertThat(totals).as("counts by region, by area, by owner").containsOnly(totals.get(0));
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

    private static BigDecimal amount(JsonNode row, String name) {
        return new BigDecimal(row.path(name).path("amount").asString());
    }
}

package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** I6: per currency, what was received is what was recorded less what was reversed, wherever it is asked, to the last digit. */
final class MoneyIsConserved {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LEDGER = """
            SELECT currency || ' ' || trim_scale(sum(received)) FROM views.contributions_entry GROUP BY currency
            """;
    private static final String RECEIPTS = """
            SELECT currency || ' ' || trim_scale(sum(amount)) FROM views.kpis_receipt GROUP BY currency
            """;

    private MoneyIsConserved() {}

    static List<Violation> check(List<Call> calls, List<Stored> events, Connection database) throws SQLException {
        List<Violation> found = new ArrayList<>();
        List<String> received = text(received(events));
        compare(received, Stored.rows(database, LEDGER), "the ledger", found);
        compare(received, Stored.rows(database, RECEIPTS), "the receipts of KPIs", found);
        compare(received, text(acknowledged(calls, events)), "what clients sent and the log tells of it", found);
        return found;
    }

    private static void compare(List<String> expected, List<String> found, String where, List<Violation> violations) {
        List<String> sorted = found.stream().sorted().toList();
        if (!expected.equals(sorted))
            violations.add(new Violation("I6", where + ": expected " + expected + ", found " + sorted));
    }

    static Map<String, BigDecimal> received(List<Stored> events) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Stored event : events) {
            if (event.is("contribution-recorded"))
                sums.merge(event.currency("amount"), event.amount("amount"), BigDecimal::add);
            if (event.is("contribution-reversed") || event.is("contribution-refunded"))
                sums.merge(event.currency("amount"), event.amount("amount").negate(), BigDecimal::add);
        }
        return sums;
    }

    /** By the amounts in the requests that led to something. */
    private static Map<String, BigDecimal> acknowledged(List<Call> calls, List<Stored> events) {
        Map<String, Call> sent = calls.stream()
                .filter(call -> call.command() != null)
                .collect(Collectors.toMap(Call::request, call -> call, (one, other) -> one));
        Map<String, BigDecimal> amounts = new HashMap<>();
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Stored event : events) {
            String contribution = event.stream() + event.text("contributionId");
            if (event.is("contribution-recorded")) {
                Call call = sent.get(event.request());
                if (call == null) continue;
                JsonNode amount = JSON.readTree(call.body()).path("amount");
                amounts.put(contribution, new BigDecimal(amount.path("amount").asString()));
                sums.merge(amount.path("currency").asString(), amounts.get(contribution), BigDecimal::add);
            }
            if (event.is("contribution-refunded"))
                sums.merge(event.currency("amount"), event.amount("amount").negate(), BigDecimal::add);
            if (event.is("contribution-reversed"))
                sums.merge(
                        event.currency("amount"),
                        amounts.getOrDefault(contribution, BigDecimal.ZERO).negate(),
                        BigDecimal::add);
        }
        return sums;
    }

    private static List<String> text(Map<String, BigDecimal> sums) {
        return sums.entrySet().stream()
                .map(sum -> sum.getKey() + " " + plain(sum.getValue()))
                .toList();
    }

    static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}

package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What questions should be answered, folded by the judge alone, in the words of {@link ToldAnswers}. */
final class FoldedAnswers {
    private final Map<String, BigDecimal> received;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Integer> signed = new TreeMap<>();
    private final Map<String, Integer> amended = new TreeMap<>();
    private final Map<String, String> instruments = new HashMap<>();
    private final Map<String, String> stages = new HashMap<>();
    private final Set<String> onHold = new HashSet<>();

    private FoldedAnswers(List<Stored> events) {
        received = MoneyIsConserved.received(events);
        events.forEach(this::next);
    }

    static FoldedAnswers of(List<Stored> events) {
        return new FoldedAnswers(events);
    }

    private void next(Stored event) {
        Account account = accounts.getOrDefault(event.stream(), new Account(""));
        switch (event.name()) {
            case "agreement-signed" -> {
                accounts.put(event.stream(), new Account(event.text("currency")));
                accounts.get(event.stream()).promise(event, "values");
                instruments.put(event.stream(), event.text("instrument"));
                signed.merge(year(event), 1, Integer::sum);
            }
            case "addendum-signed" -> {
                account.promise(event, "changes");
                amended.merge(year(event), 1, Integer::sum);
            }
            case "contribution-recorded" -> account.settled = account.settled.add(event.amount("settles"));
            case "contribution-reversed" -> account.settled = account.settled.subtract(event.amount("unsettles"));
            case "contribution-refunded" -> {
                if (event.payload().path("stillDue").asBoolean())
                    account.settled = account.settled.subtract(event.amount("unsettles"));
            }
            case "partnership-proposed" -> stages.put(event.stream(), "proposed");
            case "stage-advanced" -> stages.put(event.stream(), event.text("to"));
            case "partnership-declined" -> {
                onHold.remove(event.stream());
                stages.put(event.stream(), "lost");
            }
            case "partnership-reopened" -> stages.put(event.stream(), event.text("to"));
            case "partnership-voided" -> {
                onHold.remove(event.stream());
                stages.remove(event.stream());
            }
            case "partnership-signed", "signed-partnership-registered" -> stages.put(event.stream(), "won");
            case "partnership-put-on-hold" -> onHold.add(event.stream());
            default -> {
                // nothing that is asked for here
            }
        }
    }

    private String year(Stored event) {
        return event.text("effectiveOn").substring(0, 4) + " " + instruments.getOrDefault(event.stream(), "");
    }

    Map<String, String> totals() {
        Map<String, String> totals = new TreeMap<>();
        received.forEach((currency, amount) -> totals.put(currency, MoneyIsConserved.plain(amount)));
        return totals;
    }

    /** Of every currency: committed, settled, receivable, over-paid. */
    Map<String, String> receivables() {
        Map<String, BigDecimal[]> sums = new TreeMap<>();
        for (Account account : accounts.values()) {
            BigDecimal open = account.committed.subtract(account.settled);
            BigDecimal[] sum = sums.computeIfAbsent(account.currency, currency ->
                    new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
            sum[0] = sum[0].add(account.committed);
            sum[1] = sum[1].add(account.settled);
            sum[2] = sum[2].add(open.max(BigDecimal.ZERO));
            sum[3] = sum[3].add(open.negate().max(BigDecimal.ZERO));
        }
        Map<String, String> text = new TreeMap<>();
        sums.forEach((currency, sum) -> text.put(
                currency,
                String.join(
                        " ", List.of(sum).stream().map(MoneyIsConserved::plain).toList())));
        return text;
    }

    /** Of every year and instrument: agreements, addenda. */
    Map<String, String> statistics() {
        Map<String, String> text = new TreeMap<>();
        signed.forEach((year, count) -> text.put(year, count + " 0"));
        amended.forEach((year, count) -> text.put(year, signed.getOrDefault(year, 0) + " " + count));
        return text;
    }

    /** How many in every open stage, on hold, won and lost. */
    Map<String, String> pipeline() {
        Map<String, Integer> counts = new TreeMap<>();
        stages.forEach((id, stage) -> counts.merge(onHold.contains(id) ? "on hold" : stage, 1, Integer::sum));
        Map<String, String> text = new TreeMap<>();
        counts.forEach((stage, count) -> text.put(stage, count.toString()));
        return text;
    }

    /** An agreement's, all of it one partner's. */
    private static final class Account {
        private final String currency;
        private BigDecimal committed = BigDecimal.ZERO;
        private BigDecimal settled = BigDecimal.ZERO;

        Account(String currency) {
            this.currency = currency;
        }

        void promise(Stored event, String field) {
            for (JsonNode value : event.payload().path(field))
                committed =
                        committed.add(new BigDecimal(value.at("/amount/amount").asString()));
        }
    }
}

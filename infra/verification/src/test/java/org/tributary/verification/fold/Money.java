package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came in under one agreement, went back and was given up, entry by entry. */
final class Money {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> records = new HashMap<>();
    private final Map<String, String> uses = new HashMap<>();
    private final List<Use> used = new ArrayList<>();

    /**
     * @param kind {@code recorded}, {@code reversed}, {@code refunded}, {@code written-off}, {@code write-off-reversed}
     * @param source whose it is; none: nobody said
     * @param amount as it came, never below zero
     * @param settles what that is of the promise, whether or not it is owed again
     * @param settled by how much it changes what is settled
     * @param valueOn the value date; of what is taken back, that of its record
     * @param corrected whether something else was recorded in its place
     */
    record Entry(
            String kind,
            String form,
            Optional<String> source,
            BigDecimal amount,
            String currency,
            BigDecimal settles,
            BigDecimal settled,
            LocalDate on,
            LocalDate valueOn,
            boolean corrected) {
        boolean isContribution() {
            return !kind.startsWith("writ");
        }

        BigDecimal received() {
            return switch (kind) {
                case "recorded" -> amount;
                case "reversed", "refunded" -> amount.negate();
                default -> BigDecimal.ZERO;
            };
        }

        BigDecimal writtenOff() {
            return switch (kind) {
                case "written-off" -> amount;
                case "write-off-reversed" -> amount.negate();
                default -> BigDecimal.ZERO;
            };
        }
    }

    /** What of what was received is set aside for something; less than nothing: no more. */
    record Use(String use, BigDecimal amount, String currency) {}

    void next(Fact fact) {
        switch (fact.name()) {
            case "contribution-recorded" -> {
                Entry entry = recorded(fact);
                entries.add(entry);
                records.put(fact.text("contributionId"), entry);
            }
            case "contribution-reversed" ->
                takenBack("reversed", fact, true, fact.said().has("correctedBy"));
            case "contribution-refunded" ->
                takenBack("refunded", fact, fact.said().path("stillDue").asBoolean(), false);
            case "receivable-written-off" -> givenUp("written-off", fact);
            case "write-off-reversed" -> givenUp("write-off-reversed", fact);
            case "contribution-allocated" -> {
                uses.put(fact.text("allocationId"), fact.text("use"));
                used.add(new Use(fact.text("use"), fact.amount("amount"), fact.currency("amount")));
            }
            case "allocation-released" ->
                used.add(new Use(
                        uses.getOrDefault(fact.text("allocationId"), ""),
                        fact.amount("amount").negate(),
                        fact.currency("amount")));
            default -> {
                // nothing of money
            }
        }
    }

    private static Entry recorded(Fact fact) {
        return new Entry(
                "recorded",
                fact.text("kind"),
                fact.said().has("source") ? Optional.of(fact.text("source")) : Optional.empty(),
                fact.amount("amount"),
                fact.currency("amount"),
                fact.amount("settles"),
                fact.amount("settles"),
                fact.on(),
                fact.on(),
                false);
    }

    private void takenBack(String kind, Fact fact, boolean owedAgain, boolean corrected) {
        Entry record =
                Optional.ofNullable(records.get(fact.text("contributionId"))).orElseThrow();
        BigDecimal settles = fact.amount("unsettles");
        entries.add(new Entry(
                kind,
                record.form(),
                record.source(),
                fact.amount("amount"),
                fact.currency("amount"),
                settles,
                owedAgain ? settles.negate() : BigDecimal.ZERO,
                fact.on(),
                record.on(),
                corrected));
    }

    private void givenUp(String kind, Fact fact) {
        entries.add(new Entry(
                kind,
                "",
                Optional.of(fact.text("source")),
                fact.amount("amount"),
                fact.currency("amount"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                fact.on(),
                fact.on(),
                false));
    }

    List<Entry> entries() {
        return entries;
    }

    List<Use> used() {
        return used;
    }
}

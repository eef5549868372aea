package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.verification.Books.amount;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The entries of the ledger, added up by other hands than the program's.
 *
 * @param received by currency, entry by entry
 * @param left by currency, of each contribution what is left of it
 * @param settled by agreement
 * @param writtenOff by agreement
 * @param matched by receipt that waited in suspense
 * @param contributions what was recorded, and what was taken back of it
 */
record Ledger(
        Map<String, BigDecimal> received,
        Map<String, BigDecimal> left,
        Map<String, BigDecimal> settled,
        Map<String, BigDecimal> writtenOff,
        Map<String, BigDecimal> matched,
        Map<String, Contribution> contributions) {
    static Ledger of(JsonNode entries) {
        Ledger ledger = new Ledger(
                new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        entries.forEach(ledger::add);
        return ledger;
    }

    private void add(JsonNode entry) {
        String agreement = entry.path("agreementId").asString();
        String currency = entry.path("amount").path("currency").asString();
        BigDecimal settles = amount(entry, "settles");
        received.merge(currency, amount(entry, "received"), BigDecimal::add);
        Contribution contribution = contributions.computeIfAbsent(
                agreement + "/" + entry.path("contributionId").asString(), id -> new Contribution());
        switch (entry.path("kind").asString()) {
            case "recorded" -> {
                contribution.recorded = entry;
                left.merge(currency, amount(entry, "net"), BigDecimal::add);
                settled.merge(agreement, settles, BigDecimal::add);
                if (entry.path("receiptId").isString())
                    matched.merge(entry.path("receiptId").asString(), amount(entry, "net"), BigDecimal::add);
            }
            case "reversed" -> {
                contribution.reversed = contribution.reversed.add(amount(entry, "amount"));
                settled.merge(agreement, settles.negate(), BigDecimal::add);
            }
            case "refunded" -> {
                contribution.refunded = contribution.refunded.add(amount(entry, "amount"));
                if (entry.path("stillDue").asBoolean()) settled.merge(agreement, settles.negate(), BigDecimal::add);
            }
            case "written-off" -> writtenOff.merge(agreement, amount(entry, "amount"), BigDecimal::add);
            case "write-off-reversed" ->
                writtenOff.merge(agreement, amount(entry, "amount").negate(), BigDecimal::add);
            default -> throw new AssertionError("An entry of a kind that nobody knows: " + entry);
        }
    }

    /** No contribution gives back, loses or sets aside more than it was. */
    void requireSound() {
        contributions.values().forEach(Contribution::requireSound);
    }

    /** What was recorded once, and what was taken back of it since. */
    private static final class Contribution {
        private @Nullable JsonNode recorded;
        private BigDecimal reversed = BigDecimal.ZERO;
        private BigDecimal refunded = BigDecimal.ZERO;

        private void requireSound() {
            if (recorded == null) return;
            BigDecimal amount = amount(recorded, "amount");
            BigDecimal net = amount.subtract(reversed).subtract(refunded);
            assertThat(refunded).as("refunded of %s", recorded).isLessThanOrEqualTo(amount);
            assertThat(net.signum()).as("left of %s", recorded).isNotNegative();
            assertThat(reversed.signum() == 0 || reversed.compareTo(amount) == 0)
                    .as("reversed as a whole, %s", recorded)
                    .isTrue();
            assertThat(amount(recorded, "net")).as("left of %s", recorded).isEqualByComparingTo(net);
            BigDecimal allocated = amount(recorded, "allocated");
            assertThat(allocated).as("allocated of %s", recorded).isBetween(BigDecimal.ZERO, net);
            assertThat(amount(recorded, "unallocated"))
                    .as("unallocated of %s", recorded)
                    .isEqualByComparingTo(net.subtract(allocated));
        }
    }
}

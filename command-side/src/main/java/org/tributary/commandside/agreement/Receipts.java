package org.tributary.commandside.agreement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementEvent.ContributionRefunded;
import org.tributary.events.AgreementEvent.ContributionReversed;
import org.tributary.events.ContributionId;
import org.tributary.events.PartnerId;
import org.tributary.events.RefundId;
import org.tributary.platform.problem.Refusal;

/** What was recorded as received under an agreement, and what became of it. */
final class Receipts {
    private Map<String, Receipt> byContribution = new HashMap<>();
    private Set<String> refunds = new HashSet<>();

    void requireNew(ContributionId contribution) {
        if (byContribution.containsKey(contribution.text()))
            throw Refusal.because("already-exists", "This contribution was recorded before.");
    }

    void requireNew(RefundId refund) {
        if (refunds.contains(refund.text()))
            throw Refusal.because("already-exists", "This refund was recorded before.");
    }

    /** One that was not reversed. */
    Receipt standing(ContributionId contribution) {
        Receipt receipt = byContribution.get(contribution.text());
        if (receipt == null)
            throw Refusal.invalid("/contributionId", "unknown-contribution", "The agreement has no such contribution.");
        if (receipt.reversed())
            throw Refusal.because("contribution-already-reversed", "This contribution was reversed before.");
        return receipt;
    }

    /** One of which nothing was given back either. */
    Receipt whole(ContributionId contribution) {
        Receipt receipt = standing(contribution);
        if (receipt.refunded())
            throw Refusal.because(
                    "contribution-refunded", "A part of it was given back; what was refunded cannot be unmade.");
        return receipt;
    }

    /** One that did not come out of suspense, where it would have to go back. */
    Receipt ownWhole(ContributionId contribution) {
        Receipt receipt = whole(contribution);
        if (receipt.fromSuspense() != null)
            throw Refusal.because(
                    "contribution-matched",
                    "It came out of suspense: unmatch-receipt of %s takes it back there."
                            .formatted(receipt.fromSuspense()));
        return receipt;
    }

    Receipt standing(ContributionId contribution, LocalDate on) {
        Receipt receipt = standing(contribution);
        Chronology.requireNotBefore(receipt.valueDate(), on);
        return receipt;
    }

    void requireNoneStanding() {
        long standing = byContribution.values().stream()
                .filter(receipt -> !receipt.reversed())
                .count();
        if (standing > 0)
            throw Refusal.because(
                    "contributions-stand",
                    "Of its contributions %d are not reversed: where something arrived, there was an agreement."
                            .formatted(standing));
    }

    /** Whose promise it settles. */
    @Nullable
    PartnerId source(ContributionId contribution) {
        Receipt receipt = byContribution.get(contribution.text());
        return receipt == null ? null : receipt.source();
    }

    void on(ContributionRecorded event) {
        byContribution.put(event.contributionId().text(), Receipt.of(event));
    }

    void on(ContributionReversed event) {
        byContribution.computeIfPresent(event.contributionId().text(), (id, receipt) -> receipt.reverse());
    }

    void on(ContributionRefunded event) {
        refunds.add(event.refundId().text());
        byContribution.computeIfPresent(event.contributionId().text(), (id, receipt) -> receipt.after(event));
    }
}

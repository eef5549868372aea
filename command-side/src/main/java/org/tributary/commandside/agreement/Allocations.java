package org.tributary.commandside.agreement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tributary.commandside.agreement.AllocationCommand.AllocateContribution;
import org.tributary.commandside.agreement.AllocationCommand.ReleaseAllocation;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AgreementEvent.AllocationReleased;
import org.tributary.events.AgreementEvent.ContributionAllocated;
import org.tributary.events.ContributionId;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.platform.problem.Refusal;

/** What of the contributions is set aside for a use. */
final class Allocations {
    private Map<String, ContributionAllocated> standing = new HashMap<>();
    private Set<String> released = new HashSet<>();
    private Map<String, LocalDate> freedOn = new HashMap<>();

    ContributionAllocated decided(AllocateContribution command, Receipts receipts) {
        String id = command.allocationId().text();
        if (standing.containsKey(id) || released.contains(id))
            throw Refusal.because("already-exists", "This allocation was recorded before.");
        Receipt receipt = receipts.standing(command.contributionId(), command.effectiveOn());
        requireNotBeforeRelease(command.contributionId(), command.effectiveOn());
        Settling.requireStated("/amount", command.amount(), receipt.amount().currency());
        Money free = receipt.kept()
                .minus(allocated(command.contributionId(), receipt.amount().currency()));
        if (command.amount().exceeds(free))
            throw Refusal.because(
                    "allocation-exceeds-unallocated",
                    "Of this contribution %s is unallocated: no more can be set aside.".formatted(free));
        return new ContributionAllocated(
                command.agreementId(),
                command.contributionId(),
                command.allocationId(),
                command.use(),
                command.reference(),
                command.amount(),
                command.effectiveOn(),
                command.codes());
    }

    AllocationReleased decided(ReleaseAllocation command) {
        String id = command.allocationId().text();
        if (released.contains(id))
            throw Refusal.because("allocation-already-released", "This allocation was released before.");
        ContributionAllocated allocated = standing.get(id);
        if (allocated == null)
            throw Refusal.invalid("/allocationId", "unknown-allocation", "The agreement has no such allocation.");
        Chronology.requireNotBefore(allocated.effectiveOn(), command.effectiveOn());
        return new AllocationReleased(
                command.agreementId(),
                allocated.contributionId(),
                command.allocationId(),
                allocated.amount(),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    /** What goes back, or never came, was not set aside for anything. */
    void requireCovered(ContributionId contribution, Money left, LocalDate on) {
        requireNotBeforeRelease(contribution, on);
        Money allocated = allocated(contribution, left.currency());
        if (allocated.exceeds(left))
            throw Refusal.because(
                    "contribution-allocated",
                    "Of this contribution %s is allocated, and %s would be left: release-allocation first."
                            .formatted(allocated, left));
    }

    /** Otherwise more would be set aside than there was, on the days in between. */
    private void requireNotBeforeRelease(ContributionId contribution, LocalDate on) {
        LocalDate freed = freedOn.get(contribution.text());
        if (freed != null && on.isBefore(freed))
            throw Refusal.invalid(
                    "/effectiveOn", "too-early", "A part of this contribution was allocated until " + freed + ".");
    }

    private Money allocated(ContributionId contribution, Currency currency) {
        return standing.values().stream()
                .filter(one -> one.contributionId().equals(contribution))
                .map(ContributionAllocated::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    void on(ContributionAllocated event) {
        standing.put(event.allocationId().text(), event);
    }

    void on(AllocationReleased event) {
        standing.remove(event.allocationId().text());
        released.add(event.allocationId().text());
        freedOn.merge(
                event.contributionId().text(), event.effectiveOn(), (one, other) -> one.isAfter(other) ? one : other);
    }
}

package org.tributary.commandside.agreement;

import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tributary.events.AgreementEvent.AllocationReleased;
import org.tributary.events.AgreementEvent.ContributionAllocated;
import org.tributary.events.AgreementId;
import org.tributary.events.AllocationId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.ContributionId;
import org.tributary.events.Money;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;

/** What can be asked about the use of what was received. */
sealed interface AllocationCommand extends AgreementCommand {
    /** @param reference which initiative, event, fund or fellowship it is for; never personal data */
    @Sent(
            by = {OFFICER, MANAGER, FINANCE},
            leadsTo = ContributionAllocated.class,
            undoneBy = "release-allocation",
            says = "Set a part of a contribution aside for a use: never more than is unallocated.")
    record AllocateContribution(
            @TargetAggregateIdentifier AgreementId agreementId,
            ContributionId contributionId,
            @NewId AllocationId allocationId,
            @Code("use-of-funds") String use,
            String reference,
            Money amount,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements AllocationCommand {}

    @Sent(
            by = {OFFICER, MANAGER, FINANCE},
            leadsTo = AllocationReleased.class,
            undoneBy = "allocate-contribution",
            says = "Release what was set aside, with a reason: as a whole, and it can be allocated otherwise.")
    record ReleaseAllocation(
            @TargetAggregateIdentifier AgreementId agreementId,
            AllocationId allocationId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements AllocationCommand {}
}

package org.tributary.commandside.policy;

import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.MANAGER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tributary.events.CodeListVersion;
import org.tributary.events.LimitEvent.ApprovalLimitApproved;
import org.tributary.events.LimitEvent.ApprovalLimitRejected;
import org.tributary.events.PolicyEvent.PolicySet;
import org.tributary.events.PolicyId;
import org.tributary.events.ProposalId;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;
import org.tributary.stored.NaturalKeys;

/** How a second person decides on the approval limit. */
sealed interface PolicyProposalCommand {
    @TargetAggregateIdentifier
    default PolicyId policyId() {
        return NaturalKeys.POLICY;
    }

    @Sent(
            by = {MANAGER, ADMIN},
            leadsTo = {ApprovalLimitApproved.class, PolicySet.class},
            undoneBy = "set-policy",
            says = "Approve that the approval limit is higher, or none, as another person proposed.")
    record ApprovePolicyProposal(
            ProposalId proposalId, @Today LocalDate effectiveOn) implements PolicyProposalCommand {}

    @Sent(
            by = {MANAGER, ADMIN},
            leadsTo = ApprovalLimitRejected.class,
            says =
                    "Reject that the approval limit is higher, or none, or take back that you proposed it, with a reason: it stays.")
    record RejectPolicyProposal(
            ProposalId proposalId,
            @Code("rejection-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PolicyProposalCommand {}
}

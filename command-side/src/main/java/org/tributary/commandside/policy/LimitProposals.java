package org.tributary.commandside.policy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.approval.SecondPerson;
import org.tributary.commandside.policy.PolicyProposalCommand.ApprovePolicyProposal;
import org.tributary.commandside.policy.PolicyProposalCommand.RejectPolicyProposal;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AccountId;
import org.tributary.events.LimitEvent;
import org.tributary.events.LimitEvent.ApprovalLimitApproved;
import org.tributary.events.LimitEvent.ApprovalLimitProposed;
import org.tributary.events.LimitEvent.ApprovalLimitRejected;
import org.tributary.events.Money;
import org.tributary.events.PolicyId;
import org.tributary.events.ProposalId;
import org.tributary.platform.problem.Refusal;

/** That more may be corrected by one person is for two to say: one proposal waits at a time. */
final class LimitProposals {
    private @Nullable ApprovalLimitProposed open;
    private Set<String> decided = new HashSet<>();

    /** A limit in another currency may be a higher one. */
    static boolean raises(@Nullable Money before, @Nullable Money limit) {
        return before != null
                && (limit == null || !limit.currency().equals(before.currency()) || limit.exceeds(before));
    }

    ApprovalLimitProposed proposed(PolicyId policy, SetPolicy command, @Nullable Money limit, Money before, String by) {
        ApprovalLimitProposed waiting = open;
        ProposalId id = command.proposalId();
        if (decided.contains(id.text())
                || waiting != null && waiting.proposalId().equals(id))
            throw Refusal.because("already-exists", "This proposal was made before.");
        if (waiting != null)
            throw Refusal.because(
                    "already-proposed",
                    "Proposal %s about the limit waits for a second person: approve-policy-proposal, or reject-policy-proposal."
                            .formatted(waiting.proposalId()));
        return new ApprovalLimitProposed(
                policy,
                id,
                limit,
                before,
                AccountId.of(by),
                Objects.requireNonNull(command.reason()),
                command.effectiveOn(),
                command.codes());
    }

    ApprovalLimitProposed approved(ApprovePolicyProposal command, AccountId by, SecondPerson second) {
        ApprovalLimitProposed proposal = waiting(command.proposalId(), command.effectiveOn());
        second.requireAnother(by, proposal.proposedBy(), "reject-policy-proposal");
        return proposal;
    }

    static ApprovalLimitApproved approval(ApprovalLimitProposed proposal, ApprovePolicyProposal command, AccountId by) {
        return new ApprovalLimitApproved(
                proposal.policyId(), proposal.proposalId(), proposal.proposedBy(), by, command.effectiveOn());
    }

    ApprovalLimitRejected rejected(RejectPolicyProposal command, AccountId by) {
        ApprovalLimitProposed proposal = waiting(command.proposalId(), command.effectiveOn());
        return new ApprovalLimitRejected(
                proposal.policyId(),
                proposal.proposalId(),
                proposal.proposedBy(),
                by,
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    private ApprovalLimitProposed waiting(ProposalId id, LocalDate on) {
        ApprovalLimitProposed proposal = open;
        if (decided.contains(id.text()))
            throw Refusal.because("proposal-already-decided", "This proposal was approved or rejected.");
        if (proposal == null || !proposal.proposalId().equals(id))
            throw Refusal.invalid("/proposalId", "unknown-proposal", "About the limit no such proposal was made.");
        Chronology.requireNotBefore(proposal.effectiveOn(), on);
        return proposal;
    }

    void on(LimitEvent event) {
        if (event instanceof ApprovalLimitProposed proposed) open = proposed;
        else {
            open = null;
            decided.add(event.proposalId().text());
        }
    }
}

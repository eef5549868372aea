package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits, in the stream of the policy, for a second person: that more may be corrected without one. */
@StreamType("policy")
public sealed interface LimitEvent extends DomainEvent {
    PolicyId policyId();

    ProposalId proposalId();

    /**
     * The limit above which a second person is needed is to be higher, or none.
     *
     * @param limit as it is to be; none: whatever is corrected needs no second person
     * @param before as it is
     */
    @StoredAs("approval-limit-proposed")
    record ApprovalLimitProposed(
            PolicyId policyId,
            ProposalId proposalId,
            @Nullable Money limit,
            Money before,
            AccountId proposedBy,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements LimitEvent {
        public ApprovalLimitProposed {
            codes = Lists.copy(codes);
        }

        @Override
        public boolean proposes() {
            return true;
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("proposal", proposalId));
        }

        @Override
        public List<Claim> claims() {
            return List.of(Claim.taken(ProposalId.CLAIM, "", proposalId.text(), policyId));
        }
    }

    /** A second person agreed: the policy is set in the same act. */
    @StoredAs("approval-limit-approved")
    record ApprovalLimitApproved(
            PolicyId policyId, ProposalId proposalId, AccountId proposedBy, AccountId approvedBy, LocalDate effectiveOn)
            implements LimitEvent {}

    /** A second person did not agree, or who proposed it took it back: the limit stays. */
    @StoredAs("approval-limit-rejected")
    record ApprovalLimitRejected(
            PolicyId policyId,
            ProposalId proposalId,
            AccountId proposedBy,
            AccountId rejectedBy,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements LimitEvent {
        public ApprovalLimitRejected {
            codes = Lists.copy(codes);
        }
    }
}

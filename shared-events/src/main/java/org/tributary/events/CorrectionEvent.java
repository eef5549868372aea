package org.tributary.events;

import java.time.LocalDate;
import java.util.List;

/** What waits, in an agreement's stream, for a second person, and what became of it. */
@StreamType("agreement")
public sealed interface CorrectionEvent extends DomainEvent {
    AgreementId agreementId();

    ProposalId proposalId();

    @Override
    default List<Fence> fences() {
        return List.of(Fence.period(effectiveOn()));
    }

    /** A correction above the policy's limit waits for a second person; its command and its body are kept as they were sent. */
    @StoredAs("correction-proposed")
    record CorrectionProposed(
            AgreementId agreementId,
            ProposalId proposalId,
            String command,
            String body,
            List<Money> amounts,
            Money limit,
            AccountId proposedBy,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements CorrectionEvent {
        public CorrectionProposed {
            amounts = Lists.copy(amounts);
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }

        @Override
        public boolean proposes() {
            return true;
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("proposal", proposalId));
        }

        /** It is found by its id alone. */
        @Override
        public List<Claim> claims() {
            return List.of(Claim.taken(ProposalId.CLAIM, "", proposalId.text(), agreementId));
        }
    }

    /** A second person agreed: what was proposed follows, decided anew. */
    @StoredAs("correction-approved")
    record CorrectionApproved(
            AgreementId agreementId,
            ProposalId proposalId,
            AccountId proposedBy,
            AccountId approvedBy,
            LocalDate effectiveOn)
            implements CorrectionEvent {}

    /** A second person did not agree: nothing follows. */
    @StoredAs("correction-rejected")
    record CorrectionRejected(
            AgreementId agreementId,
            ProposalId proposalId,
            AccountId proposedBy,
            AccountId rejectedBy,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements CorrectionEvent {
        public CorrectionRejected {
            codes = Lists.copy(codes);
        }
    }

    /** Who proposed it took it back: nothing follows. */
    @StoredAs("correction-withdrawn")
    record CorrectionWithdrawn(
            AgreementId agreementId, ProposalId proposalId, AccountId proposedBy, LocalDate effectiveOn)
            implements CorrectionEvent {}
}

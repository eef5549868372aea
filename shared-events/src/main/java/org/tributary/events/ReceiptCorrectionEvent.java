package org.tributary.events;

import java.time.LocalDate;
import java.util.List;

/** What waits, in the stream of a receipt in suspense, for a second person, and what became of it. */
@StreamType("receipt")
public sealed interface ReceiptCorrectionEvent extends DomainEvent {
    ReceiptId receiptId();

    ProposalId proposalId();

    @Override
    default List<Fence> fences() {
        return List.of(Fence.period(effectiveOn()));
    }

    /** More than the policy's limit is to go back, or to be cancelled: its command and its body are kept as they were sent. */
    @StoredAs("receipt-correction-proposed")
    record ReceiptCorrectionProposed(
            ReceiptId receiptId,
            ProposalId proposalId,
            String command,
            String body,
            Money amount,
            Money limit,
            AccountId proposedBy,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements ReceiptCorrectionEvent {
        public ReceiptCorrectionProposed {
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

        @Override
        public List<Claim> claims() {
            return List.of(Claim.taken(ProposalId.CLAIM, "", proposalId.text(), receiptId));
        }
    }

    /** A second person agreed: what was proposed follows, decided anew. */
    @StoredAs("receipt-correction-approved")
    record ReceiptCorrectionApproved(
            ReceiptId receiptId,
            ProposalId proposalId,
            AccountId proposedBy,
            AccountId approvedBy,
            LocalDate effectiveOn)
            implements ReceiptCorrectionEvent {}

    /** A second person did not agree, or who proposed it took it back: nothing follows. */
    @StoredAs("receipt-correction-rejected")
    record ReceiptCorrectionRejected(
            ReceiptId receiptId,
            ProposalId proposalId,
            AccountId proposedBy,
            AccountId rejectedBy,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements ReceiptCorrectionEvent {
        public ReceiptCorrectionRejected {
            codes = Lists.copy(codes);
        }
    }
}

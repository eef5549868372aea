package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money that arrived and belongs to no agreement yet: it waits, is matched part by part, or goes back. */
@StreamType("receipt")
public sealed interface SuspenseEvent extends DomainEvent {
    ReceiptId receiptId();

    @Override
    default List<Fence> fences() {
        return List.of(Fence.period(effectiveOn()));
    }

    /** Something arrived, and nobody knows yet for what. The effective date is the value date. */
    @StoredAs("unidentified-receipt-recorded")
    record UnidentifiedReceiptRecorded(
            ReceiptId receiptId,
            Money amount,
            @Nullable String bankReference,
            @Nullable NoteId noteId,
            LocalDate effectiveOn)
            implements SuspenseEvent {
        @Override
        public List<Claim> claims() {
            return References.taken(receiptId, bankReference, receiptId);
        }
    }

    /** A part of it is for an agreement, which records it as a contribution in the same act. */
    @StoredAs("receipt-matched")
    record ReceiptMatched(
            ReceiptId receiptId,
            AgreementId agreementId,
            ContributionId contributionId,
            Money amount,
            LocalDate effectiveOn)
            implements SuspenseEvent {}

    /** A match was wrong: the contribution is reversed in the same act, and the part waits again. */
    @StoredAs("receipt-unmatched")
    record ReceiptUnmatched(
            ReceiptId receiptId,
            AgreementId agreementId,
            ContributionId contributionId,
            Money amount,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements SuspenseEvent {
        public ReceiptUnmatched {
            codes = Lists.copy(codes);
        }
    }

    /** A part of it went back to whoever had paid. */
    @StoredAs("receipt-returned")
    record ReceiptReturned(
            ReceiptId receiptId,
            ReturnId returnId,
            Money amount,
            @Nullable String bankReference,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements SuspenseEvent {
        public ReceiptReturned {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Claim> claims() {
            return References.taken(receiptId, bankReference, returnId);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("return", returnId));
        }
    }

    /** The record was wrong: nothing had arrived, or not this. */
    @StoredAs("unidentified-receipt-reversed")
    record UnidentifiedReceiptReversed(
            ReceiptId receiptId,
            Money amount,
            @Nullable String bankReference,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements SuspenseEvent {
        public UnidentifiedReceiptReversed {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Claim> claims() {
            return References.released(receiptId, bankReference, receiptId);
        }
    }
}

package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a signed instrument and of the money under it. */
@StreamType("agreement")
public sealed interface AgreementEvent extends DomainEvent {
    AgreementId agreementId();

    @Override
    default List<Fence> fences() {
        return List.of(Fence.period(effectiveOn()));
    }

    /** All required signatures are there. The effective date is that of the last one. */
    @StoredAs("agreement-signed")
    record AgreementSigned(
            AgreementId agreementId,
            PartnershipId partnershipId,
            String instrument,
            String reference,
            List<OtherReference> otherReferences,
            String title,
            @Nullable String objective,
            Currency currency,
            List<PartnerId> partners,
            List<Value> values,
            List<Party> parties,
            List<Tranche> tranches,
            @Nullable Term term,
            @Nullable Attribution attribution,
            @Nullable Document expectationsDocument,
            @Nullable AgreementId follows,
            @Nullable Earmarking earmarking,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public AgreementSigned {
            otherReferences = Lists.copy(otherReferences);
            partners = Lists.copy(partners);
            values = Lists.copy(values);
            parties = Lists.copy(parties);
            tranches = Lists.copy(tranches);
            codes = Lists.copy(codes);
        }

        @Override
        public List<Claim> claims() {
            return References.of(reference, agreementId);
        }

        @Override
        public List<Fence> fences() {
            return Fences.of(effectiveOn, partners);
        }

        @Override
        public List<Created> created() {
            return tranches.stream()
                    .map(tranche -> Created.of("tranche", tranche.trancheId()))
                    .toList();
        }
    }

    /**
     * From this day on it counts over something else: of each dimension that is named, all parts are, and none means that
     * it is unassigned. What was signed before that day counts as it did.
     */
    @StoredAs("agreement-attributed")
    record AgreementAttributed(
            AgreementId agreementId,
            List<Attributed> dimensions,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public AgreementAttributed {
            dimensions = Lists.copy(dimensions);
            codes = Lists.copy(codes);
        }
    }

    /** It stands under another agreement from now on, which frames it; or under none any more. */
    @StoredAs("agreement-placed-under-umbrella")
    record AgreementPlacedUnderUmbrella(
            AgreementId agreementId,
            @Nullable AgreementId umbrella,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements AgreementEvent {
        public AgreementPlacedUnderUmbrella {
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** The agreement binds from this day on. */
    @StoredAs("agreement-brought-into-force")
    record AgreementBroughtIntoForce(
            AgreementId agreementId, @Nullable String condition, LocalDate effectiveOn) implements AgreementEvent {}

    /** A change was signed; amounts are by how much each value changes, negative for less. */
    @StoredAs("addendum-signed")
    record AddendumSigned(
            AgreementId agreementId,
            AddendumId addendumId,
            String reference,
            AddendumKind kind,
            @Nullable String title,
            List<PartnerId> partners,
            List<Value> changes,
            @Nullable Term term,
            LocalDate effectiveOn,
            List<StreamVersion> reliedOn)
            implements AgreementEvent {
        public AddendumSigned {
            partners = Lists.copy(partners);
            changes = Lists.copy(changes);
            reliedOn = Lists.copy(reliedOn);
        }

        @Override
        public List<Claim> claims() {
            return References.of(reference, agreementId, addendumId);
        }

        @Override
        public List<Fence> fences() {
            return Fences.of(effectiveOn, partners);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("addendum", addendumId));
        }
    }

    /** Another schedule takes the place of the one before, as a whole. */
    @StoredAs("tranches-revised")
    record TranchesRevised(
            AgreementId agreementId,
            List<Tranche> tranches,
            List<TrancheId> added,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public TranchesRevised {
            tranches = Lists.copy(tranches);
            added = Lists.copy(added);
            codes = Lists.copy(codes);
        }

        @Override
        public List<Created> created() {
            return added.stream().map(tranche -> Created.of("tranche", tranche)).toList();
        }
    }

    /** A condition is met: of a tranche, or of the entry into force. */
    @StoredAs("condition-met")
    record ConditionMet(
            AgreementId agreementId,
            @Nullable TrancheId trancheId,
            String condition,
            String judgedBy,
            String evidence,
            LocalDate effectiveOn,
            List<StreamVersion> reliedOn)
            implements AgreementEvent {
        public ConditionMet {
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** It is taken back that a condition is met: it stands open again. */
    @StoredAs("condition-reopened")
    record ConditionReopened(
            AgreementId agreementId,
            @Nullable TrancheId trancheId,
            String condition,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public ConditionReopened {
            codes = Lists.copy(codes);
        }
    }

    /** Resources arrived. The effective date is the value date. */
    @StoredAs("contribution-recorded")
    record ContributionRecorded(
            AgreementId agreementId,
            ContributionId contributionId,
            ValueKind kind,
            @Nullable PartnerId source,
            Money amount,
            Money settles,
            List<Difference> differences,
            List<Settlement> tranches,
            @Nullable PartnerId payer,
            @Nullable String bankReference,
            @Nullable ContributionId corrects,
            @Nullable ReceiptId receiptId,
            @Nullable ValuationBasis basis,
            LocalDate effectiveOn,
            List<StreamVersion> reliedOn)
            implements AgreementEvent {
        public ContributionRecorded {
            differences = Lists.copy(differences);
            tranches = Lists.copy(tranches);
            reliedOn = Lists.copy(reliedOn);
        }

        @Override
        public List<Claim> claims() {
            return References.taken(agreementId, bankReference, contributionId);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("contribution", contributionId));
        }
    }

    /** A record was wrong: it is cancelled as a whole, and stays to be seen; its tranche and bank reference are free. */
    @StoredAs("contribution-reversed")
    record ContributionReversed(
            AgreementId agreementId,
            ContributionId contributionId,
            Money amount,
            Money unsettles,
            List<Settlement> tranches,
            @Nullable String bankReference,
            @Nullable ContributionId correctedBy,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public ContributionReversed {
            tranches = Lists.copy(tranches);
            codes = Lists.copy(codes);
        }

        @Override
        public List<Claim> claims() {
            return References.released(agreementId, bankReference, contributionId);
        }
    }

    /** Money went back to where it came from; the debt lives again only if it is still due. */
    @StoredAs("contribution-refunded")
    record ContributionRefunded(
            AgreementId agreementId,
            ContributionId contributionId,
            RefundId refundId,
            Money amount,
            Money unsettles,
            boolean stillDue,
            List<Settlement> tranches,
            @Nullable String bankReference,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public ContributionRefunded {
            tranches = Lists.copy(tranches);
            codes = Lists.copy(codes);
        }

        @Override
        public List<Claim> claims() {
            return References.taken(agreementId, bankReference, refundId);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("refund", refundId));
        }
    }

    /** A part of what is receivable is given up as not to be had; it stays promised, and nothing arrived. */
    @StoredAs("receivable-written-off")
    record ReceivableWrittenOff(
            AgreementId agreementId,
            WriteOffId writeOffId,
            PartnerId source,
            Money amount,
            List<Settlement> tranches,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public ReceivableWrittenOff {
            tranches = Lists.copy(tranches);
            codes = Lists.copy(codes);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("write-off", writeOffId));
        }
    }

    /** A write-off is taken back as a whole: what was given up is receivable again. */
    @StoredAs("write-off-reversed")
    record WriteOffReversed(
            AgreementId agreementId,
            WriteOffId writeOffId,
            PartnerId source,
            Money amount,
            List<Settlement> tranches,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public WriteOffReversed {
            tranches = Lists.copy(tranches);
            codes = Lists.copy(codes);
        }
    }

    /** It does not run for the time being. */
    @StoredAs("agreement-suspended")
    record AgreementSuspended(
            AgreementId agreementId,
            @Nullable LocalDate reviewOn,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public AgreementSuspended {
            codes = Lists.copy(codes);
        }
    }

    /** It runs again. */
    @StoredAs("agreement-resumed")
    record AgreementResumed(AgreementId agreementId, LocalDate effectiveOn) implements AgreementEvent {}

    /** It ended before its term; what of the promises is no longer due is reduced, the rest stays due. */
    @StoredAs("agreement-terminated")
    record AgreementTerminated(
            AgreementId agreementId,
            List<Reduction> reductions,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public AgreementTerminated {
            reductions = Lists.copy(reductions);
            codes = Lists.copy(codes);
        }
    }

    /** Its term had ended and it was settled: what of the promises is no longer due is reduced, the rest stays due. */
    @StoredAs("agreement-expired")
    record AgreementExpired(
            AgreementId agreementId,
            List<Reduction> reductions,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public AgreementExpired {
            reductions = Lists.copy(reductions);
            codes = Lists.copy(codes);
        }
    }

    /** Its end is taken back: it stands as before, and what was reduced is promised again. */
    @StoredAs("agreement-reinstated")
    record AgreementReinstated(
            AgreementId agreementId,
            List<Reduction> reductions,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public AgreementReinstated {
            reductions = Lists.copy(reductions);
            codes = Lists.copy(codes);
        }
    }

    /** It was recorded by mistake and counts for nothing any more. A number that was published stays its own for ever. */
    @StoredAs("agreement-voided")
    record AgreementVoided(
            AgreementId agreementId,
            List<Number> numbers,
            boolean published,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public AgreementVoided {
            numbers = Lists.copy(numbers);
            codes = Lists.copy(codes);
        }

        @Override
        public List<Claim> claims() {
            if (published) return List.of();
            return numbers.stream()
                    .flatMap(number ->
                            References.released(number.reference(), agreementId, number.addendumId()).stream())
                    .toList();
        }
    }

    /** All parts of one dimension. */
    record Attributed(Dimension dimension, List<Attribution.Part> parts) {
        public Attributed {
            parts = Lists.copy(parts);
        }
    }

    /** A document belongs to it; its bytes are stored elsewhere, under their hash. */
    @StoredAs("document-attached")
    record DocumentAttached(
            AgreementId agreementId,
            Document document,
            String kind,
            @Nullable AddendumId addendumId,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public DocumentAttached {
            codes = Lists.copy(codes);
        }
    }

    /** A document does not belong to it after all; its bytes stay stored. */
    @StoredAs("document-detached")
    record DocumentDetached(
            AgreementId agreementId,
            Document document,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public DocumentDetached {
            codes = Lists.copy(codes);
        }
    }

    /** Something other than money is owed by a day: by us, or by one of its partners. */
    @StoredAs("obligation-added")
    record ObligationAdded(
            AgreementId agreementId,
            ObligationId obligationId,
            String kind,
            String owedBy,
            String what,
            LocalDate dueOn,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public ObligationAdded {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("obligation", obligationId));
        }
    }

    /** What was owed was done. */
    @StoredAs("obligation-fulfilled")
    record ObligationFulfilled(
            AgreementId agreementId,
            ObligationId obligationId,
            @Nullable String evidence,
            LocalDate effectiveOn) implements AgreementEvent {}

    /** Whoever it is owed to does without it. */
    @StoredAs("obligation-waived")
    record ObligationWaived(
            AgreementId agreementId,
            ObligationId obligationId,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public ObligationWaived {
            codes = Lists.copy(codes);
        }
    }

    /** It is owed again: that it was done, or waived, is taken back. */
    @StoredAs("obligation-reopened")
    record ObligationReopened(
            AgreementId agreementId,
            ObligationId obligationId,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public ObligationReopened {
            codes = Lists.copy(codes);
        }
    }

    /** It was never owed: the entry was wrong. */
    @StoredAs("obligation-removed")
    record ObligationRemoved(
            AgreementId agreementId,
            ObligationId obligationId,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public ObligationRemoved {
            codes = Lists.copy(codes);
        }
    }

    /** A part of what was received is set aside for a use. */
    @StoredAs("contribution-allocated")
    record ContributionAllocated(
            AgreementId agreementId,
            ContributionId contributionId,
            AllocationId allocationId,
            String use,
            String reference,
            Money amount,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public ContributionAllocated {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("allocation", allocationId));
        }
    }

    /** What was set aside is free again, as a whole. */
    @StoredAs("allocation-released")
    record AllocationReleased(
            AgreementId agreementId,
            ContributionId contributionId,
            AllocationId allocationId,
            Money amount,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public AllocationReleased {
            codes = Lists.copy(codes);
        }
    }

    /** A number that the agreement, or one of its addenda, holds. */
    record Number(String reference, @Nullable AddendumId addendumId) {}

    /** By how much less one partner is to bring. */
    record Reduction(PartnerId source, Money amount) {}

    /**
     * A reference that others use for the agreement.
     *
     * @param type IATI OtherIdentifierType: {@code A1} the reporting organisation's internal one, {@code A9} another's
     */
    record OtherReference(String type, String reference) {}

    /** How much of which tranche is settled, or open again. */
    record Settlement(TrancheId trancheId, Money amount) {}

    /** Why what was received is not what was settled. */
    record Difference(Kind kind, Money amount) {
        /** Where the difference went. */
        public enum Kind {
            @JsonProperty("bank-charges")
            BANK_CHARGES,
            @JsonProperty("exchange")
            EXCHANGE
        }
    }
}

package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a signed instrument and of the money under it. */
@StreamType("agreement")
public sealed interface AgreementEvent extends DomainEvent {
    AgreementId agreementId();

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
            List<Value> values,
            List<Party> parties,
            List<Tranche> tranches,
            @Nullable Term term,
            @Nullable Attribution attribution,
            @Nullable Document expectationsDocument,
            @Nullable AgreementId follows,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public AgreementSigned {
            otherReferences = Lists.copy(otherReferences);
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
            List<Fence> fences = new ArrayList<>();
            fences.add(Fence.period(effectiveOn));
            for (Party party : parties) if (party.partnerId() != null) fences.add(Fence.partner(party.partnerId()));
            return fences;
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
            List<Value> changes,
            @Nullable Term term,
            LocalDate effectiveOn)
            implements AgreementEvent {
        public AddendumSigned {
            changes = Lists.copy(changes);
        }

        @Override
        public List<Claim> claims() {
            return References.of(reference, addendumId);
        }

        @Override
        public List<Fence> fences() {
            return List.of(Fence.period(effectiveOn));
        }
    }

    /** Resources arrived. The effective date is the value date. */
    @StoredAs("contribution-recorded")
    record ContributionRecorded(
            AgreementId agreementId,
            ContributionId contributionId,
            ValueKind kind,
            Money amount,
            Money settles,
            List<Difference> differences,
            @Nullable PartnerId payer,
            @Nullable String bankReference,
            @Nullable TrancheId trancheId,
            LocalDate effectiveOn,
            List<StreamVersion> reliedOn)
            implements AgreementEvent {
        public ContributionRecorded {
            differences = Lists.copy(differences);
            reliedOn = Lists.copy(reliedOn);
        }

        @Override
        public List<Claim> claims() {
            return bankReference == null
                    ? List.of()
                    : List.of(Claim.taken(References.BANK, agreementId.text(), bankReference, contributionId));
        }

        @Override
        public List<Fence> fences() {
            return List.of(Fence.period(effectiveOn));
        }
    }

    /** A record was wrong: it is cancelled as a whole, and stays to be seen; its tranche and bank reference are free. */
    @StoredAs("contribution-reversed")
    record ContributionReversed(
            AgreementId agreementId,
            ContributionId contributionId,
            Money amount,
            Money settles,
            @Nullable String bankReference,
            @Nullable TrancheId trancheId,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public ContributionReversed {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Claim> claims() {
            return bankReference == null
                    ? List.of()
                    : List.of(Claim.released(References.BANK, agreementId.text(), bankReference, contributionId));
        }

        @Override
        public List<Fence> fences() {
            return List.of(Fence.period(effectiveOn));
        }
    }

    /** Money went back to where it came from; the debt lives again only if it is still due. */
    @StoredAs("contribution-refunded")
    record ContributionRefunded(
            AgreementId agreementId,
            ContributionId contributionId,
            RefundId refundId,
            Money amount,
            Money settles,
            boolean stillDue,
            @Nullable String bankReference,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements AgreementEvent {
        public ContributionRefunded {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Claim> claims() {
            return bankReference == null
                    ? List.of()
                    : List.of(Claim.taken(References.BANK, agreementId.text(), bankReference, refundId));
        }

        @Override
        public List<Fence> fences() {
            return List.of(Fence.period(effectiveOn));
        }
    }

    /**
     * A reference that others use for the agreement.
     *
     * @param type IATI OtherIdentifierType: {@code A1} the reporting organisation's internal one, {@code A9} another's
     */
    record OtherReference(String type, String reference) {}

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

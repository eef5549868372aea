package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a partnership, from the first idea to its end. */
@StreamType("partnership")
public sealed interface PartnershipEvent extends DomainEvent
        permits CareEvent,
                ChecklistEvent,
                EngagementEvent,
                PledgeEvent,
                PartnershipEvent.CompletionReopened,
                PartnershipEvent.ForecastRevised,
                PartnershipEvent.OwnerAssigned,
                PartnershipEvent.PartnershipCompleted,
                PartnershipEvent.PartnershipDeclined,
                PartnershipEvent.PartnershipIdentified,
                PartnershipEvent.PartnershipProposed,
                PartnershipEvent.PartnershipPutOnHold,
                PartnershipEvent.PartnershipReopened,
                PartnershipEvent.PartnershipResumed,
                PartnershipEvent.PartnershipSigned,
                PartnershipEvent.PartnershipVoided,
                PartnershipEvent.PartnershipWithdrawn,
                PartnershipEvent.SignedPartnershipRegistered,
                PartnershipEvent.StageAdvanced,
                PartnershipEvent.StageMovedBack {
    PartnershipId partnershipId();

    @Override
    default List<Fence> fences() {
        return List.of(Fence.period(effectiveOn()));
    }

    /** A prospect and a need were named. */
    @StoredAs("partnership-identified")
    record PartnershipIdentified(
            PartnershipId partnershipId,
            String title,
            @Nullable String need,
            List<PartnerInRole> partners,
            StaffId owner,
            List<Credit> credit,
            @Nullable Forecast forecast,
            @Nullable Attribution attribution,
            @Nullable OurRole ourRole,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements PartnershipEvent {
        public PartnershipIdentified {
            partners = Lists.copy(partners);
            credit = Lists.copy(credit);
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** A written proposal was made; it begins the partnership, or moves an earlier one. */
    @StoredAs("partnership-proposed")
    record PartnershipProposed(
            PartnershipId partnershipId,
            @Nullable Stage from,
            String title,
            @Nullable String objective,
            @Nullable Term term,
            List<PartnerInRole> partners,
            @Nullable OurRole ourRole,
            List<String> engagementTypes,
            @Nullable ProposedBy proposedBy,
            StaffId owner,
            List<Credit> credit,
            Forecast forecast,
            @Nullable Attribution attribution,
            List<Waiver> waivers,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements PartnershipEvent {
        public PartnershipProposed {
            partners = Lists.copy(partners);
            waivers = Lists.copy(waivers);
            engagementTypes = Lists.copy(engagementTypes);
            credit = Lists.copy(credit);
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** The partnership came nearer to a signature. */
    @StoredAs("stage-advanced")
    record StageAdvanced(
            PartnershipId partnershipId, Stage from, Stage to, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements PartnershipEvent {
        public StageAdvanced {
            codes = Lists.copy(codes);
        }
    }

    /** The partnership fell back to an earlier stage. */
    @StoredAs("stage-moved-back")
    record StageMovedBack(
            PartnershipId partnershipId,
            Stage from,
            Stage to,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements PartnershipEvent {
        public StageMovedBack {
            codes = Lists.copy(codes);
        }
    }

    /** Value, years, date or probability are seen differently now; the forecast is the whole of it. */
    @StoredAs("forecast-revised")
    record ForecastRevised(
            PartnershipId partnershipId,
            Forecast forecast,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements PartnershipEvent {
        public ForecastRevised {
            codes = Lists.copy(codes);
        }
    }

    /** Someone else answers for the partnership from now on; what was credited before stays. */
    @StoredAs("owner-assigned")
    record OwnerAssigned(
            PartnershipId partnershipId,
            StaffId owner,
            List<Credit> credit,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements PartnershipEvent {
        public OwnerAssigned {
            credit = Lists.copy(credit);
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** Nothing is expected for the time being; the stage is kept. */
    @StoredAs("partnership-put-on-hold")
    record PartnershipPutOnHold(
            PartnershipId partnershipId,
            Stage stage,
            Reason reason,
            @Nullable LocalDate reviewOn,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements PartnershipEvent {
        public PartnershipPutOnHold {
            codes = Lists.copy(codes);
        }
    }

    /** Work goes on in the stage that was kept. */
    @StoredAs("partnership-resumed")
    record PartnershipResumed(
            PartnershipId partnershipId, Stage stage, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements PartnershipEvent {
        public PartnershipResumed {
            codes = Lists.copy(codes);
        }
    }

    /** The partner said no. */
    @StoredAs("partnership-declined")
    record PartnershipDeclined(
            PartnershipId partnershipId, Stage from, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements PartnershipEvent {
        public PartnershipDeclined {
            codes = Lists.copy(codes);
        }
    }

    /** We gave it up. */
    @StoredAs("partnership-withdrawn")
    record PartnershipWithdrawn(
            PartnershipId partnershipId, Stage from, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements PartnershipEvent {
        public PartnershipWithdrawn {
            codes = Lists.copy(codes);
        }
    }

    /** An agreement was signed under the partnership: its first, which wins it, or a further one. */
    @StoredAs("partnership-signed")
    record PartnershipSigned(
            PartnershipId partnershipId,
            Stage from,
            AgreementId agreementId,
            List<Waiver> waivers,
            List<PledgeId> pledges,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements PartnershipEvent {
        public PartnershipSigned {
            waivers = Lists.copy(waivers);
            pledges = Lists.copy(pledges);
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** A partnership was taken in together with its signed agreement: history that began elsewhere. */
    @StoredAs("signed-partnership-registered")
    record SignedPartnershipRegistered(
            PartnershipId partnershipId,
            AgreementId agreementId,
            String title,
            List<PartnerInRole> partners,
            @Nullable StaffId owner,
            List<Credit> credit,
            List<Waiver> waivers,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements PartnershipEvent {
        public SignedPartnershipRegistered {
            partners = Lists.copy(partners);
            credit = Lists.copy(credit);
            waivers = Lists.copy(waivers);
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** What was lost is tried again; what it may bring is stated as it stood, without a probability of its own. */
    @StoredAs("partnership-reopened")
    record PartnershipReopened(
            PartnershipId partnershipId,
            Stage from,
            Stage to,
            int attempt,
            @Nullable Forecast forecast,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements PartnershipEvent {
        public PartnershipReopened {
            codes = Lists.copy(codes);
        }
    }

    /** All was done that was agreed; what was still receivable then was waived. */
    @StoredAs("partnership-completed")
    record PartnershipCompleted(
            PartnershipId partnershipId,
            List<StillReceivable> receivable,
            @Nullable Reason waiver,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements PartnershipEvent {
        public PartnershipCompleted {
            receivable = Lists.copy(receivable);
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** What was taken for completed was not: it stands at signed again. */
    @StoredAs("completion-reopened")
    record CompletionReopened(
            PartnershipId partnershipId, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements PartnershipEvent {
        public CompletionReopened {
            codes = Lists.copy(codes);
        }
    }

    /** The record was made by mistake: it counts nowhere any more. */
    @StoredAs("partnership-voided")
    record PartnershipVoided(
            PartnershipId partnershipId,
            Stage from,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements PartnershipEvent {
        public PartnershipVoided {
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** What was still receivable under an agreement. */
    record StillReceivable(AgreementId agreementId, Money amount) {}
}

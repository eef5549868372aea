package org.tributary.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How partners look after their partnership: together, openly, and when something goes wrong. */
@StreamType("partnership")
public sealed interface CareEvent extends PartnershipEvent {

    /** Both sides look at the partnership together every so many months from now on. */
    @StoredAs("joint-assessment-scheduled")
    record JointAssessmentScheduled(
            PartnershipId partnershipId, int everyMonths, LocalDate firstOn, LocalDate effectiveOn)
            implements CareEvent {}

    /** Both sides looked at the partnership together, and decided how it goes on. */
    @StoredAs("joint-assessment-held")
    record JointAssessmentHeld(
            PartnershipId partnershipId,
            AssessmentId assessmentId,
            JointOutcome outcome,
            @Nullable NoteId findingsId,
            @Nullable LocalDate nextOn,
            LocalDate effectiveOn)
            implements CareEvent {
        @Override
        public List<Created> created() {
            return List.of(Created.of("assessment", assessmentId));
        }
    }

    /** Partners agreed by what they see whether it is worth it: these, in the place of those before. */
    @StoredAs("measures-agreed")
    record MeasuresAgreed(PartnershipId partnershipId, List<AgreedMeasure> measures, LocalDate effectiveOn)
            implements CareEvent {
        public MeasuresAgreed {
            measures = Lists.copy(measures);
        }
    }

    /** How far a measure had come on a day; what was said last for a day holds. */
    @StoredAs("measurement-recorded")
    record MeasurementRecorded(PartnershipId partnershipId, String measure, BigDecimal value, LocalDate effectiveOn)
            implements CareEvent {}

    /** A partner said what it thinks of working together. */
    @StoredAs("feedback-recorded")
    record FeedbackRecorded(
            PartnershipId partnershipId,
            FeedbackId feedbackId,
            PartnerId partnerId,
            @Nullable Integer score,
            NoteId wordsId,
            LocalDate effectiveOn)
            implements CareEvent {
        @Override
        public List<Created> created() {
            return List.of(Created.of("feedback", feedbackId));
        }
    }

    /** The partner was told what was done about it, or why nothing was. */
    @StoredAs("feedback-answered")
    record FeedbackAnswered(
            PartnershipId partnershipId,
            FeedbackId feedbackId,
            boolean acted,
            @Nullable NoteId answerId,
            LocalDate effectiveOn)
            implements CareEvent {}

    /** Someone complained; about what lies apart, and only managers read it. */
    @StoredAs("complaint-lodged")
    record ComplaintLodged(PartnershipId partnershipId, ComplaintId complaintId, NoteId wordsId, LocalDate effectiveOn)
            implements CareEvent {
        @Override
        public List<Created> created() {
            return List.of(Created.of("complaint", complaintId));
        }
    }

    /** Whoever complained was told that it arrived. */
    @StoredAs("complaint-acknowledged")
    record ComplaintAcknowledged(PartnershipId partnershipId, ComplaintId complaintId, LocalDate effectiveOn)
            implements CareEvent {}

    /** Somebody began to look into a complaint. */
    @StoredAs("complaint-investigated")
    record ComplaintInvestigated(PartnershipId partnershipId, ComplaintId complaintId, LocalDate effectiveOn)
            implements CareEvent {}

    /** A complaint was looked into. */
    @StoredAs("complaint-resolved")
    record ComplaintResolved(
            PartnershipId partnershipId,
            ComplaintId complaintId,
            ComplaintOutcome outcome,
            @Nullable NoteId findingsId,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements CareEvent {
        public ComplaintResolved {
            codes = Lists.copy(codes);
        }
    }

    /** The budget was shown to partners. */
    @StoredAs("budget-shared")
    record BudgetShared(
            PartnershipId partnershipId,
            BudgetId budgetId,
            List<PartnerId> partners,
            Document document,
            LocalDate effectiveOn)
            implements CareEvent {
        public BudgetShared {
            partners = Lists.copy(partners);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("budget", budgetId));
        }
    }

    /** The budget may not be shown to some partners, for a reason. */
    @StoredAs("budget-exemption-recorded")
    record BudgetExemptionRecorded(
            PartnershipId partnershipId,
            List<PartnerId> partners,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements CareEvent {
        public BudgetExemptionRecorded {
            partners = Lists.copy(partners);
            codes = Lists.copy(codes);
        }
    }
}

package org.tributary.commandside.partnership;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AgreedMeasure;
import org.tributary.events.AssessmentId;
import org.tributary.events.BudgetId;
import org.tributary.events.CareEvent.BudgetExemptionRecorded;
import org.tributary.events.CareEvent.BudgetShared;
import org.tributary.events.CareEvent.ComplaintAcknowledged;
import org.tributary.events.CareEvent.ComplaintInvestigated;
import org.tributary.events.CareEvent.ComplaintLodged;
import org.tributary.events.CareEvent.ComplaintResolved;
import org.tributary.events.CareEvent.FeedbackAnswered;
import org.tributary.events.CareEvent.FeedbackRecorded;
import org.tributary.events.CareEvent.JointAssessmentHeld;
import org.tributary.events.CareEvent.JointAssessmentScheduled;
import org.tributary.events.CareEvent.MeasurementRecorded;
import org.tributary.events.CareEvent.MeasuresAgreed;
import org.tributary.events.CodeListVersion;
import org.tributary.events.ComplaintId;
import org.tributary.events.ComplaintOutcome;
import org.tributary.events.Document;
import org.tributary.events.FeedbackId;
import org.tributary.events.JointOutcome;
import org.tributary.events.NoteId;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnershipId;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Personal;
import org.tributary.platform.command.Remark;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;

/** How partners look after their partnership: together, openly, and when something goes wrong. */
sealed interface CareCommand {
    LocalDate effectiveOn();

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = JointAssessmentScheduled.class,
            undoneBy = "schedule-joint-assessment",
            says = "Schedule joint assessments of a partnership: one every so many months, the first on a day.")
    record ScheduleJointAssessment(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            int everyMonths,
            @Nullable LocalDate firstOn,
            @Today LocalDate effectiveOn)
            implements CareCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = JointAssessmentHeld.class,
            says = "Record a joint assessment by both sides, and what it came to: continue, refocus, downscale or end.")
    record HoldJointAssessment(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @NewId AssessmentId assessmentId,
            JointOutcome outcome,
            @Personal(Remark.class) @Nullable NoteId findings,
            @Nullable LocalDate nextOn,
            @Today LocalDate effectiveOn)
            implements CareCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = MeasuresAgreed.class,
            undoneBy = "agree-measures",
            says =
                    "Record by what partners agreed to see whether their partnership is worth it: these measures, in the place of those before.")
    record AgreeMeasures(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            List<AgreedMeasure> measures,
            @Today LocalDate effectiveOn)
            implements CareCommand {
        public AgreeMeasures {
            measures = List.copyOf(measures);
        }
    }

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = MeasurementRecorded.class,
            undoneBy = "record-measurement",
            says = "Record how far an agreed measure has come; said again for the same day, the later word holds.")
    record RecordMeasurement(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @Text(max = 40) String measure,
            BigDecimal value,
            @Today LocalDate effectiveOn)
            implements CareCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = FeedbackRecorded.class,
            undoneBy = "respond-to-feedback",
            says = "Record what a partner says of working together, with a score from 1 to 5 if it gave one.")
    record RecordFeedback(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @NewId FeedbackId feedbackId,
            PartnerId partnerId,
            @Nullable Integer score,
            @Personal(Remark.class) NoteId words,
            @Today LocalDate effectiveOn)
            implements CareCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = FeedbackAnswered.class,
            says = "Record that a partner was told what was done about its feedback, or why nothing was.")
    record RespondToFeedback(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            FeedbackId feedbackId,
            boolean acted,
            @Personal(Remark.class) @Nullable NoteId answer,
            @Today LocalDate effectiveOn)
            implements CareCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = ComplaintLodged.class,
            undoneBy = "resolve-complaint",
            says = "Lodge a complaint; what it says is kept apart, and only managers read it.")
    record LodgeComplaint(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @NewId ComplaintId complaintId,
            @Personal(Remark.class) NoteId words,
            @Today LocalDate effectiveOn)
            implements CareCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = ComplaintAcknowledged.class,
            says = "Record that whoever complained was told that it arrived.")
    record AcknowledgeComplaint(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            ComplaintId complaintId,
            @Today LocalDate effectiveOn)
            implements CareCommand {}

    @Sent(
            by = {MANAGER},
            leadsTo = ComplaintInvestigated.class,
            says = "Record that somebody began to look into a complaint; what was found stands in its resolution.")
    record InvestigateComplaint(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            ComplaintId complaintId,
            @Today LocalDate effectiveOn)
            implements CareCommand {}

    @Sent(
            by = {MANAGER},
            leadsTo = ComplaintResolved.class,
            undoneBy = "resolve-complaint",
            says = "Say what a complaint came to; anew, as after an appeal, only with a reason.")
    record ResolveComplaint(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            ComplaintId complaintId,
            ComplaintOutcome outcome,
            @Personal(Remark.class) @Nullable NoteId findings,
            @Code("change-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements CareCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = BudgetShared.class,
            undoneBy = "record-budget-exemption",
            says = "Record that the budget was shown to partners, to all of them unless some are named.")
    record ShareBudget(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @NewId BudgetId budgetId,
            List<PartnerId> partners,
            Document document,
            @Today LocalDate effectiveOn)
            implements CareCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = BudgetExemptionRecorded.class,
            undoneBy = "share-budget",
            says = "Record why the budget is not shown to partners, to all of them unless some are named.")
    record RecordBudgetExemption(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            List<PartnerId> partners,
            @Code("budget-exemption-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements CareCommand {}
}

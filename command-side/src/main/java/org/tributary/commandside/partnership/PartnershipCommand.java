package org.tributary.commandside.partnership;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partnership.Signing.ReasonedWaiver;
import org.tributary.events.Attribution;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Credit;
import org.tributary.events.Forecast.YearPart;
import org.tributary.events.Money;
import org.tributary.events.OurRole;
import org.tributary.events.PartnerInRole;
import org.tributary.events.PartnershipEvent.CompletionReopened;
import org.tributary.events.PartnershipEvent.ForecastRevised;
import org.tributary.events.PartnershipEvent.OwnerAssigned;
import org.tributary.events.PartnershipEvent.PartnershipCompleted;
import org.tributary.events.PartnershipEvent.PartnershipDeclined;
import org.tributary.events.PartnershipEvent.PartnershipIdentified;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.events.PartnershipEvent.PartnershipPutOnHold;
import org.tributary.events.PartnershipEvent.PartnershipReopened;
import org.tributary.events.PartnershipEvent.PartnershipResumed;
import org.tributary.events.PartnershipEvent.PartnershipVoided;
import org.tributary.events.PartnershipEvent.PartnershipWithdrawn;
import org.tributary.events.PartnershipEvent.StageAdvanced;
import org.tributary.events.PartnershipEvent.StageMovedBack;
import org.tributary.events.PartnershipId;
import org.tributary.events.ProposedBy;
import org.tributary.events.Reason;
import org.tributary.events.Share;
import org.tributary.events.StaffId;
import org.tributary.events.Stage;
import org.tributary.events.Term;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;

/** What can be asked of a partnership, signing apart: {@link Signing}. */
sealed interface PartnershipCommand {
    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PartnershipIdentified.class,
            undoneBy = "withdraw-partnership",
            says = "Name a prospect and a need: the first idea of a partnership.")
    record IdentifyPartnership(
            @TargetAggregateIdentifier @NewId PartnershipId partnershipId,
            String title,
            @Text(max = 2000) @Nullable String need,
            @Code("partner-role") List<PartnerInRole> partners,
            StaffId owner,
            List<Credit> credit,
            @Nullable Money expectedValue,
            List<YearPart> tranches,
            @Nullable LocalDate expectedOn,
            @Nullable Attribution attribution,
            @Nullable OurRole ourRole,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnershipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PartnershipProposed.class,
            undoneBy = "withdraw-partnership",
            says =
                    "Make a written proposal: begin a partnership with it, or move an earlier one to proposed; only a manager changes its owner or credit, or waives the policy's engagement criteria.")
    record ProposePartnership(
            @TargetAggregateIdentifier @NewId PartnershipId partnershipId,
            String title,
            @Text(max = 2000) @Nullable String objective,
            @Nullable Term term,
            @Code("partner-role") List<PartnerInRole> partners,
            @Nullable OurRole ourRole,
            @Code("engagement-type") List<String> engagementTypes,
            @Nullable ProposedBy proposedBy,
            StaffId owner,
            List<Credit> credit,
            Money expectedValue,
            List<YearPart> tranches,
            @Nullable LocalDate expectedOn,
            @Nullable Attribution attribution,
            List<ReasonedWaiver> waivers,
            @Today LocalDate effectiveOn,
            @Resolved(uses = "stage") List<CodeListVersion> codes)
            implements PartnershipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = StageAdvanced.class,
            undoneBy = "move-back-stage",
            says = "Move a partnership on: to qualified, cultivating or negotiating.")
    record AdvanceStage(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            Stage to,
            @Today LocalDate effectiveOn,
            @Resolved(uses = "stage") List<CodeListVersion> codes)
            implements PartnershipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = StageMovedBack.class,
            undoneBy = "advance-stage",
            says = "Move a partnership one stage back, with a reason.")
    record MoveBackStage(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            Stage to,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved(uses = "stage") List<CodeListVersion> codes)
            implements PartnershipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = ForecastRevised.class,
            undoneBy = "revise-forecast",
            says =
                    "State anew what a partnership may bring and when; a probability other than the stage's needs a reason.")
    record ReviseForecast(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            Money expectedValue,
            List<YearPart> tranches,
            @Nullable LocalDate expectedOn,
            @Nullable Share probability,
            @Code("change-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnershipCommand {}

    @Sent(
            by = {MANAGER},
            leadsTo = OwnerAssigned.class,
            undoneBy = "assign-owner",
            says = "Make someone else answer for a partnership from a day on; what was credited before stays.")
    record AssignOwner(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            StaffId owner,
            List<Credit> credit,
            @Code("change-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnershipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PartnershipPutOnHold.class,
            undoneBy = "resume-partnership",
            says = "Put a partnership on hold: it keeps its stage and weighs nothing.")
    record PutOnHold(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @Code("hold-reason") Reason reason,
            @Nullable LocalDate reviewOn,
            @Today LocalDate effectiveOn,
            @Resolved(uses = "stage") List<CodeListVersion> codes)
            implements PartnershipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PartnershipResumed.class,
            undoneBy = "put-on-hold",
            says = "Go on with a partnership in the stage that it kept.")
    record ResumePartnership(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @Today LocalDate effectiveOn,
            @Resolved(uses = "stage") List<CodeListVersion> codes)
            implements PartnershipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PartnershipDeclined.class,
            undoneBy = "reopen-partnership",
            says = "Record that the partner said no, and why.")
    record DeclinePartnership(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @Code("loss-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved(uses = "stage") List<CodeListVersion> codes)
            implements PartnershipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PartnershipWithdrawn.class,
            undoneBy = "reopen-partnership",
            says = "Give a partnership up, and say why.")
    record WithdrawPartnership(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @Code("loss-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved(uses = "stage") List<CodeListVersion> codes)
            implements PartnershipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PartnershipReopened.class,
            undoneBy = "withdraw-partnership",
            says =
                    "Try again what was declined or withdrawn, from identified or qualified on: a new attempt is counted.")
    record ReopenPartnership(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            Stage to,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved(uses = "stage") List<CodeListVersion> codes)
            implements PartnershipCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PartnershipCompleted.class,
            undoneBy = "reopen-completion",
            says =
                    "Complete a signed partnership, once nothing is receivable under its agreements; a manager may waive what still is.")
    record CompletePartnership(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @Code("completion-waiver") @Nullable Reason waiver,
            @Today LocalDate effectiveOn,
            @Resolved(uses = "stage") List<CodeListVersion> codes)
            implements PartnershipCommand {}

    @Sent(
            by = {MANAGER},
            leadsTo = CompletionReopened.class,
            undoneBy = "complete-partnership",
            says = "Take back that a partnership was completed, with a reason: it stands at signed again.")
    record ReopenCompletion(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @Code("correction-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved(uses = "stage") List<CodeListVersion> codes)
            implements PartnershipCommand {}

    @Sent(
            by = {MANAGER},
            leadsTo = PartnershipVoided.class,
            says =
                    "Void a partnership that was recorded by mistake and under which no agreement stands: it counts nowhere any more, and stays visible.")
    record VoidPartnership(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @Code("correction-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved(uses = "stage") List<CodeListVersion> codes)
            implements PartnershipCommand {}
}

package org.tributary.commandside.partner;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Adequacy;
import org.tributary.events.Assessed;
import org.tributary.events.Capacities;
import org.tributary.events.CapacityRoundId;
import org.tributary.events.Clearance;
import org.tributary.events.CodeListVersion;
import org.tributary.events.ContactId;
import org.tributary.events.DueDiligenceId;
import org.tributary.events.DueDiligenceItemId;
import org.tributary.events.FlagId;
import org.tributary.events.FlagKind;
import org.tributary.events.IdentityEvent.DuplicateGivenBack;
import org.tributary.events.IdentityEvent.DuplicateTakenOver;
import org.tributary.events.IdentityEvent.PartnerMerged;
import org.tributary.events.IdentityEvent.PartnerSeparated;
import org.tributary.events.IdentityEvent.PartnerSucceeded;
import org.tributary.events.IdentityEvent.PartnerVoided;
import org.tributary.events.InteractionId;
import org.tributary.events.ItemAnswer;
import org.tributary.events.NoteId;
import org.tributary.events.PartnerEvent.CapacityAssessed;
import org.tributary.events.PartnerEvent.ContactAdded;
import org.tributary.events.PartnerEvent.ContactRemoved;
import org.tributary.events.PartnerEvent.DueDiligenceConcluded;
import org.tributary.events.PartnerEvent.DueDiligenceItemAnswered;
import org.tributary.events.PartnerEvent.DueDiligenceItemRequested;
import org.tributary.events.PartnerEvent.DueDiligenceOpened;
import org.tributary.events.PartnerEvent.DueDiligenceResultShared;
import org.tributary.events.PartnerEvent.InteractionRecorded;
import org.tributary.events.PartnerEvent.PartnerFlagLifted;
import org.tributary.events.PartnerEvent.PartnerFlagRaised;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnershipId;
import org.tributary.events.PersonId;
import org.tributary.events.Reason;
import org.tributary.events.SharedPart;
import org.tributary.events.StaffId;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Personal;
import org.tributary.platform.command.Remark;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;

/** What can be asked of a partner. */
sealed interface PartnerCommand {

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = InteractionRecorded.class,
            says = "Record a meeting, mission, roadshow, call or outreach, what came of it, and what is next.")
    record RecordInteraction(
            @TargetAggregateIdentifier PartnerId partnerId,
            @NewId InteractionId interactionId,
            @Code("interaction-kind") String kind,
            @Nullable String place,
            List<PartnerId> alsoWith,
            List<StaffId> staff,
            @Nullable PartnershipId partnershipId,
            @Personal @Nullable NoteId note,
            @Nullable LocalDate nextActionOn,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnerCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PartnerFlagRaised.class,
            undoneBy = "lift-partner-flag",
            says =
                    "Flag a partner. While sanctions or an exclusionary criterion stand, nothing is signed with it and nothing that was signed is taken in; a disruption is only shown.")
    record RaisePartnerFlag(
            @TargetAggregateIdentifier PartnerId partnerId,
            @NewId FlagId flagId,
            FlagKind kind,
            @Code("flag-reason") Reason reason,
            @Personal(Remark.class) @Nullable NoteId note,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnerCommand {}

    @Sent(
            by = MANAGER,
            leadsTo = PartnerFlagLifted.class,
            undoneBy = "raise-partner-flag",
            says = "Lift a flag of a partner, with a reason; once none bars it, agreements are signed with it again.")
    record LiftPartnerFlag(
            @TargetAggregateIdentifier PartnerId partnerId,
            FlagId flagId,
            @Code("flag-lifting-reason") Reason reason,
            @Personal(Remark.class) @Nullable NoteId note,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnerCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = DueDiligenceOpened.class,
            undoneBy = "conclude-due-diligence",
            says = "Open a due diligence: of a partner, or of us by the partner; say who mandated it, if anyone did.")
    record OpenDueDiligence(
            @TargetAggregateIdentifier PartnerId partnerId,
            @NewId DueDiligenceId dueDiligenceId,
            Assessed assessed,
            @Code("due-diligence-tier") String tier,
            @Nullable PartnerId mandatedBy,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnerCommand {}

    @Sent(
            by = MANAGER,
            leadsTo = DueDiligenceConcluded.class,
            undoneBy = "conclude-due-diligence",
            says =
                    "Say what a due diligence came to; anew only with a reason. A partner that is cleared meets the gate of a signature until the day that it is valid.")
    record ConcludeDueDiligence(
            @TargetAggregateIdentifier PartnerId partnerId,
            DueDiligenceId dueDiligenceId,
            Clearance outcome,
            @Nullable Adequacy expertise,
            @Nullable Adequacy capacity,
            @Nullable Adequacy systems,
            @Code("risk-rating") @Nullable String riskRating,
            @Nullable LocalDate validUntil,
            @Personal(Remark.class) @Nullable NoteId findings,
            @Code("change-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnerCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = DueDiligenceResultShared.class,
            says =
                    "Say that a due diligence's result was shared, what of it and with whom; with nobody named it is whom it was of: the partner, or us.")
    record ShareDueDiligenceResult(
            @TargetAggregateIdentifier PartnerId partnerId,
            DueDiligenceId dueDiligenceId,
            @Nullable PartnerId sharedWith,
            List<SharedPart> parts,
            @Today LocalDate effectiveOn)
            implements PartnerCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = DueDiligenceItemRequested.class,
            undoneBy = "answer-due-diligence-item",
            says =
                    "Say what was asked for in a due diligence: of the partner, or of us where it is us who are looked into.")
    record RequestDueDiligenceItem(
            @TargetAggregateIdentifier PartnerId partnerId,
            DueDiligenceId dueDiligenceId,
            @NewId DueDiligenceItemId itemId,
            @Code("due-diligence-item") String item,
            @Personal(Remark.class) @Nullable NoteId question,
            @Nullable LocalDate dueOn,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnerCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = DueDiligenceItemAnswered.class,
            undoneBy = "answer-due-diligence-item",
            says =
                    "Say that what was asked for in a due diligence was given, declined or withdrawn; what is not given has a reason, and so has another answer to the same.")
    record AnswerDueDiligenceItem(
            @TargetAggregateIdentifier PartnerId partnerId,
            DueDiligenceItemId itemId,
            ItemAnswer answer,
            @Personal(Remark.class) @Nullable NoteId note,
            @Code("item-answer-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnerCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = CapacityAssessed.class,
            undoneBy = "assess-capacity",
            says =
                    "Record how capable a partner says in a round that it is, or that we are: to operate, to act, to connect; anew only with a reason.")
    record AssessCapacity(
            @TargetAggregateIdentifier PartnerId partnerId,
            CapacityRoundId roundId,
            Assessed assessed,
            Capacities capacities,
            @Code("change-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnerCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = ContactAdded.class,
            undoneBy = "remove-contact",
            says = "Say who speaks for a partner, and for what.")
    record AddContact(
            @TargetAggregateIdentifier PartnerId partnerId,
            @NewId ContactId contactId,
            @Personal PersonId person,
            @Code("contact-role") String role,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnerCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = ContactRemoved.class,
            undoneBy = "add-contact",
            says = "Say that someone no longer speaks for a partner, and why; that they did stays known.")
    record RemoveContact(
            @TargetAggregateIdentifier PartnerId partnerId,
            ContactId contactId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnerCommand {}

    @Sent(
            by = MANAGER,
            leadsTo = {DuplicateTakenOver.class, PartnerMerged.class},
            undoneBy = "undo-partner-merge",
            says =
                    "Say that two records are of the same partner. The one addressed stays, with the flags, the due diligences and all figures of both; the other's id leads to it.")
    record MergePartners(
            @TargetAggregateIdentifier PartnerId partnerId,
            PartnerId duplicateId,
            @Code("merge-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnerCommand {}

    @Sent(
            by = MANAGER,
            leadsTo = {DuplicateGivenBack.class, PartnerSeparated.class},
            undoneBy = "merge-partners",
            says =
                    "Say that what was merged is another partner after all; what was recorded since stays where it was recorded.")
    record UndoPartnerMerge(
            @TargetAggregateIdentifier PartnerId partnerId,
            PartnerId duplicateId,
            @Code("merge-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnerCommand {}

    @Sent(
            by = MANAGER,
            leadsTo = PartnerSucceeded.class,
            undoneBy = "succeed-partner",
            says =
                    "Say which organisation goes on in the place of one that was merged or ended: what was, stays with it, and nothing new is begun with it. Without a successor, what was said before is taken back.")
    record SucceedPartner(
            @TargetAggregateIdentifier PartnerId partnerId,
            @Nullable PartnerId successorId,
            @Code("succession-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnerCommand {}

    @Sent(
            by = MANAGER,
            leadsTo = PartnerVoided.class,
            says =
                    "Say that a partner was recorded by mistake and is no duplicate: it leaves the directory, nothing new names it, and nothing is signed with it. What names it already still does.")
    record VoidPartner(
            @TargetAggregateIdentifier PartnerId partnerId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements PartnerCommand {}
}

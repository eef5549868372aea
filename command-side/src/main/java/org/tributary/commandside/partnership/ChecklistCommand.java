package org.tributary.commandside.partnership;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ChecklistEvent.ChecklistAssigned;
import org.tributary.events.ChecklistEvent.ChecklistItemAssessed;
import org.tributary.events.ChecklistEvent.ChecklistRemoved;
import org.tributary.events.ChecklistId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Document;
import org.tributary.events.ItemAssessment;
import org.tributary.events.NoteId;
import org.tributary.events.PartnershipId;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Personal;
import org.tributary.platform.command.Remark;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;

/** What partners hold themselves to, and how far it is met. */
sealed interface ChecklistCommand {
    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = ChecklistAssigned.class,
            undoneBy = "remove-checklist",
            says =
                    "Hold a partnership to a checklist, made of a template as it stands now; before its commitments are met, a signature needs a waiver, and before its criteria are, a proposal.")
    record AssignChecklist(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @NewId ChecklistId checklistId,
            @Code("checklist-template") String template,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements ChecklistCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = ChecklistItemAssessed.class,
            undoneBy = "assess-checklist-item",
            says = "Say how far an item of a checklist is met, and what shows it.")
    record AssessChecklistItem(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            ChecklistId checklistId,
            String item,
            ItemAssessment assessment,
            @Personal(Remark.class) @Nullable NoteId evidence,
            @Nullable Document document,
            @Today LocalDate effectiveOn)
            implements ChecklistCommand {}

    @Sent(
            by = {MANAGER},
            leadsTo = ChecklistRemoved.class,
            undoneBy = "assign-checklist",
            says = "Hold a partnership to a checklist no longer, with a reason.")
    record RemoveChecklist(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            ChecklistId checklistId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements ChecklistCommand {}
}

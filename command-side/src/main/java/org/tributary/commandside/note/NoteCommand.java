package org.tributary.commandside.note;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CodeListVersion;
import org.tributary.events.InitiativeId;
import org.tributary.events.NoteEvent.NoteRecorded;
import org.tributary.events.NoteEvent.NoteRevised;
import org.tributary.events.NoteEvent.NoteWithdrawn;
import org.tributary.events.NoteId;
import org.tributary.events.OfficeNoteId;
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

/** What can be asked of a note. */
sealed interface NoteCommand {

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = NoteRecorded.class,
            undoneBy = "withdraw-note",
            says =
                    "Take something down: a forum, a training, a report, a lesson, an action. Its fields are the codes of note-<kind>, and what names people belongs into the remark.")
    record RecordNote(
            @TargetAggregateIdentifier @NewId OfficeNoteId noteId,
            @Code("note-kind") String kind,
            String title,
            List<FieldSaid> fields,
            @Nullable PartnerId partnerId,
            @Nullable PartnershipId partnershipId,
            @Nullable InitiativeId initiativeId,
            @Personal(Remark.class) @Nullable NoteId remark,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements NoteCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = NoteRevised.class,
            undoneBy = "revise-note",
            says =
                    "Change what a note says, with a reason: what is left out stays, a list of fields replaces the list.")
    record ReviseNote(
            @TargetAggregateIdentifier OfficeNoteId noteId,
            @Nullable String title,
            @Nullable List<FieldSaid> fields,
            @Nullable PartnerId partnerId,
            @Nullable PartnershipId partnershipId,
            @Nullable InitiativeId initiativeId,
            @Personal(Remark.class) @Nullable NoteId remark,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements NoteCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = NoteWithdrawn.class,
            undoneBy = "record-note",
            says = "Withdraw a note, with a reason: it counts no more, and stays in the history.")
    record WithdrawNote(
            @TargetAggregateIdentifier OfficeNoteId noteId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements NoteCommand {}

    /** A field of the template, and what it says here. */
    record FieldSaid(String field, @Text(max = 2000) String value) {}
}

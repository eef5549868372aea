package org.tributary.commandside.note;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.note.NoteCommand.RecordNote;
import org.tributary.commandside.note.NoteCommand.ReviseNote;
import org.tributary.commandside.note.NoteCommand.WithdrawNote;
import org.tributary.commandside.rule.Chronology;
import org.tributary.commandside.rule.Records;
import org.tributary.events.InitiativeId;
import org.tributary.events.NoteEvent.Content;
import org.tributary.events.NoteEvent.NoteRecorded;
import org.tributary.events.NoteEvent.NoteRevised;
import org.tributary.events.NoteEvent.NoteWithdrawn;
import org.tributary.events.OfficeNoteId;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnershipId;
import org.tributary.events.StreamVersion;
import org.tributary.platform.command.CodeLists;
import org.tributary.platform.problem.Refusal;

/** What an office keeps of something that happened, or is to be done. */
@Aggregate(type = "note", lockFactory = "noLock", cache = "states")
@SuppressWarnings("NullAway.Init")
class OfficeNote {
    @AggregateIdentifier
    private OfficeNoteId noteId;

    private LocalDate recordedOn;
    private String kind;
    private Content content;
    private boolean withdrawn;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RecordNote command, CodeLists lists, Records records) {
        Template template = Template.of(command.kind(), lists);
        Content said = new Content(
                command.title(),
                template.filled(command.fields()),
                command.partnerId(),
                command.partnershipId(),
                command.initiativeId(),
                command.remark());
        apply(new NoteRecorded(
                command.noteId(),
                command.kind(),
                said,
                command.effectiveOn(),
                template.and(command.codes()),
                known(said.partnerId(), said.partnershipId(), said.initiativeId(), records)));
    }

    @CommandHandler
    void handle(ReviseNote command, CodeLists lists, Records records) {
        requireStanding(command.effectiveOn());
        Template template = Template.of(kind, lists);
        Content said = new Content(
                command.title() == null ? content.title() : command.title(),
                command.fields() == null ? content.fields() : template.filled(command.fields()),
                command.partnerId() == null ? content.partnerId() : command.partnerId(),
                command.partnershipId() == null ? content.partnershipId() : command.partnershipId(),
                command.initiativeId() == null ? content.initiativeId() : command.initiativeId(),
                command.remark() == null ? content.remarkId() : command.remark());
        if (said.equals(content)) return;
        apply(new NoteRevised(
                noteId,
                kind,
                said,
                command.reason(),
                command.effectiveOn(),
                template.and(command.codes()),
                known(
                        changed(command.partnerId(), content.partnerId()),
                        changed(command.partnershipId(), content.partnershipId()),
                        changed(command.initiativeId(), content.initiativeId()),
                        records)));
    }

    @CommandHandler
    void handle(WithdrawNote command) {
        requireStanding(command.effectiveOn());
        apply(new NoteWithdrawn(noteId, command.reason(), command.effectiveOn(), command.codes()));
    }

    private void requireStanding(LocalDate effectiveOn) {
        Chronology.requireNotBefore(recordedOn, effectiveOn);
        if (withdrawn) throw Refusal.because("note-withdrawn", "The note was withdrawn; record another.");
    }

    /** What it was about before, it may go on to be about, whatever became of that. */
    private static <T> @Nullable T changed(@Nullable T said, @Nullable T before) {
        return Objects.equals(said, before) ? null : said;
    }

    private static List<StreamVersion> known(
            @Nullable PartnerId partner,
            @Nullable PartnershipId partnership,
            @Nullable InitiativeId initiative,
            Records records) {
        List<StreamVersion> known = new ArrayList<>(records.requireKnown("/partnerId", "partner", partner));
        known.addAll(records.requireKnown("/partnershipId", "partnership", partnership));
        known.addAll(records.requireKnown("/initiativeId", "initiative", initiative));
        return known;
    }

    @EventSourcingHandler
    void on(NoteRecorded event) {
        noteId = event.noteId();
        recordedOn = event.effectiveOn();
        kind = event.kind();
        content = event.content();
    }

    @EventSourcingHandler
    void on(NoteRevised event) {
        content = event.content();
    }

    @EventSourcingHandler
    void on(NoteWithdrawn event) {
        withdrawn = true;
    }
}

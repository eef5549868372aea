package org.tributary.queryside.partners;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.FlagId;
import org.tributary.events.FlagKind;
import org.tributary.events.NoteId;
import org.tributary.events.PartnerEvent;
import org.tributary.events.PartnerEvent.PartnerFlagLifted;
import org.tributary.events.PartnerEvent.PartnerFlagRaised;
import org.tributary.events.Reason;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;
import org.tributary.stored.StoredJson;

/** Keeps each flag as it was raised, and as it was lifted. */
@Component
@ProcessingGroup(Portfolio.NAME)
class FlagsProjection {
    private static final String FLAG = """
            INSERT INTO views.partners_flag VALUES (:partner, :sequence, :position, :on, :flag, :kind, :raised, :bars,
                :reason, :note, :noteId)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    FlagsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PartnerFlagRaised event, @SequenceNumber long sequence, @Position long position) {
        row(event, sequence, position, event.flagId(), event.kind(), event.reason(), event.noteId())
                .param("raised", true)
                .param("bars", event.bars())
                .update();
    }

    @EventHandler
    void on(PartnerFlagLifted event, @SequenceNumber long sequence, @Position long position) {
        row(event, sequence, position, event.flagId(), event.kind(), event.reason(), event.noteId())
                .param("raised", false)
                .param("bars", false)
                .update();
    }

    private JdbcClient.StatementSpec row(
            PartnerEvent event,
            long sequence,
            long position,
            FlagId flag,
            FlagKind kind,
            Reason reason,
            @Nullable NoteId note) {
        UUID noteId = note == null ? null : note.value();
        return jdbc.sql(FLAG)
                .param("partner", event.partnerId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("flag", flag.value())
                .param("kind", StoredJson.mapper().valueToTree(kind).stringValue())
                .param("reason", reason.code())
                .param("note", reason.note())
                .param("noteId", noteId);
    }
}

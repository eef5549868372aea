package org.tributary.queryside.notes;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.Id;
import org.tributary.events.NoteEvent;
import org.tributary.events.NoteEvent.Content;
import org.tributary.events.NoteEvent.NoteRecorded;
import org.tributary.events.NoteEvent.NoteRevised;
import org.tributary.events.NoteEvent.NoteWithdrawn;
import org.tributary.events.Reason;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;
import org.tributary.stored.StoredJson;

/** Keeps what every note said. */
@Component
@ProcessingGroup(Portfolio.NAME)
class NotesProjection {
    private static final String NOTE = """
            INSERT INTO views.notes_note VALUES (:id, :sequence, :position, :on, :kind, :title, :fields, :partner,
                :partnership, :initiative, :remark, :withdrawn, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    NotesProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(NoteRecorded event, @SequenceNumber long sequence, @Position long position) {
        said(row(event, null, sequence, position), event.kind(), event.content());
    }

    @EventHandler
    void on(NoteRevised event, @SequenceNumber long sequence, @Position long position) {
        said(row(event, event.reason(), sequence, position), event.kind(), event.content());
    }

    @EventHandler
    void on(NoteWithdrawn event, @SequenceNumber long sequence, @Position long position) {
        row(event, event.reason(), sequence, position)
                .param("kind", null)
                .param("title", null)
                .param("fields", null)
                .param("partner", null)
                .param("partnership", null)
                .param("initiative", null)
                .param("remark", null)
                .param("withdrawn", true)
                .update();
    }

    private static void said(StatementSpec row, String kind, Content content) {
        row.param("kind", kind)
                .param("title", content.title())
                .param("fields", StoredJson.mapper().writeValueAsString(content.fields()))
                .param("partner", value(content.partnerId()))
                .param("partnership", value(content.partnershipId()))
                .param("initiative", value(content.initiativeId()))
                .param("remark", value(content.remarkId()))
                .param("withdrawn", false)
                .update();
    }

    private StatementSpec row(NoteEvent event, @Nullable Reason reason, long sequence, long position) {
        return jdbc.sql(NOTE)
                .param("id", event.noteId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("reason", reason == null ? null : reason.code())
                .param("note", reason == null ? null : reason.note());
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}

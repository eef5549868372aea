package org.tributary.queryside.partners;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Id;
import org.tributary.events.PartnerEvent;
import org.tributary.events.PartnerEvent.DueDiligenceItemAnswered;
import org.tributary.events.PartnerEvent.DueDiligenceItemRequested;
import org.tributary.events.PartnerEvent.DueDiligenceResultShared;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;
import org.tributary.stored.StoredJson;

/** Keeps what was asked for in due diligences, each answer to it, and who was told what they came to. */
@Component
@ProcessingGroup(Portfolio.NAME)
class ScrutinyProjection {
    private static final String SHARED = """
            INSERT INTO views.partners_result_shared VALUES (:partner, :sequence, :position, :on, :dueDiligence, :with, :parts)
            ON CONFLICT DO NOTHING
            """;
    private static final String REQUESTED = """
            INSERT INTO views.partners_item
            VALUES (:partner, :sequence, :position, :on, :itemId, :dueDiligence, :assessed, :item, :question, :dueOn)
            ON CONFLICT DO NOTHING
            """;
    private static final String ANSWERED = """
            INSERT INTO views.partners_item_answer
            VALUES (:partner, :sequence, :position, :on, :itemId, :answer, :noteId, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    ScrutinyProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(DueDiligenceResultShared event, @SequenceNumber long sequence, @Position long position) {
        row(SHARED, event, sequence, position)
                .param("dueDiligence", event.dueDiligenceId().value())
                .param("with", value(event.sharedWith()))
                .param(
                        "parts",
                        event.parts().stream().map(ScrutinyProjection::code).toArray(String[]::new))
                .update();
    }

    @EventHandler
    void on(DueDiligenceItemRequested event, @SequenceNumber long sequence, @Position long position) {
        row(REQUESTED, event, sequence, position)
                .param("itemId", event.itemId().value())
                .param("dueDiligence", event.dueDiligenceId().value())
                .param("assessed", code(event.assessed()))
                .param("item", event.item())
                .param("question", value(event.questionId()))
                .param("dueOn", event.dueOn())
                .update();
    }

    @EventHandler
    void on(DueDiligenceItemAnswered event, @SequenceNumber long sequence, @Position long position) {
        row(ANSWERED, event, sequence, position)
                .param("itemId", event.itemId().value())
                .param("answer", code(event.answer()))
                .param("noteId", value(event.noteId()))
                .param("reason", event.reason() == null ? null : event.reason().code())
                .param("note", event.reason() == null ? null : event.reason().note())
                .update();
    }

    private JdbcClient.StatementSpec row(String sql, PartnerEvent event, long sequence, long position) {
        return jdbc.sql(sql)
                .param("partner", event.partnerId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn());
    }

    private static String code(Enum<?> one) {
        return StoredJson.mapper().valueToTree(one).stringValue();
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}

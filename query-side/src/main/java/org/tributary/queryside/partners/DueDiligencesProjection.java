package org.tributary.queryside.partners;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.DueDiligenceId;
import org.tributary.events.Id;
import org.tributary.events.PartnerEvent;
import org.tributary.events.PartnerEvent.DueDiligenceConcluded;
import org.tributary.events.PartnerEvent.DueDiligenceOpened;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;
import org.tributary.stored.StoredJson;

/** Keeps each due diligence as it was opened, and each conclusion of it. */
@Component
@ProcessingGroup(Portfolio.NAME)
class DueDiligencesProjection {
    private static final String OPENED = """
            INSERT INTO views.partners_due_diligence
            VALUES (:partner, :sequence, :position, :on, :dueDiligence, :assessed, :tier, :mandatedBy)
            ON CONFLICT DO NOTHING
            """;
    private static final String CONCLUDED = """
            INSERT INTO views.partners_conclusion
            VALUES (:partner, :sequence, :position, :on, :dueDiligence, :assessed, :outcome, :expertise, :capacity, :systems,
                :riskRating, :validUntil, :findings, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    DueDiligencesProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(DueDiligenceOpened event, @SequenceNumber long sequence, @Position long position) {
        row(OPENED, event, event.dueDiligenceId(), sequence, position)
                .param("assessed", code(event.assessed()))
                .param("tier", event.tier())
                .param("mandatedBy", value(event.mandatedBy()))
                .update();
    }

    @EventHandler
    void on(DueDiligenceConcluded event, @SequenceNumber long sequence, @Position long position) {
        row(CONCLUDED, event, event.dueDiligenceId(), sequence, position)
                .param("assessed", code(event.assessed()))
                .param("outcome", code(event.outcome()))
                .param("expertise", code(event.expertise()))
                .param("capacity", code(event.capacity()))
                .param("systems", code(event.systems()))
                .param("riskRating", event.riskRating())
                .param("validUntil", event.validUntil())
                .param("findings", value(event.findingsId()))
                .param("reason", event.reason() == null ? null : event.reason().code())
                .param("note", event.reason() == null ? null : event.reason().note())
                .update();
    }

    private JdbcClient.StatementSpec row(
            String sql, PartnerEvent event, DueDiligenceId dueDiligence, long sequence, long position) {
        return jdbc.sql(sql)
                .param("partner", event.partnerId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("dueDiligence", dueDiligence.value());
    }

    private static @Nullable String code(@Nullable Enum<?> one) {
        return one == null ? null : StoredJson.mapper().valueToTree(one).stringValue();
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}

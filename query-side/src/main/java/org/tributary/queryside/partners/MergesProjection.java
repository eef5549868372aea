package org.tributary.queryside.partners;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.IdentityEvent.DuplicateGivenBack;
import org.tributary.events.IdentityEvent.DuplicateTakenOver;
import org.tributary.events.IdentityEvent.PartnerMerged;
import org.tributary.events.IdentityEvent.PartnerSeparated;
import org.tributary.events.IdentityEvent.PartnerSucceeded;
import org.tributary.events.IdentityEvent.PartnerVoided;
import org.tributary.events.PartnerEvent;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps which partner was merged into which or parted again, in the rows of either stream, and who succeeded whom. */
@Component
@ProcessingGroup(Portfolio.NAME)
class MergesProjection {
    private static final String MERGE = """
            INSERT INTO views.partners_merge VALUES (:partner, :sequence, :position, :on, :kind, :other, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private static final String SUCCESSION = """
            INSERT INTO views.partners_succession VALUES (:partner, :sequence, :position, :on, :successor, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private static final String VOIDED = """
            INSERT INTO views.partners_voided VALUES (:partner, :sequence, :position, :on, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    MergesProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(DuplicateTakenOver event, @SequenceNumber long sequence, @Position long position) {
        row(event, "duplicate-taken-over", event.duplicateId(), event.reason(), sequence, position);
    }

    @EventHandler
    void on(PartnerMerged event, @SequenceNumber long sequence, @Position long position) {
        row(event, "merged", event.into(), event.reason(), sequence, position);
    }

    @EventHandler
    void on(DuplicateGivenBack event, @SequenceNumber long sequence, @Position long position) {
        row(event, "duplicate-given-back", event.duplicateId(), event.reason(), sequence, position);
    }

    @EventHandler
    void on(PartnerSeparated event, @SequenceNumber long sequence, @Position long position) {
        row(event, "separated", event.from(), event.reason(), sequence, position);
    }

    @EventHandler
    void on(PartnerSucceeded event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(SUCCESSION)
                .param("partner", event.partnerId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param(
                        "successor",
                        event.successorId() == null ? null : event.successorId().value())
                .param("reason", event.reason().code())
                .param("note", event.reason().note())
                .update();
    }

    @EventHandler
    void on(PartnerVoided event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(VOIDED)
                .param("partner", event.partnerId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("reason", event.reason().code())
                .param("note", event.reason().note())
                .update();
    }

    private void row(PartnerEvent event, String kind, PartnerId other, Reason reason, long sequence, long position) {
        jdbc.sql(MERGE)
                .param("partner", event.partnerId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("kind", kind)
                .param("other", other.value())
                .param("reason", reason.code())
                .param("note", reason.note())
                .update();
    }
}

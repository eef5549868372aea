package org.tributary.queryside.capacity;

import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Assessed;
import org.tributary.events.CapacityRoundEvent;
import org.tributary.events.CapacityRoundEvent.CapacityRoundOpened;
import org.tributary.events.CapacityRoundEvent.CapacityRoundRevised;
import org.tributary.events.PartnerEvent.CapacityAssessed;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps each round as it was opened and revised, and each answer. A row is guarded by its stream's sequence. */
@Component
@ProcessingGroup(Portfolio.NAME)
class CapacityProjection {
    private static final String ROUND = """
            INSERT INTO views.capacity_round
            VALUES (:round, :sequence, :position, :on, :name, :lowest, :highest, :invited, :reason, :note)
            ON CONFLICT DO NOTHING
            """;
    private static final String ANSWER = """
            INSERT INTO views.capacity_answer VALUES (:partner, :sequence, :position, :on, :round, :assessed, :operate, :act,
                :connect, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    CapacityProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(CapacityRoundOpened event, @SequenceNumber long sequence, @Position long position) {
        round(event, event.name(), event.invited(), null, sequence, position)
                .param("lowest", event.scale().lowest())
                .param("highest", event.scale().highest())
                .update();
    }

    @EventHandler
    void on(CapacityRoundRevised event, @SequenceNumber long sequence, @Position long position) {
        round(event, event.name(), event.invited(), event.reason(), sequence, position)
                .param("lowest", null)
                .param("highest", null)
                .update();
    }

    private JdbcClient.StatementSpec round(
            CapacityRoundEvent event,
            String name,
            List<PartnerId> invited,
            @Nullable Reason reason,
            long sequence,
            long position) {
        return jdbc.sql(ROUND)
                .param("round", event.roundId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("name", name)
                .param("invited", invited.stream().map(PartnerId::value).toArray(UUID[]::new))
                .param("reason", reason == null ? null : reason.code())
                .param("note", reason == null ? null : reason.note());
    }

    @EventHandler
    void on(CapacityAssessed event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(ANSWER)
                .param("partner", event.partnerId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("round", event.roundId().value())
                .param("assessed", event.assessed() == Assessed.THEM ? "them" : "us")
                .param("operate", event.capacities().operate())
                .param("act", event.capacities().act())
                .param("connect", event.capacities().connect())
                .param("reason", event.reason() == null ? null : event.reason().code())
                .param("note", event.reason() == null ? null : event.reason().note())
                .update();
    }
}

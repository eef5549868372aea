package org.tributary.queryside.targets;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.TargetEvent.TargetSet;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps every target that was ever set. */
@Component
@ProcessingGroup(Portfolio.NAME)
class TargetsProjection {
    private static final String TARGET = """
            INSERT INTO views.targets_target VALUES (:target, :sequence, :position, :on, :owner, :measure, :period,
                :amount, :currency, :count, :reason)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    TargetsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(TargetSet event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(TARGET)
                .param("target", event.targetId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("owner", event.owner().value())
                .param("measure", event.measure().code())
                .param("period", event.period())
                .param("amount", event.amount() == null ? null : event.amount().amount())
                .param(
                        "currency",
                        event.amount() == null
                                ? null
                                : event.amount().currency().code())
                .param("count", event.count() == null ? null : event.count().toString())
                .param("reason", event.reason() == null ? null : event.reason().code())
                .update();
    }
}

package org.tributary.queryside.targets;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.Measure;
import org.tributary.events.Money;
import org.tributary.events.Reason;
import org.tributary.events.StaffId;
import org.tributary.events.TargetEvent;
import org.tributary.events.TargetEvent.TargetSet;
import org.tributary.events.TargetEvent.TargetWithdrawn;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps every target that was ever set, and when it was taken away. */
@Component
@ProcessingGroup(Portfolio.NAME)
class TargetsProjection {
    private static final String TARGET = """
            INSERT INTO views.targets_target VALUES (:target, :sequence, :position, :on, :owner, :measure, :period,
                :amount, :currency, :count, :reason, :withdrawn)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    TargetsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(TargetSet event, @SequenceNumber long sequence, @Position long position) {
        Money amount = event.amount();
        target(event, event.owner(), event.measure(), event.period(), event.reason(), sequence, position)
                .param("amount", amount == null ? null : amount.amount())
                .param("currency", amount == null ? null : amount.currency().code())
                .param("count", event.count() == null ? null : event.count().toString())
                .param("withdrawn", false)
                .update();
    }

    @EventHandler
    void on(TargetWithdrawn event, @SequenceNumber long sequence, @Position long position) {
        target(event, event.owner(), event.measure(), event.period(), event.reason(), sequence, position)
                .param("amount", null)
                .param("currency", null)
                .param("count", null)
                .param("withdrawn", true)
                .update();
    }

    private StatementSpec target(
            TargetEvent event,
            StaffId owner,
            Measure measure,
            String period,
            @Nullable Reason reason,
            long sequence,
            long position) {
        return jdbc.sql(TARGET)
                .param("target", event.targetId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("owner", owner.value())
                .param("measure", measure.code())
                .param("period", period)
                .param("reason", reason == null ? null : reason.code());
    }
}

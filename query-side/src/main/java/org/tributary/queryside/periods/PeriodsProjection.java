package org.tributary.queryside.periods;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.CalendarEvent;
import org.tributary.events.CalendarEvent.PeriodClosed;
import org.tributary.events.CalendarEvent.PeriodReopened;
import org.tributary.events.Reason;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps of each month every time that it was closed or reopened. */
@Component
@ProcessingGroup(Portfolio.NAME)
class PeriodsProjection {
    private static final String MONTHS = """
            INSERT INTO views.periods_month
            SELECT month, :sequence, :position, :on, :closed, :period, :reasonCode, :reasonNote
            FROM unnest(CAST(:months AS text[])) month
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    PeriodsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PeriodClosed event, @SequenceNumber long sequence, @Position long position) {
        months(event, event.months(), event.period(), null)
                .param("sequence", sequence)
                .param("position", position)
                .param("closed", true)
                .update();
    }

    @EventHandler
    void on(PeriodReopened event, @SequenceNumber long sequence, @Position long position) {
        months(event, event.months(), event.period(), event.reason())
                .param("sequence", sequence)
                .param("position", position)
                .param("closed", false)
                .update();
    }

    private JdbcClient.StatementSpec months(
            CalendarEvent event, List<String> months, String period, @Nullable Reason reason) {
        return jdbc.sql(MONTHS)
                .param("months", months.toArray(String[]::new))
                .param("period", period)
                .param("on", event.effectiveOn())
                .param("reasonCode", reason == null ? null : reason.code())
                .param("reasonNote", reason == null ? null : reason.note());
    }
}

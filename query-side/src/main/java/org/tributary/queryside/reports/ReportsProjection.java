package org.tributary.queryside.reports;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.Document;
import org.tributary.events.GuidanceId;
import org.tributary.events.Reason;
import org.tributary.events.ReportEvent;
import org.tributary.events.ReportEvent.GuidanceRecorded;
import org.tributary.events.ReportEvent.GuidanceWithdrawn;
import org.tributary.events.ReportEvent.ReportPublished;
import org.tributary.events.ReportEvent.ReportWithdrawn;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps what was published, withdrawn, and said on it. */
@Component
@ProcessingGroup(Portfolio.NAME)
class ReportsProjection {
    private static final String PUBLISHED = """
            INSERT INTO views.reports_published VALUES (:report, :sequence, :position, :on, :title, :query, :asOf,
                :name, :mediaType, :sha256, :size)
            ON CONFLICT DO NOTHING
            """;
    private static final String WITHDRAWN = """
            INSERT INTO views.reports_withdrawn VALUES (:report, :sequence, :position, :on, :reason, :note)
            ON CONFLICT DO NOTHING
            """;
    private static final String GUIDANCE = """
            INSERT INTO views.reports_guidance VALUES (:report, :sequence, :position, :on, :guidance, :body, :session,
                :words, :addressedTo, :withdrawn, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    ReportsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(ReportPublished event, @SequenceNumber long sequence, @Position long position) {
        Document document = event.document();
        row(PUBLISHED, event, sequence, position)
                .param("title", event.title())
                .param("query", event.query())
                .param("asOf", event.asOfPosition())
                .param("name", document.name())
                .param("mediaType", document.mediaType())
                .param("sha256", document.sha256())
                .param("size", document.size())
                .update();
    }

    @EventHandler
    void on(ReportWithdrawn event, @SequenceNumber long sequence, @Position long position) {
        because(row(WITHDRAWN, event, sequence, position), event.reason()).update();
    }

    @EventHandler
    void on(GuidanceRecorded event, @SequenceNumber long sequence, @Position long position) {
        guidance(event, event.guidanceId(), sequence, position)
                .param("body", event.body())
                .param("session", event.session())
                .param("words", event.text())
                .param("addressedTo", event.addressedTo())
                .param("withdrawn", false)
                .param("reason", null)
                .param("note", null)
                .update();
    }

    @EventHandler
    void on(GuidanceWithdrawn event, @SequenceNumber long sequence, @Position long position) {
        StatementSpec row = guidance(event, event.guidanceId(), sequence, position)
                .param("body", null)
                .param("session", null)
                .param("words", null)
                .param("addressedTo", null)
                .param("withdrawn", true);
        because(row, event.reason()).update();
    }

    private StatementSpec guidance(ReportEvent event, GuidanceId guidance, long sequence, long position) {
        return row(GUIDANCE, event, sequence, position).param("guidance", guidance.value());
    }

    private static StatementSpec because(StatementSpec row, Reason reason) {
        return row.param("reason", reason.code()).param("note", reason.note());
    }

    private StatementSpec row(String sql, ReportEvent event, long sequence, long position) {
        return jdbc.sql(sql)
                .param("report", event.reportId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn());
    }
}

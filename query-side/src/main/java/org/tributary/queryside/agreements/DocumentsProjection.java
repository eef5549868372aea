package org.tributary.queryside.agreements;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementEvent.DocumentAttached;
import org.tributary.events.AgreementEvent.DocumentDetached;
import org.tributary.events.Document;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps which documents belong to agreements. A row is guarded by its stream's sequence. */
@Component
@ProcessingGroup(Portfolio.NAME)
class DocumentsProjection {
    private static final String DOCUMENT = """
            INSERT INTO views.agreements_document VALUES (:agreement, :sequence, :position, :on, :sha256, :name, :mediaType,
                :size, :attached, :kind, :addendum)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    DocumentsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(DocumentAttached event, @SequenceNumber long sequence, @Position long position) {
        document(Fact.of(event, sequence, position), event.document())
                .param("attached", true)
                .param("kind", event.kind())
                .param("addendum", Fact.value(event.addendumId()))
                .update();
    }

    @EventHandler
    void on(DocumentDetached event, @SequenceNumber long sequence, @Position long position) {
        document(Fact.of(event, sequence, position), event.document())
                .param("attached", false)
                .param("kind", null)
                .param("addendum", null)
                .update();
    }

    private StatementSpec document(Fact fact, Document document) {
        return fact.into(jdbc.sql(DOCUMENT))
                .param("sha256", document.sha256())
                .param("name", document.name())
                .param("mediaType", document.mediaType())
                .param("size", document.size());
    }
}

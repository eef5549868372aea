package org.tributary.queryside.partnerships;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ChecklistEvent.ChecklistAssigned;
import org.tributary.events.ChecklistEvent.ChecklistItemAssessed;
import org.tributary.events.ChecklistEvent.ChecklistRemoved;
import org.tributary.events.CodeListVersion;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;
import org.tributary.stored.StoredJson;

/** Keeps what partners were held to, and how far it was met. */
@Component
@ProcessingGroup(Portfolio.NAME)
class ChecklistsProjection {
    private static final String CHECKLIST = """
            INSERT INTO views.partnerships_checklist
            VALUES (:partnership, :sequence, :position, :on, :checklist, :template, :version, :reason, :note)
            ON CONFLICT DO NOTHING
            """;
    private static final String ITEM = """
            INSERT INTO views.partnerships_checklist_item VALUES (:partnership, :sequence, :place, :code, :blocks, :criterion)
            ON CONFLICT DO NOTHING
            """;
    private static final String ASSESSMENT = """
            INSERT INTO views.partnerships_checklist_assessment
            VALUES (:partnership, :sequence, :position, :on, :checklist, :item, :assessment, :evidence, :document)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    ChecklistsProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(ChecklistAssigned event, @SequenceNumber long sequence, @Position long position) {
        new Change(event, sequence, position)
                .row(jdbc, CHECKLIST)
                .param("checklist", event.checklistId().value())
                .param("template", event.template())
                .param("version", version(event))
                .param("reason", null)
                .param("note", null)
                .update();
        for (int place = 0; place < event.items().size(); place++)
            jdbc.sql(ITEM)
                    .param("partnership", event.partnershipId().value())
                    .param("sequence", sequence)
                    .param("place", place)
                    .param("code", event.items().get(place).code())
                    .param("blocks", event.items().get(place).blocks())
                    .param(
                            "criterion",
                            Boolean.TRUE.equals(event.items().get(place).criterion()))
                    .update();
    }

    /** In which version its items are said in words. */
    private static @Nullable Long version(ChecklistAssigned event) {
        return event.codes().stream()
                .filter(list -> list.list().equals("checklist-" + event.template()))
                .map(CodeListVersion::version)
                .findFirst()
                .orElse(null);
    }

    @EventHandler
    void on(ChecklistRemoved event, @SequenceNumber long sequence, @Position long position) {
        new Change(event, sequence, position)
                .row(jdbc, CHECKLIST)
                .param("checklist", event.checklistId().value())
                .param("template", null)
                .param("version", null)
                .param("reason", event.reason().code())
                .param("note", event.reason().note())
                .update();
    }

    @EventHandler
    void on(ChecklistItemAssessed event, @SequenceNumber long sequence, @Position long position) {
        new Change(event, sequence, position)
                .row(jdbc, ASSESSMENT)
                .param("checklist", event.checklistId().value())
                .param("item", event.item())
                .param(
                        "assessment",
                        StoredJson.mapper().valueToTree(event.assessment()).stringValue())
                .param(
                        "evidence",
                        event.evidenceId() == null ? null : event.evidenceId().value())
                .param(
                        "document",
                        event.document() == null ? null : StoredJson.mapper().writeValueAsString(event.document()))
                .update();
    }
}

package org.tributary.queryside.partnerships;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** What partners were held to, item by item, as known and as true then. */
final class Checklists {
    private static final String OF = """
            SELECT assigned.checklist_id || '/' || item.code AS id, assigned.checklist_id::text, assigned.template,
                   assigned.template_version, item.code AS item, words.name, item.blocks, item.criterion,
                   coalesce(found.assessment, 'open') AS status, assigned.effective_on AS assigned_on,
                   found.effective_on AS assessed_on, found.evidence_id::text, found.document,
                   evidence.data::json ->> 'text' AS evidence_text, CAST(:mayRead AS boolean) AS may_read,
                   removed.checklist_id IS NULL AND NOT EXISTS (
                       SELECT FROM views.partnerships_checklist later
                       WHERE later.partnership_id = assigned.partnership_id AND later.template = assigned.template
                         AND later.sequence > assigned.sequence AND later.known_from <= :position
                         AND later.effective_on <= :on) AS current,
                   removed.reason_code, removed.reason_note
            FROM views.partnerships_checklist assigned
            JOIN views.partnerships_checklist_item item USING (partnership_id, sequence)
            LEFT JOIN LATERAL (
                SELECT name FROM (
                    SELECT list, sequence, code, name FROM views.codes_code
                    UNION ALL SELECT list, sequence, code, name FROM views.codes_change WHERE NOT retired
                ) named WHERE list = 'checklist-' || assigned.template AND named.code = item.code
                    AND named.sequence <= assigned.template_version
                ORDER BY named.sequence DESC LIMIT 1
            ) words ON true
            LEFT JOIN views.partnerships_checklist removed ON removed.partnership_id = assigned.partnership_id
                AND removed.checklist_id = assigned.checklist_id AND removed.template IS NULL
                AND removed.known_from <= :position AND removed.effective_on <= :on
            LEFT JOIN LATERAL (
                SELECT * FROM views.partnerships_checklist_assessment it
                WHERE it.partnership_id = assigned.partnership_id AND it.checklist_id = assigned.checklist_id
                  AND it.item = item.code AND it.known_from <= :position AND it.effective_on <= :on
                ORDER BY it.sequence DESC LIMIT 1
            ) found ON true
            LEFT JOIN history.persons evidence ON evidence.person_id = found.evidence_id AND CAST(:mayRead AS boolean)
            WHERE assigned.partnership_id = :partnership AND assigned.template IS NOT NULL
              AND assigned.known_from <= :position AND assigned.effective_on <= :on
            """;

    static final Lists<ChecklistRow> LIST = new Lists<>(
            ChecklistRow.class,
            OF,
            ChecklistRow::read,
            "-assignedOn",
            Map.of(
                    "assignedOn", new Sort("assigned_on", "date"),
                    "assessedOn", new Sort("assessed_on", "date"),
                    "item", new Sort("item", "text"),
                    "status", new Sort("status", "text")));

    private Checklists() {}
}

package org.tributary.queryside.partners;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** What was looked into with a partner, in both directions, and what it came to, as known and as true then. */
final class DueDiligences {
    private static final String OF = """
            SELECT opened.due_diligence_id::text AS id, opened.assessed, opened.tier, opened.mandated_by::text,
                   views.partner_name(opened.mandated_by, :position, :on) AS mandated_by_name,
                   opened.effective_on AS opened_on,
                   CASE WHEN concluded.outcome = 'cleared' AND concluded.valid_until < :on THEN 'expired'
                        ELSE coalesce(concluded.outcome, 'open') END AS status,
                   expertise, capacity, systems, risk_rating, concluded.effective_on AS concluded_on, valid_until,
                   findings_id::text, findings.data::json ->> 'text' AS findings_text,
                   CAST(:mayRead AS boolean) AS may_read, reason_code, reason_note,
                   (SELECT coalesce(json_agg(json_build_object(
                               'with', CASE WHEN shared_with IS NOT NULL THEN json_build_object(
                                   'id', shared_with, 'name', views.partner_name(shared_with, :position, :on)) END,
                               'on', shared.effective_on, 'parts', parts,
                               'outdated', coalesce(shared.known_from < concluded.known_from, false)) ORDER BY shared.known_from), '[]')
                    FROM views.partners_result_shared shared
                    WHERE shared.partner_id = ANY (ARRAY(SELECT views.partner_with(:partner, :position, :on)))
                      AND shared.due_diligence_id = opened.due_diligence_id
                      AND shared.known_from <= :position AND shared.effective_on <= :on) AS shared,
                   (SELECT count(*) FROM views.items_of_due_diligence(:partner, :position, :on) item
                    WHERE item.due_diligence_id = opened.due_diligence_id AND item.answer IS DISTINCT FROM 'withdrawn') AS asked,
                   (SELECT count(*) FROM views.items_of_due_diligence(:partner, :position, :on) item
                    WHERE item.due_diligence_id = opened.due_diligence_id AND item.answer = 'given') AS given
            FROM views.partners_due_diligence opened LEFT JOIN LATERAL (
                SELECT * FROM views.partners_conclusion it
                WHERE it.partner_id = ANY (ARRAY(SELECT views.partner_with(:partner, :position, :on)))
                  AND it.due_diligence_id = opened.due_diligence_id
                  AND it.known_from <= :position AND it.effective_on <= :on ORDER BY it.known_from DESC LIMIT 1
            ) concluded ON true
            LEFT JOIN history.persons findings ON findings.person_id = findings_id AND CAST(:mayRead AS boolean)
            WHERE opened.partner_id = ANY (ARRAY(SELECT views.partner_with(:partner, :position, :on))) AND opened.known_from <= :position AND opened.effective_on <= :on
            """;

    static final Lists<DueDiligenceRow> LIST = new Lists<>(
            DueDiligenceRow.class,
            OF,
            DueDiligenceRow::read,
            "-openedOn",
            Map.of(
                    "openedOn", new Sort("opened_on", "date"),
                    "concludedOn", new Sort("concluded_on", "date"),
                    "validUntil", new Sort("valid_until", "date")));

    private DueDiligences() {}
}

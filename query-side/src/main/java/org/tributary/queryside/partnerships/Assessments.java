package org.tributary.queryside.partnerships;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Joint assessments: those that are to be held, and those that were, as known and as true then. */
final class Assessments {
    private static final String DUE = """
            SELECT * FROM (
                SELECT it.partnership_id::text AS id, it.title, it.owner::text, views.staff_name(it.owner) AS owner_name,
                       planned.next_on AS due_on,
                       CASE WHEN planned.next_on < :on THEN 'overdue' WHEN planned.next_on <= CAST(:on AS date) + 30 THEN 'due'
                            ELSE 'planned' END AS state,
                       CASE WHEN planned.next_on < :on
                            THEN CAST(CAST(:on AS date) - planned.next_on AS bigint) END AS overdue_days,
                       schedule.every_months, held.effective_on AS last_held_on, held.outcome AS last_outcome
                FROM (SELECT DISTINCT ON (partnership_id) partnership_id, next_on FROM views.partnerships_assessment
                      WHERE known_from <= :position AND effective_on <= :on ORDER BY partnership_id, known_from DESC) planned
                JOIN views.partnerships_at(:position, :on) it ON it.partnership_id = planned.partnership_id
                LEFT JOIN LATERAL (
                    SELECT every_months FROM views.partnerships_assessment one
                    WHERE one.partnership_id = planned.partnership_id AND one.every_months IS NOT NULL
                      AND one.known_from <= :position AND one.effective_on <= :on ORDER BY one.known_from DESC LIMIT 1
                ) schedule ON true
                LEFT JOIN LATERAL (
                    SELECT effective_on, outcome FROM views.partnerships_assessment one
                    WHERE one.partnership_id = planned.partnership_id AND one.assessment_id IS NOT NULL
                      AND one.known_from <= :position AND one.effective_on <= :on
                    ORDER BY one.effective_on DESC, one.known_from DESC LIMIT 1
                ) held ON true
                WHERE planned.next_on IS NOT NULL AND it.category IN ('open', 'on-hold', 'committed')
            ) due
            WHERE (CAST(:owner AS text) IS NULL OR coalesce(owner, 'unassigned') = lower(:owner))
              AND (CAST(:state AS text) IS NULL OR state = :state)
            """;
    private static final String OF = """
            SELECT held.assessment_id::text AS id, held.effective_on AS held_on, held.outcome, held.next_on,
                   held.findings_id::text, findings.data::json ->> 'text' AS findings_text,
                   CAST(:mayRead AS boolean) AS may_read
            FROM views.partnerships_assessment held
            LEFT JOIN history.persons findings ON findings.person_id = held.findings_id AND CAST(:mayRead AS boolean)
            WHERE held.partnership_id = :partnership AND held.assessment_id IS NOT NULL
              AND held.known_from <= :position AND held.effective_on <= :on
            """;

    static final Lists<AssessmentRow> LIST = new Lists<>(
            AssessmentRow.class,
            DUE,
            AssessmentRow::read,
            "dueOn",
            Map.of("dueOn", new Sort("due_on", "date"), "title", new Sort("title", "text")));

    static final Lists<HeldRow> HELD =
            new Lists<>(HeldRow.class, OF, HeldRow::read, "-heldOn", Map.of("heldOn", new Sort("held_on", "date")));

    private Assessments() {}
}

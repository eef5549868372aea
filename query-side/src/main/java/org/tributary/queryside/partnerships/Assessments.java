package org.tributary.queryside.partnerships;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Joint assessments: those that are to be held, and those that were, as known and as true then. */
final class Assessments {
    private static final String DUE = """
            SELECT * FROM (
                SELECT it.partnership_id::text AS id, (
                           SELECT title FROM views.partnership_at(:position, :on, it.partnership_id)) AS title,
                       views.partnership_owner(it.partnership_id, :position, :on)::text AS owner, it.next_on AS due_on,
                       CASE WHEN it.next_on < :on THEN 'overdue' WHEN it.next_on <= CAST(:on AS date) + 30 THEN 'due'
                            ELSE 'planned' END AS state,
                       CASE WHEN it.next_on < :on
                            THEN CAST(CAST(:on AS date) - it.next_on AS bigint) END AS overdue_days
                FROM (SELECT DISTINCT ON (partnership_id) partnership_id, next_on FROM views.partnerships_assessment
                      WHERE known_from <= :position AND effective_on <= :on ORDER BY partnership_id, known_from DESC) it
                WHERE it.next_on IS NOT NULL AND %s IN ('open', 'on-hold', 'committed')
            ) due
            WHERE (CAST(:owner AS text) IS NULL OR coalesce(owner, 'unassigned') = lower(:owner))
              AND (CAST(:state AS text) IS NULL OR state = :state)
            """.formatted(Partnerships.CATEGORY);
    private static final String SHOWN = """
            SELECT page.*, views.staff_name(CAST(owner AS uuid)) AS owner_name, schedule.every_months,
                   held.effective_on AS last_held_on, held.outcome AS last_outcome
            FROM page LEFT JOIN LATERAL (
                SELECT every_months FROM views.partnerships_assessment
                WHERE partnership_id = CAST(page.id AS uuid) AND every_months IS NOT NULL
                  AND known_from <= :position AND effective_on <= :on ORDER BY known_from DESC LIMIT 1
            ) schedule ON true LEFT JOIN LATERAL (
                SELECT effective_on, outcome FROM views.partnerships_assessment
                WHERE partnership_id = CAST(page.id AS uuid) AND assessment_id IS NOT NULL
                  AND known_from <= :position AND effective_on <= :on
                ORDER BY effective_on DESC, known_from DESC LIMIT 1
            ) held ON true
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
                    Map.of("dueOn", new Sort("due_on", "date"), "title", new Sort("title", "text")))
            .shown(SHOWN);

    static final Lists<HeldRow> HELD =
            new Lists<>(HeldRow.class, OF, HeldRow::read, "-heldOn", Map.of("heldOn", new Sort("held_on", "date")));

    private Assessments() {}
}

package org.tributary.queryside.partnerships;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** That someone complained, how far it has come, and what it came to, as known and as true then. */
final class Complaints {
    private static final String LODGED = """
            SELECT it.complaint_id::text AS id, it.partnership_id,
                   coalesce(resolved.outcome, CASE WHEN investigated_on IS NOT NULL THEN 'investigated'
                                                   WHEN acknowledged_on IS NOT NULL THEN 'acknowledged'
                                                   ELSE 'lodged' END) AS status,
                   it.effective_on AS lodged_on, it.words_id::text, acknowledged_on, investigated_on,
                   CASE WHEN resolved.outcome IS NULL
                        THEN CAST(CAST(:on AS date) - it.effective_on AS bigint) END AS waiting_days,
                   resolved.effective_on AS resolved_on, resolved.words_id::text AS findings_id, resolved.reason_code,
                   CASE WHEN CAST(:manages AS boolean) THEN resolved.reason_note END AS reason_note,
                   CAST(:manages AS boolean) AS may_read
            FROM views.partnerships_complaint it LEFT JOIN (
                SELECT partnership_id, complaint_id, max(sequence) FILTER (WHERE step = 'resolved') AS sequence,
                       min(effective_on) FILTER (WHERE step = 'acknowledged') AS acknowledged_on,
                       min(effective_on) FILTER (WHERE step = 'investigated') AS investigated_on
                FROM views.partnerships_complaint WHERE known_from <= :position AND effective_on <= :on
                GROUP BY partnership_id, complaint_id
            ) later ON later.partnership_id = it.partnership_id AND later.complaint_id = it.complaint_id
            LEFT JOIN views.partnerships_complaint resolved
              ON resolved.partnership_id = later.partnership_id AND resolved.sequence = later.sequence
            WHERE it.step = 'lodged' AND it.known_from <= :position AND it.effective_on <= :on
            """;
    private static final String SHOWN = """
            SELECT page.*, it.title, words.data::json ->> 'text' AS words_text, findings.data::json ->> 'text' AS findings_text
            FROM page CROSS JOIN LATERAL views.partnership_at(:position, :on, page.partnership_id) it
            LEFT JOIN history.persons words ON words.person_id = CAST(words_id AS uuid) AND may_read
            LEFT JOIN history.persons findings ON findings.person_id = CAST(findings_id AS uuid) AND may_read
            """;

    private static final Map<String, Sort> SORTS =
            Map.of("lodgedOn", new Sort("lodged_on", "date"), "waitingDays", new Sort("waiting_days", "bigint"));

    /** Of one partnership. */
    static final Lists<ComplaintRow> LIST = new Lists<>(
                    ComplaintRow.class,
                    LODGED + "AND it.partnership_id = :partnership",
                    ComplaintRow::read,
                    "-lodgedOn",
                    SORTS)
            .shown(SHOWN);

    /** Of all that are not void: what has waited longest first. */
    static final Lists<ComplaintRow> OF_ALL = new Lists<>(
                    ComplaintRow.class,
                    "SELECT * FROM (" + LODGED + "AND " + Partnerships.CATEGORY + """
            <> 'void') complaint
            WHERE (CAST(:partnershipId AS text) IS NULL OR partnership_id::text = lower(:partnershipId))
              AND (CAST(:status AS text) IS NULL OR status = :status OR :status = 'open' AND resolved_on IS NULL)
            """,
                    ComplaintRow::read,
                    "-waitingDays",
                    SORTS)
            .shown(SHOWN);

    private Complaints() {}
}

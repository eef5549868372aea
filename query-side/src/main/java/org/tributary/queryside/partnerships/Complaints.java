package org.tributary.queryside.partnerships;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** That someone complained, how far it has come, and what it came to, as known and as true then. */
final class Complaints {
    private static final String LODGED = """
            SELECT lodged.complaint_id::text AS id, lodged.partnership_id, it.title,
                   coalesce(resolved.outcome, CASE WHEN investigated.day IS NOT NULL THEN 'investigated'
                                                   WHEN acknowledged.day IS NOT NULL THEN 'acknowledged'
                                                   ELSE 'lodged' END) AS status,
                   lodged.effective_on AS lodged_on, lodged.words_id::text, words.data::json ->> 'text' AS words_text,
                   acknowledged.day AS acknowledged_on, investigated.day AS investigated_on,
                   CASE WHEN resolved.outcome IS NULL
                        THEN CAST(CAST(:on AS date) - lodged.effective_on AS bigint) END AS waiting_days,
                   resolved.effective_on AS resolved_on, resolved.words_id::text AS findings_id,
                   findings.data::json ->> 'text' AS findings_text, resolved.reason_code,
                   CASE WHEN CAST(:manages AS boolean) THEN resolved.reason_note END AS reason_note,
                   CAST(:manages AS boolean) AS may_read
            FROM views.partnerships_complaint lodged
            JOIN views.partnerships_at(:position, :on) it ON it.partnership_id = lodged.partnership_id
            """ + step("acknowledged") + step("investigated") + """
            LEFT JOIN LATERAL (
                SELECT * FROM views.partnerships_complaint it
                WHERE it.partnership_id = lodged.partnership_id AND it.complaint_id = lodged.complaint_id
                  AND it.step = 'resolved' AND it.known_from <= :position AND it.effective_on <= :on
                ORDER BY it.sequence DESC LIMIT 1
            ) resolved ON true
            LEFT JOIN history.persons words ON words.person_id = lodged.words_id AND CAST(:manages AS boolean)
            LEFT JOIN history.persons findings ON findings.person_id = resolved.words_id AND CAST(:manages AS boolean)
            WHERE lodged.step = 'lodged' AND lodged.known_from <= :position AND lodged.effective_on <= :on
            """;

    private static final Map<String, Sort> SORTS =
            Map.of("lodgedOn", new Sort("lodged_on", "date"), "waitingDays", new Sort("waiting_days", "bigint"));

    /** Of one partnership. */
    static final Lists<ComplaintRow> LIST = new Lists<>(
            ComplaintRow.class,
            LODGED + "AND lodged.partnership_id = :partnership",
            ComplaintRow::read,
            "-lodgedOn",
            SORTS);

    /** Of all that are not void: what has waited longest first. */
    static final Lists<ComplaintRow> OF_ALL = new Lists<>(
            ComplaintRow.class, "SELECT * FROM (" + LODGED + """
                AND it.category <> 'void') complaint
            WHERE (CAST(:partnershipId AS text) IS NULL OR partnership_id::text = lower(:partnershipId))
              AND (CAST(:status AS text) IS NULL OR status = :status OR :status = 'open' AND resolved_on IS NULL)
            """, ComplaintRow::read, "-waitingDays", SORTS);

    private Complaints() {}

    private static String step(String step) {
        return """
            LEFT JOIN LATERAL (
                SELECT min(it.effective_on) AS day FROM views.partnerships_complaint it
                WHERE it.partnership_id = lodged.partnership_id AND it.complaint_id = lodged.complaint_id
                  AND it.step = '%1$s' AND it.known_from <= :position AND it.effective_on <= :on
            ) %1$s ON true
            """.formatted(step);
    }
}

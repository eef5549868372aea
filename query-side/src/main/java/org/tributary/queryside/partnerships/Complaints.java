package org.tributary.queryside.partnerships;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** That someone complained, and what it came to, as known and as true then. */
final class Complaints {
    private static final String OF = """
            SELECT lodged.complaint_id::text AS id, coalesce(resolved.outcome, 'lodged') AS status,
                   lodged.effective_on AS lodged_on, lodged.words_id::text, words.data::json ->> 'text' AS words_text,
                   resolved.effective_on AS resolved_on, resolved.words_id::text AS findings_id,
                   findings.data::json ->> 'text' AS findings_text, resolved.reason_code,
                   CASE WHEN CAST(:manages AS boolean) THEN resolved.reason_note END AS reason_note,
                   CAST(:manages AS boolean) AS may_read
            FROM views.partnerships_complaint lodged LEFT JOIN LATERAL (
                SELECT * FROM views.partnerships_complaint it
                WHERE it.partnership_id = lodged.partnership_id AND it.complaint_id = lodged.complaint_id
                  AND it.outcome IS NOT NULL AND it.known_from <= :position AND it.effective_on <= :on
                ORDER BY it.sequence DESC LIMIT 1
            ) resolved ON true
            LEFT JOIN history.persons words ON words.person_id = lodged.words_id AND CAST(:manages AS boolean)
            LEFT JOIN history.persons findings ON findings.person_id = resolved.words_id AND CAST(:manages AS boolean)
            WHERE lodged.partnership_id = :partnership AND lodged.outcome IS NULL
              AND lodged.known_from <= :position AND lodged.effective_on <= :on
            """;

    static final Lists<ComplaintRow> LIST = new Lists<>(
            ComplaintRow.class, OF, ComplaintRow::read, "-lodgedOn", Map.of("lodgedOn", new Sort("lodged_on", "date")));

    private Complaints() {}
}

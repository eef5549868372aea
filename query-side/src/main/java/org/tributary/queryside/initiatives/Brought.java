package org.tributary.queryside.initiatives;

import org.tributary.queryside.receivables.Schedule;

/**
 * What partnerships bring to what they serve: SQL for whoever shows it. Committed is what partners promised and still owe
 * or have brought; received is what came in less what went back.
 */
final class Brought {
    /** Leaves {@code initiative}, {@code need}, {@code serving} and {@code brought}. */
    static final String SQL = Schedule.SQL + """
            , initiative AS (
                SELECT launched.*, coalesce(closed, false) AS closed, course.effective_on AS since
                FROM views.initiatives_initiative launched LEFT JOIN LATERAL (
                    SELECT closed, effective_on FROM views.initiatives_course
                    WHERE initiative_id = launched.initiative_id AND known_from <= :position AND effective_on <= :on
                    ORDER BY known_from DESC LIMIT 1
                ) course ON true
                WHERE launched.known_from <= :position AND launched.effective_on <= :on
            ), need AS (
                SELECT * FROM (
                    SELECT DISTINCT ON (initiative_id, need_id) * FROM views.initiatives_need
                    WHERE known_from <= :position AND effective_on <= :on ORDER BY initiative_id, need_id, known_from DESC
                ) last WHERE NOT withdrawn
            ), serving AS (
                SELECT * FROM (
                    SELECT DISTINCT ON (initiative_id, partnership_id) * FROM views.initiatives_dedication
                    WHERE known_from <= :position AND effective_on <= :on
                    ORDER BY initiative_id, partnership_id, known_from DESC
                ) last WHERE dedicated
            ), brought AS (
                SELECT initiative_id, need_id, currency, sum(committed) AS committed, sum(received) AS received
                FROM (
                    SELECT agreement_id, currency, committed - reduced AS committed, 0 AS received
                    FROM account JOIN agreement USING (agreement_id)
                    UNION ALL
                    SELECT agreement_id, entry.currency, 0, received FROM views.contributions_entry entry
                    WHERE known_from <= :position AND effective_on <= :on AND contribution_id IS NOT NULL
                ) movement JOIN (SELECT agreement_id, partnership_id FROM agreement) signed USING (agreement_id)
                JOIN serving USING (partnership_id)
                GROUP BY initiative_id, need_id, currency
            )
            """;

    private Brought() {}
}

package org.tributary.queryside.initiatives;

import org.tributary.queryside.receivables.Schedule;

/**
 * What partnerships bring to what they serve: SQL for whoever shows it. Committed is what partners still owe and what came
 * in, promised or not; received is what came in less what went back; pledged is what no agreement fulfils yet. Of all that was
 * said about a partnership, on whatever initiative, what was said last for a day holds: no euro counts twice.
 */
final class Brought {
    private static final String BROUGHT = """
            , initiative AS (
                SELECT launched.*, coalesce(closed, false) AS closed, course.effective_on AS since
                FROM views.initiatives_initiative launched LEFT JOIN LATERAL (
                    SELECT closed, effective_on FROM views.initiatives_course
                    WHERE initiative_id = launched.initiative_id AND known_from <= :position AND effective_on <= :on
                    ORDER BY known_from DESC LIMIT 1
                ) course ON true
                WHERE launched.known_from <= :position AND launched.effective_on <= :on AND %1$s
            ), need AS (
                SELECT * FROM (
                    SELECT DISTINCT ON (initiative_id, need_id) * FROM views.initiatives_need
                    WHERE known_from <= :position AND effective_on <= :on AND %1$s
                    ORDER BY initiative_id, need_id, known_from DESC
                ) last WHERE NOT withdrawn
            ), serving AS (
                SELECT * FROM (
                    SELECT DISTINCT ON (partnership_id) * FROM views.initiatives_dedication
                    WHERE known_from <= :position AND effective_on <= :on AND %2$s
                    ORDER BY partnership_id, known_from DESC
                ) last WHERE dedicated
            ), brought AS (
                SELECT initiative_id, need_id, currency, sum(committed) AS committed, sum(received) AS received,
                       sum(pledged) AS pledged
                FROM (
                    SELECT partnership_id, currency, greatest(0, balance) AS committed, 0 AS received, 0 AS pledged
                    FROM account JOIN agreement USING (agreement_id)
                    UNION ALL
                    SELECT partnership_id, agreement.currency,
                           CASE WHEN entry.currency = agreement.currency THEN received
                                WHEN kind = 'refunded' THEN -settles ELSE settled END, 0, 0
                    FROM views.contributions_entry entry JOIN agreement USING (agreement_id)
                    WHERE known_from <= :position AND effective_on <= :on AND contribution_id IS NOT NULL
                    UNION ALL
                    SELECT partnership_id, entry.currency, 0, received, 0
                    FROM views.contributions_entry entry JOIN agreement USING (agreement_id)
                    WHERE known_from <= :position AND effective_on <= :on AND contribution_id IS NOT NULL
                    UNION ALL
                    SELECT serving.partnership_id, pledge.currency, 0, 0, pledge.amount
                    FROM serving %3$s
                    CROSS JOIN LATERAL views.partnership_pledges(serving.partnership_id, :position, :on) pledge
                    WHERE pledge.status = 'open' AND it.category IN ('open', 'on-hold', 'committed')
                ) movement JOIN serving USING (partnership_id)
                GROUP BY initiative_id, need_id, currency
            )
            """;

    /** Of all initiatives: leaves {@code initiative}, {@code need}, {@code serving} and {@code brought}. */
    static final String ALL = Schedule.of("""
            agreement_id IN (SELECT agreement_id FROM views.agreements_agreement
                             WHERE partnership_id IN (SELECT partnership_id FROM views.initiatives_dedication))""")
            + BROUGHT.formatted("true", "true", "JOIN views.partnerships_at(:position, :on) it USING (partnership_id)");

    /** The same of {@code :initiative} alone; of the partnerships, those that it was ever served by. */
    static final String ONE = Schedule.of("""
            agreement_id = ANY (ARRAY(
                SELECT agreement_id FROM views.agreements_agreement JOIN views.initiatives_dedication USING (partnership_id)
                WHERE initiative_id = :initiative))""")
            + BROUGHT.formatted(
                    "initiative_id = :initiative",
                    """
            partnership_id = ANY (ARRAY(
                SELECT partnership_id FROM views.initiatives_dedication WHERE initiative_id = :initiative))""",
                    "CROSS JOIN LATERAL views.partnership_at(:position, :on, serving.partnership_id) it");

    private Brought() {}
}

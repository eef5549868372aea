package org.tributary.queryside.initiatives;

import org.tributary.queryside.receivables.Schedule;

/**
 * What partnerships bring to what they serve: SQL for whoever shows it. Committed is what partners still owe and what came
 * in, promised or not; received is what came in less what went back; pledged is what no agreement fulfils yet. Of all that was
 * said about a partnership, on whatever initiative, what was said last for a day holds: no euro counts twice.
 */
final class Brought {
    /** {@code initiative}, of which is asked by a condition on {@code initiative_id}. */
    static final String INITIATIVE = """
            initiative AS (
                SELECT launched.*, coalesce(closed, false) AS closed, course.effective_on AS since
                FROM views.initiatives_initiative launched LEFT JOIN LATERAL (
                    SELECT closed, effective_on FROM views.initiatives_course
                    WHERE initiative_id = launched.initiative_id AND known_from <= :position AND effective_on <= :on
                    ORDER BY known_from DESC LIMIT 1
                ) course ON true
                WHERE launched.known_from <= :position AND launched.effective_on <= :on AND %1$s
            )
            """;

    /** {@code need}, of which is asked in the same way. */
    static final String NEED = """
            need AS (
                SELECT * FROM (
                    SELECT DISTINCT ON (initiative_id, need_id) * FROM views.initiatives_need
                    WHERE known_from <= :position AND effective_on <= :on AND %1$s
                    ORDER BY initiative_id, need_id, known_from DESC
                ) last WHERE NOT withdrawn
            )
            """;

    private static final String SERVED = """
            WITH served AS MATERIALIZED (
                SELECT DISTINCT partnership_id FROM views.initiatives_dedication WHERE %1$s
            ), theirs AS MATERIALIZED (
                SELECT agreement_id FROM views.agreements_agreement
                WHERE partnership_id IN (SELECT partnership_id FROM served)
            ),
            """;
    private static final String BROUGHT = """
            , serving AS (
                SELECT * FROM (
                    SELECT DISTINCT ON (partnership_id) * FROM views.initiatives_dedication
                    WHERE known_from <= :position AND effective_on <= :on
                      AND partnership_id %1$s
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
                    WHERE entry.%2$s AND known_from <= :position AND effective_on <= :on AND contribution_id IS NOT NULL
                    UNION ALL
                    SELECT partnership_id, entry.currency, 0, received, 0
                    FROM views.contributions_entry entry JOIN agreement USING (agreement_id)
                    WHERE entry.%2$s AND known_from <= :position AND effective_on <= :on AND contribution_id IS NOT NULL
                    UNION ALL
                    SELECT serving.partnership_id, pledge.currency, 0, 0, pledge.amount
                    FROM serving
                    CROSS JOIN LATERAL views.partnership_pledges(serving.partnership_id, :position, :on) pledge
                    CROSS JOIN LATERAL views.partnership_at(:position, :on, serving.partnership_id) it
                    WHERE pledge.status = 'open' AND it.category IN ('open', 'on-hold', 'committed')
                ) movement JOIN serving USING (partnership_id)
                GROUP BY initiative_id, need_id, currency
            )
            """;

    private static final String BY_ID = "= ANY (ARRAY(SELECT %s FROM %s))";

    /** Of {@code :initiative} alone: so few that they are looked up by their ids. */
    static final String ONE = of("initiative_id = :initiative", BY_ID);

    private Brought() {}

    /**
     * Leaves {@code initiative}, {@code need}, {@code serving} and {@code brought}; of the partnerships it looks at those that
     * ever served what is asked about.
     *
     * @param asked a condition on {@code initiative_id}
     */
    static String of(String asked) {
        return of(asked, "IN (SELECT %s FROM %s)");
    }

    private static String of(String asked, String among) {
        // looked up by their ids: mostly they are few beside all that was ever entered
        String entered = "agreement_id " + BY_ID.formatted("agreement_id", "theirs");
        return Schedule.after(
                        SERVED.formatted(asked), "agreement_id " + among.formatted("agreement_id", "theirs"), entered)
                + ", " + INITIATIVE.formatted(asked) + ", " + NEED.formatted(asked)
                + BROUGHT.formatted(among.formatted("partnership_id", "served"), entered);
    }
}

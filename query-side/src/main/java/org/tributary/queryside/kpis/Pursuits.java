package org.tributary.queryside.kpis;

/** What came of partnerships, as SQL: what was proposed, won and lost, and after how many days. */
final class Pursuits {
    private static final String OF_PERIOD = "ARRAY(SELECT partnership_id FROM concerned)";

    /**
     * Leaves {@code concerned}: partnerships that were proposed, lost or signed in the period, of others nothing is read;
     * and {@code pursued}: what was stated of them while a partner that counts was in it.
     */
    static final String WITH = """
            , concerned AS MATERIALIZED (
                SELECT partnership_id FROM views.kpis_proposal WHERE effective_on BETWEEN :from AND :to
                UNION
                SELECT partnership_id FROM views.partnerships_stage
                WHERE category IN ('lost', 'committed') AND effective_on BETWEEN :from AND :to
            ), pursued AS (
                SELECT partnership_id, stated.sequence
                FROM (SELECT partnership_id, sequence, effective_on FROM views.kpis_proposal UNION
                      SELECT partnership_id, sequence, effective_on FROM views.partnerships_stage
                      WHERE category IN ('lost', 'committed')) stated
                JOIN (SELECT *, first_value(sequence) OVER (
                          PARTITION BY partnership_id ORDER BY sequence GROUPS BETWEEN 1 FOLLOWING AND 1 FOLLOWING) AS next
                      FROM views.partnerships_partner WHERE partnership_id = ANY (%1$s)) involved USING (partnership_id)
                JOIN counted USING (partner_id)
                WHERE partnership_id = ANY (%1$s) AND involved.sequence <= stated.sequence
                  AND (next IS NULL OR stated.sequence < next)
                  AND since <= stated.effective_on AND stated.effective_on < until
            )
            """.formatted(OF_PERIOD);

    private static final String PURSUED =
            Counted.among("(partnership_id, sequence)", "SELECT partnership_id, sequence FROM pursued");

    /** Proposed again, it counts once. */
    private static final String PROPOSED = """
            SELECT 'proposals' AS what, partnership_id, effective_on, effective_on AS credited_on,
                   CAST(NULL AS numeric) AS amount, CAST(NULL AS text) AS currency, effective_on AS rate_on, 1 AS times
            FROM (SELECT DISTINCT ON (partnership_id) partnership_id, effective_on FROM views.kpis_proposal proposal
                  WHERE partnership_id = ANY (%s) AND known_from <= :position AND effective_on <= :on
                    AND NOT EXISTS (SELECT FROM views.partnerships_stage voided
                                    WHERE voided.partnership_id = proposal.partnership_id AND voided.stage = 'void'
                                      AND voided.known_from <= :position AND voided.effective_on <= :on)
                    AND %s
                  ORDER BY partnership_id, effective_on, known_from) proposed
            """.formatted(OF_PERIOD, PURSUED);

    /** As the pipeline's conversion counts it: a signature once, whatever is completed and reopened after it. */
    private static final String DECIDED = """
            SELECT measured.what, partnership_id, effective_on, effective_on, NULL, NULL, effective_on, measured.times
            FROM (
                SELECT *, min(effective_on) OVER (PARTITION BY partnership_id) AS begun_on,
                       first_value(category) OVER (PARTITION BY partnership_id ORDER BY known_from DESC) AS last_category
                FROM (SELECT *, lag(stage) OVER (PARTITION BY partnership_id ORDER BY known_from) AS before
                      FROM views.partnerships_course(:position, :on) WHERE partnership_id = ANY (%s)) held
                WHERE stage IS DISTINCT FROM before
            ) entry CROSS JOIN LATERAL (VALUES ('lost', 'lost', 1), ('won', 'committed', 1),
                ('days', 'committed', effective_on - begun_on)) AS measured (what, category, times)
            WHERE before IS NOT NULL AND last_category <> 'void' AND measured.category = entry.category
              AND (measured.category = 'lost' OR before <> 'completed') AND %s
            """.formatted(OF_PERIOD, PURSUED);

    static final String SQL = PROPOSED + "UNION ALL " + DECIDED;

    private Pursuits() {}
}

package org.tributary.queryside.kpis;

/** What came of partnerships, as SQL: what was proposed, won and lost, and after how many days. */
final class Pursuits {
    /** Proposed again, it counts once. */
    private static final String PROPOSED = """
            SELECT 'proposals' AS what, partnership_id, effective_on, effective_on AS credited_on,
                   CAST(NULL AS numeric) AS amount, CAST(NULL AS text) AS currency, effective_on AS rate_on, 1 AS times
            FROM (SELECT DISTINCT ON (partnership_id) partnership_id, effective_on FROM views.kpis_proposal proposal
                  WHERE known_from <= :position AND effective_on <= :on
                    AND NOT EXISTS (SELECT FROM views.partnerships_stage voided
                                    WHERE voided.partnership_id = proposal.partnership_id AND voided.stage = 'void'
                                      AND voided.known_from <= :position AND voided.effective_on <= :on)
                    AND %s
                  ORDER BY partnership_id, effective_on, known_from) proposed
            """.formatted(counted("proposal"));

    /** As the pipeline's conversion counts it: a signature once, whatever is completed and reopened after it. */
    private static final String DECIDED = """
            SELECT measured.what, partnership_id, effective_on, effective_on, NULL, NULL, effective_on, measured.times
            FROM (
                SELECT *, min(effective_on) OVER (PARTITION BY partnership_id) AS begun_on,
                       first_value(category) OVER (PARTITION BY partnership_id ORDER BY known_from DESC) AS last_category
                FROM (SELECT *, lag(stage) OVER (PARTITION BY partnership_id ORDER BY known_from) AS before
                      FROM views.partnerships_course(:position, :on)) held
                WHERE stage IS DISTINCT FROM before
            ) entry CROSS JOIN LATERAL (VALUES ('lost', 'lost', 1), ('won', 'committed', 1),
                ('days', 'committed', effective_on - begun_on)) AS measured (what, category, times)
            WHERE before IS NOT NULL AND last_category <> 'void' AND measured.category = entry.category
              AND (measured.category = 'lost' OR before <> 'completed') AND %s
            """.formatted(counted("entry"));

    static final String SQL = PROPOSED + "UNION ALL " + DECIDED;

    private Pursuits() {}

    /** With a counted partner at least, of those that were in it. */
    private static String counted(String row) {
        return """
            (cardinality(CAST(:counted AS text[])) = 0 OR EXISTS (
                SELECT FROM views.partnerships_partner one
                WHERE one.partnership_id = %1$s.partnership_id AND one.sequence = (
                    SELECT max(sequence) FROM views.partnerships_partner stated
                    WHERE stated.partnership_id = %1$s.partnership_id AND stated.sequence <= %1$s.sequence)
                  AND views.partner_relationship(views.partner_now(one.partner_id, :position, :on), :position,
                                                 %1$s.effective_on) = ANY (:counted)))
            """.formatted(row);
    }
}

package org.tributary.queryside.partners;

/** Whether anything goes on with a partner. */
final class StatusTables {
    static final String DROPPED = """
            DROP FUNCTION IF EXISTS views.partner_status(uuid, bigint, date, integer), views.partners_status(bigint, date);
            """;

    /**
     * A prospect until something is signed; then active while an agreement runs, or anything happened in so many months;
     * else dormant.
     */
    private static final String ONE = """
            SET LOCAL check_function_bodies = off;
            CREATE FUNCTION views.partner_status(partner uuid, known bigint, day date, months integer) RETURNS text
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                WITH ours AS (
                    SELECT ARRAY(SELECT views.partner_with($1, $2, $3)) AS ids
                ), signed AS (
                    SELECT agreement_id, effective_on FROM views.agreements_agreement signed, ours
                    WHERE partners && ids AND known_from <= $2 AND effective_on <= $3 AND NOT EXISTS (
                        SELECT FROM views.void_agreements($2, $3) voided WHERE voided.agreement_id = signed.agreement_id)
                    UNION ALL
                    SELECT agreement_id, effective_on FROM views.agreements_addendum signed, ours
                    WHERE partners && ids AND known_from <= $2 AND effective_on <= $3 AND NOT EXISTS (
                        SELECT FROM views.void_agreements($2, $3) voided WHERE voided.agreement_id = signed.agreement_id)
                ), happened AS (
                    SELECT effective_on FROM signed
                    UNION ALL
                    SELECT effective_on FROM views.partners_interaction, ours
                    WHERE (partner_id = ANY (ids) OR also_with && ids) AND known_from <= $2 AND effective_on <= $3
                    UNION ALL
                    SELECT effective_on FROM views.kpis_receipt
                    WHERE agreement_id IN (SELECT agreement_id FROM signed) AND known_from <= $2 AND effective_on <= $3
                    UNION ALL
                    SELECT effective_on FROM views.partnerships_stage
                    WHERE partnership_id IN (SELECT partnership_id FROM views.partnerships_partner, ours
                                             WHERE partner_id = ANY (ids) AND known_from <= $2 AND effective_on <= $3)
                      AND known_from <= $2 AND effective_on <= $3
                )
                SELECT CASE
                    WHEN EXISTS (SELECT FROM views.partners_voided
                                 WHERE partner_id = $1 AND known_from <= $2 AND effective_on <= $3) THEN 'void'
                    WHEN NOT EXISTS (SELECT FROM signed) THEN 'prospect'
                    WHEN $4 IS NULL OR EXISTS (SELECT FROM happened
                                               WHERE effective_on >= $3 - make_interval(months => $4)) THEN 'active'
                    WHEN EXISTS (
                        SELECT FROM signed
                        WHERE (SELECT term_to FROM views.agreements_term term
                               WHERE term.agreement_id = signed.agreement_id AND term.known_from <= $2
                                 AND term.effective_on <= $3 ORDER BY term.sequence DESC LIMIT 1) >= $3
                          AND coalesce((SELECT kind FROM views.agreements_course course
                               WHERE course.agreement_id = signed.agreement_id AND kind IN ('terminated', 'reinstated')
                                 AND course.known_from <= $2 AND course.effective_on <= $3
                               ORDER BY course.sequence DESC LIMIT 1), '') <> 'terminated') THEN 'active'
                    ELSE 'dormant' END
            $$;
            """;

    /**
     * The same of all at once, but for duplicates: what happened is read once and not a partner at a time. Who is not known
     * yet is a prospect here, too; whom it asks about, whoever asks knows.
     */
    private static final String ALL = """
            CREATE FUNCTION views.partners_status(known bigint, day date) RETURNS TABLE (partner_id uuid, status text)
            LANGUAGE sql STABLE AS $$
                WITH since AS (
                    SELECT (SELECT $2 - make_interval(months => CAST(policy::json ->> 'dormantAfterMonths' AS integer))
                            FROM views.policy_set WHERE known_from <= $1 AND effective_on <= $2
                            ORDER BY known_from DESC LIMIT 1) AS day
                ), who AS (
                    SELECT it.partner_id AS id, coalesce(into_id, it.partner_id) AS partner_id
                    FROM views.partners_profile it
                    LEFT JOIN views.partners_merged($1, $2) merged ON merged.partner_id = it.partner_id
                    WHERE it.sequence = 0
                ), signed AS MATERIALIZED (
                    SELECT who.partner_id, agreement_id, max(effective_on) AS effective_on
                    FROM (SELECT agreement_id, effective_on, unnest(partners) AS id FROM views.agreements_agreement
                          WHERE known_from <= $1 AND effective_on <= $2
                          UNION ALL
                          SELECT agreement_id, effective_on, unnest(partners) FROM views.agreements_addendum
                          WHERE known_from <= $1 AND effective_on <= $2) named
                    JOIN who USING (id)
                    WHERE agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements($1, $2))
                    GROUP BY who.partner_id, agreement_id
                ), running AS (
                    SELECT agreement_id FROM (
                        SELECT DISTINCT ON (agreement_id) agreement_id, term_to FROM views.agreements_term
                        WHERE known_from <= $1 AND effective_on <= $2 ORDER BY agreement_id, sequence DESC
                    ) term WHERE term_to >= $2
                    EXCEPT
                    SELECT agreement_id FROM (
                        SELECT DISTINCT ON (agreement_id) agreement_id, kind FROM views.agreements_course
                        WHERE kind IN ('terminated', 'reinstated') AND known_from <= $1 AND effective_on <= $2
                        ORDER BY agreement_id, sequence DESC
                    ) course WHERE kind = 'terminated'
                ), active AS (
                    SELECT signed.partner_id FROM signed
                    WHERE effective_on >= (SELECT day FROM since) OR agreement_id IN (SELECT agreement_id FROM running)
                       OR agreement_id IN (SELECT agreement_id FROM views.kpis_receipt
                                           WHERE effective_on BETWEEN (SELECT day FROM since) AND $2 AND known_from <= $1)
                    UNION
                    SELECT who.partner_id FROM who JOIN (
                        SELECT met.partner_id AS id FROM views.partners_interaction met
                        WHERE effective_on BETWEEN (SELECT day FROM since) AND $2 AND known_from <= $1
                        UNION ALL
                        SELECT unnest(also_with) FROM views.partners_interaction
                        WHERE effective_on BETWEEN (SELECT day FROM since) AND $2 AND known_from <= $1
                        UNION ALL
                        SELECT one.partner_id FROM views.partnerships_partner one
                        WHERE known_from <= $1 AND effective_on <= $2 AND partnership_id IN (
                            SELECT partnership_id FROM views.partnerships_stage
                            WHERE effective_on BETWEEN (SELECT day FROM since) AND $2 AND known_from <= $1)
                    ) happened USING (id)
                )
                SELECT who.partner_id, CASE
                    WHEN EXISTS (SELECT FROM views.partners_voided voided
                                 WHERE voided.partner_id = who.partner_id AND known_from <= $1 AND effective_on <= $2)
                        THEN 'void'
                    WHEN who.partner_id NOT IN (SELECT signed.partner_id FROM signed) THEN 'prospect'
                    WHEN (SELECT day FROM since) IS NULL
                        OR who.partner_id IN (SELECT active.partner_id FROM active) THEN 'active'
                    ELSE 'dormant' END
                FROM who WHERE who.id = who.partner_id
            $$;
            """;

    static final String DDL = ONE + ALL;

    private StatusTables() {}
}

package org.tributary.queryside.statistics;

/**
 * Who funds what was signed, by category. An agreement counts in equal parts under the categories of those who bring
 * something to it, or of all its partners where nobody does; money counts under the category of whoever brings it, and
 * ours under {@code own}.
 */
final class Funders {
    static final String CUT = "partner-category";

    /** The parts of agreements, beside those of other cuts. */
    static final String PARTS = """
            UNION ALL
            SELECT agreement_id, 0, '-infinity', category, count(*) || '/' || sum(count(*)) OVER (PARTITION BY agreement_id)
            FROM (
                SELECT DISTINCT signed.agreement_id, coalesce(stays, id) AS funder, coalesce(category, 'unassigned') AS category
                FROM views.agreements_agreement signed LEFT JOIN (
                    SELECT agreement_id, sequence, array_agg(partner_id) AS funders FROM views.agreements_value
                    WHERE partner_id IS NOT NULL GROUP BY agreement_id, sequence
                ) brought USING (agreement_id, sequence) CROSS JOIN unnest(coalesce(funders, partners)) id
                LEFT JOIN views.partners_by_any_id(:position, :on) it
                  ON it.partner_id = id AND since <= signed.effective_on AND signed.effective_on < until
                WHERE :by = 'partner-category' AND known_from <= :position AND effective_on <= :on
            ) funded GROUP BY agreement_id, category
            """;

    // of the partner that the source is today, as that one was on the day of the fact: who merged and was parted again
    // was another in between
    private static final String CODED = """
            SELECT value.*, CASE WHEN value.partner_id IS NULL THEN 'own' ELSE coalesce(category, 'unassigned') END AS code
            FROM (%s) value LEFT JOIN views.partners_by_any_id(:position, :on) it
              ON it.partner_id = value.partner_id AND since <= effective_on AND effective_on < until
            """;

    /** Of what was signed: a sum for each who brings it. */
    static String money(String brought) {
        return """
            SELECT extract(year FROM effective_on)::int AS year, ARRAY[code] AS codes, ARRAY['1/1'] AS shares, currency,
                   CAST(NULL AS numeric) AS divided, sum(amount) AS amount
            FROM (%s) brought GROUP BY year, code, currency
            """.formatted(CODED.formatted(brought));
    }

    /** A row a signature: what each brings to it. */
    static String signatures(String brought) {
        return """
            SELECT extract(year FROM effective_on)::int AS year, array_agg(code ORDER BY code) AS codes,
                   array_agg(amount ORDER BY code) AS amounts, currency, sum(amount) AS amount, effective_on
            FROM (SELECT agreement_id, sequence, effective_on, currency, code, sum(amount) AS amount FROM (%s) each
                  GROUP BY agreement_id, sequence, effective_on, currency, code) brought
            GROUP BY agreement_id, sequence, effective_on, currency
            """.formatted(CODED.formatted(brought));
    }

    private Funders() {}
}

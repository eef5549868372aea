package org.tributary.queryside.kpis;

/**
 * What counts, as SQL: agreements and partnerships with one partner at least of a relationship that the policy counts, by
 * what each was on the day of what is counted; a duplicate is the partner that stays. Where it names none, all count.
 */
final class Counted {
    // whichever id names a partner, and from when until before when it is of a counted relationship
    private static final String PARTNERS = """
            counted AS MATERIALIZED (
                SELECT named.partner_id, greatest(same.since, standing.since) AS since, least(same.until, standing.until) AS until
                FROM (SELECT DISTINCT partner_id FROM views.partners_profile WHERE known_from <= :position) named
                LEFT JOIN views.partners_merged(:position, :on) merged ON merged.partner_id = named.partner_id
                LEFT JOIN views.partners_ever_merged(:position) same
                  ON same.partner_id = coalesce(merged.into_id, named.partner_id)
                JOIN views.partners_standing(:position) standing
                  ON standing.partner_id = coalesce(same.into_id, merged.into_id, named.partner_id)
                  AND standing.since < coalesce(same.until, 'infinity') AND coalesce(same.since, '-infinity') < standing.until
                WHERE standing.relationship = ANY (:counted)
            ), party AS (
                SELECT agreement_id, sequence, id FROM views.kpis_signature signed CROSS JOIN unnest(partners) id
                JOIN counted ON partner_id = id AND since <= effective_on AND effective_on < until
            )
            """;

    /**
     * Leaves {@code counted}; {@code party}: of which agreement which partner counts; {@code recipient}: signatures that
     * count, of agreements that are void, too; and {@code signature}: those that are not.
     */
    static final String SIGNATURES = "WITH " + PARTNERS
            + """
            , recipient AS (
                SELECT * FROM views.kpis_signature WHERE known_from <= :position AND effective_on <= :on AND %s
            ), signature AS (
                SELECT * FROM recipient
                WHERE agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on))
            )
            """.formatted(among("(agreement_id, sequence)", "SELECT agreement_id, sequence FROM party"));

    /** Whether the partner of a signature's parties counts. */
    static final String PARTY =
            among("(signature.agreement_id, signature.sequence, id)", "SELECT agreement_id, sequence, id FROM party");

    private Counted() {}

    /** Not joined, and so looked up by a hash whatever the planner expects: how many count it can't know. */
    static String among(String row, String counting) {
        return "(cardinality(CAST(:counted AS text[])) = 0 OR %s IN (%s))".formatted(row, counting);
    }
}

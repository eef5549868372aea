package org.tributary.queryside.kpis;

/**
 * What counts, as SQL: agreements and partnerships with one partner at least of a relationship that the policy counts, by
 * what each was on the day of what is counted; a duplicate is the partner that stays. Where it names none, all count.
 */
final class Counted {
    private static final String PARTNERS = """
            counted AS MATERIALIZED (
                SELECT partner_id, since, until FROM views.partners_by_any_id(:position, :on)
                WHERE relationship = ANY (:counted)
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

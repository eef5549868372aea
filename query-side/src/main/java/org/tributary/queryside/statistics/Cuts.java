package org.tributary.queryside.statistics;

import java.util.List;

/** Over what it is counted that was signed, as SQL. */
final class Cuts {
    static final List<String> ALL =
            List.of("region", "area", "country", "sector", "result", "instrument", "owner", Funders.CUT);

    // what was signed counts over what holds on its own day: what was recorded last, of all from that day or before
    private static final String SHARE = """
            WITH part AS (
                SELECT agreement_id, sequence, effective_on AS since, code, numerator || '/' || denominator AS share
                FROM views.agreements_attribution
                WHERE dimension = :by AND known_from <= :position AND effective_on <= :on
                UNION ALL
                SELECT agreement_id, 0, '-infinity', instrument, '1/1' FROM views.agreements_agreement
                WHERE :by = 'instrument' AND known_from <= :position AND effective_on <= :on
                UNION ALL
                SELECT agreement_id, 0, '-infinity', owner::text, '1/1' FROM views.agreements_agreement JOIN (
                    SELECT partnership_id, owner FROM views.partnerships_owner JOIN (
                        SELECT partnership_id, max(sequence) AS sequence FROM views.partnerships_owner
                        WHERE known_from <= :position AND effective_on <= :on GROUP BY partnership_id
                    ) last USING (partnership_id, sequence)
                ) owner USING (partnership_id)
                WHERE :by = 'owner' AND known_from <= :position AND effective_on <= :on AND owner IS NOT NULL
                %s
            ), version AS (
                SELECT agreement_id, sequence, since, array_agg(code ORDER BY code) AS codes,
                       array_agg(share ORDER BY code) AS shares
                FROM part GROUP BY agreement_id, sequence, since
            ), share AS (
                SELECT agreement_id, codes, shares, since, coalesce(min(since) OVER (
                           PARTITION BY agreement_id ORDER BY sequence
                           ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 'infinity') AS until
                FROM version
            )
            """.formatted(Funders.PARTS);
    // without a share of the dimension it is unassigned as a whole
    private static final String SPLIT = """
            coalesce(codes, ARRAY['unassigned']) AS codes, coalesce(shares, ARRAY['1/1']) AS shares
            """;
    private static final String OF_ITS_DAY = """
            LEFT JOIN share ON share.agreement_id = fact.agreement_id AND since <= effective_on AND effective_on < until
            """;

    private Cuts() {}

    /** Facts with their {@code year}, and the {@code codes} and {@code shares} of {@code :by} over which each counts. */
    static String of(String columns, String facts) {
        return SHARE + """
            SELECT extract(year FROM effective_on)::int AS year, %s, %s FROM (%s) fact %s
            """.formatted(SPLIT, columns, facts, OF_ITS_DAY);
    }
}

package org.tributary.queryside.partners;

/** What every partner brought: {@code views.partner_past_value} of all at once, where that filters or sorts. */
final class PastValues {
    /**
     * What {@code views.rates_converted} makes of an amount, where its {@code pair} of rates and {@code reporting} are at hand;
     * the currency and the amount are filled in.
     */
    static final String CONVERTED = """
            CASE WHEN reporting.currency IS NULL THEN NULL
                 WHEN %1$s = reporting.currency OR %2$s = 0 THEN %2$s
                 ELSE views.rates_rounded(%2$s * bought, sold, views.rates_minor_units(reporting.currency)) END
            """;

    // a rate is looked for once for all that was signed on its day; a duplicate brought it to the one that stays
    static final String OF_ALL = """
            WITH reporting AS MATERIALIZED (
                %s
            ), worth AS MATERIALIZED (
                SELECT coalesce(into_id, value.partner_id) AS partner_id, value.amount, agreement.currency,
                       value.effective_on AS day
                FROM views.agreements_value value JOIN views.agreements_agreement agreement USING (agreement_id)
                LEFT JOIN views.partners_merged(:position, :on) merged ON merged.partner_id = value.partner_id
                WHERE value.partner_id IS NOT NULL AND value.amount IS NOT NULL AND value.known_from <= :position
                  AND value.effective_on <= :on
                  AND value.agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on))
                  AND NOT EXISTS (SELECT FROM views.brokered(:position) others
                                  WHERE others.partnership_id = agreement.partnership_id
                                    AND since <= value.effective_on AND value.effective_on < until)
            ), pair AS MATERIALIZED (
                SELECT asked.currency, day, sold, bought
                FROM (SELECT DISTINCT currency, day FROM worth) asked CROSS JOIN reporting
                CROSS JOIN LATERAL views.rates_pair(asked.currency, reporting.currency, day, source, max_age, :position)
            )
            SELECT partner_id, ARRAY[coalesce(sum(it), 0), count(*) FILTER (WHERE it IS NULL)] AS past
            FROM (SELECT worth.partner_id, %s AS it
                  FROM worth LEFT JOIN reporting ON true
                  LEFT JOIN pair ON pair.currency = worth.currency AND pair.day = worth.day) converted
            GROUP BY partner_id
            """.formatted(Partners.REPORTING, CONVERTED.formatted("worth.currency", "amount"));

    private PastValues() {}
}

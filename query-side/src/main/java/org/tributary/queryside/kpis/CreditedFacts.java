package org.tributary.queryside.kpis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Credit;
import org.tributary.events.Currency;
import org.tributary.events.Measure;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.figures.Sum;
import org.tributary.stored.StoredJson;

/** What counts in a period, as known and as true then, credited by the shares in force on each fact's own day. */
final class CreditedFacts {
    private static final String COUNTED = """
            SELECT 'proposals' AS measure, partnership_id, effective_on, effective_on AS credited_on,
                   CAST(NULL AS numeric) AS amount, CAST(NULL AS text) AS currency, effective_on AS rate_on
            FROM (SELECT DISTINCT ON (partnership_id) partnership_id, effective_on FROM views.kpis_proposal proposal
                  WHERE known_from <= :position AND effective_on <= :on
                    AND NOT EXISTS (SELECT FROM views.partnerships_stage voided
                                    WHERE voided.partnership_id = proposal.partnership_id AND voided.stage = 'void'
                                      AND voided.known_from <= :position AND voided.effective_on <= :on)
                    AND (cardinality(CAST(:counted AS text[])) = 0 OR EXISTS (
                        SELECT FROM views.partnerships_partner one
                        WHERE one.partnership_id = proposal.partnership_id AND one.sequence = (
                            SELECT max(sequence) FROM views.partnerships_partner stated
                            WHERE stated.partnership_id = proposal.partnership_id
                              AND stated.sequence <= proposal.sequence)
                          AND views.partner_relationship(one.partner_id, :position, proposal.effective_on)
                              = ANY (:counted)))
                  ORDER BY partnership_id, effective_on, known_from) proposed
            UNION ALL
            SELECT 'agreements-signed', partnership_id, effective_on, effective_on, NULL, NULL, effective_on
            FROM signature
            UNION ALL
            SELECT 'new-partners', partnership_id, effective_on, effective_on, NULL, NULL, effective_on
            FROM (SELECT DISTINCT ON (partner) partnership_id, effective_on
                  FROM (SELECT partnership_id, effective_on, known_from, coalesce(into_id, id) AS partner
                        FROM signature CROSS JOIN unnest(partners) id
                        LEFT JOIN views.partners_merged(:position, :on) ON partner_id = id
                        WHERE NOT EXISTS (SELECT FROM views.brokered(:position) others
                                          WHERE others.partnership_id = signature.partnership_id
                                            AND since <= effective_on AND effective_on < until)
                          AND (cardinality(CAST(:counted AS text[])) = 0
                           OR views.partner_relationship(id, :position, effective_on) = ANY (:counted))) with_whom
                  ORDER BY partner, effective_on, known_from) first
            """;
    // what came in and was reversed stays in its periods, under an agreement that is void too, as it does in the
    // ledger;
    // of one signature it is the whole that is shared, and not each line of it
    private static final String MONEY = """
            SELECT measured.measure, signature.partnership_id, signed.effective_on, signed.effective_on, measured.amount,
                   signed.currency, signed.effective_on
            FROM (
                SELECT agreement_id, effective_on, currency, sum(amount) AS value,
                       sum(amount) FILTER (WHERE NOT own) AS mobilized
                FROM views.kpis_value WHERE known_from <= :position AND effective_on <= :on
                GROUP BY agreement_id, sequence, effective_on, currency
            ) signed JOIN signature ON signature.agreement_id = signed.agreement_id
            CROSS JOIN LATERAL (VALUES ('value-signed', signed.value), ('mobilized', signed.mobilized))
                AS measured (measure, amount)
            WHERE measured.amount IS NOT NULL
            UNION ALL
            SELECT 'received', recipient.partnership_id, receipt.effective_on, receipt.value_on, receipt.amount,
                   receipt.currency,
                   CASE WHEN receipt.kind = 'reversal' THEN receipt.value_on ELSE receipt.effective_on END
            FROM views.kpis_receipt receipt JOIN views.kpis_signature recipient USING (agreement_id)
            WHERE %s AND recipient.known_from <= :position AND recipient.effective_on <= :on AND receipt.known_from <= :position AND receipt.effective_on <= :on
            """.formatted(counts("recipient"));
    private static final String CREDITED =
            """
            WITH signature AS (
                SELECT * FROM views.kpis_signature WHERE known_from <= :position AND effective_on <= :on
                  AND agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on)) AND %s
            ), fact AS (
            """.formatted(counts("kpis_signature")) + COUNTED + "UNION ALL " + MONEY + """
            )
            SELECT fact.measure, fact.amount, fact.currency, fact.rate_on,
                   (SELECT coalesce(json_agg(json_build_object('staffId', staff_id, 'share', numerator || '/' || denominator)
                                             ORDER BY staff_id), '[]')
                    FROM views.partnerships_credit credit
                    WHERE credit.partnership_id = fact.partnership_id AND credit.sequence = (
                        SELECT sequence FROM views.partnerships_owner owned
                        WHERE owned.partnership_id = fact.partnership_id AND owned.known_from <= :position
                          AND owned.effective_on <= fact.credited_on
                        ORDER BY owned.known_from DESC LIMIT 1)) AS credit
            FROM fact WHERE fact.effective_on BETWEEN :from AND :to
              AND NOT EXISTS (SELECT FROM views.brokered(:position) others
                              WHERE others.partnership_id = fact.partnership_id
                                AND since <= fact.credited_on AND fact.credited_on < until)
            """;

    private CreditedFacts() {}

    /** An agreement with one counted partner at least, by what each was on the day of the signature. */
    private static String counts(String signature) {
        return """
            (cardinality(CAST(:counted AS text[])) = 0 OR EXISTS (
                SELECT FROM unnest(%1$s.partners) id
                WHERE views.partner_relationship(id, :position, %1$s.effective_on) = ANY (:counted)))
            """.formatted(signature);
    }

    /** @param counted the relationships of which one partner at least is to be; none: any */
    static List<CreditedFact> of(JdbcClient jdbc, Period period, AsOf asOf, List<String> counted) {
        return jdbc.sql(CREDITED)
                .params(Map.of("position", asOf.position(), "on", asOf.on(), "from", period.from(), "to", period.to()))
                .param("counted", counted.toArray(String[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    private static CreditedFact read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new CreditedFact(
                Measure.valueOf(
                        row.getString("measure").toUpperCase(Locale.ROOT).replace('-', '_')),
                List.of(StoredJson.mapper().readValue(row.getString("credit"), Credit[].class)),
                currency == null ? null : new Sum(row.getBigDecimal("amount"), Currency.of(currency)),
                row.getObject("rate_on", LocalDate.class));
    }
}

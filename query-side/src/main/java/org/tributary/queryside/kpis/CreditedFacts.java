package org.tributary.queryside.kpis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.kpis.CreditedFact.Credited;
import org.tributary.queryside.receivables.Schedule;
import org.tributary.stored.StoredJson;

/** What counts in a period, as known and as true then, credited by the shares in force on each fact's own day. */
final class CreditedFacts {
    private static final String SIGNED = """
            SELECT 'agreements-signed', partnership_id, effective_on, effective_on, NULL, NULL, effective_on, 1
            FROM signature
            UNION ALL
            SELECT 'follow-ons', partnership_id, effective_on, effective_on, NULL, NULL, effective_on, 1
            FROM signature WHERE agreement_id IN (SELECT agreement_id FROM views.agreements_agreement
                                                  WHERE follows IS NOT NULL)
            UNION ALL
            SELECT 'new-partners', partnership_id, effective_on, effective_on, NULL, NULL, effective_on, 1
            FROM (SELECT DISTINCT ON (partner) partnership_id, effective_on
                  FROM (SELECT partnership_id, effective_on, known_from, coalesce(into_id, id) AS partner
                        FROM signature CROSS JOIN unnest(partners) id
                        LEFT JOIN views.partners_merged(:position, :on) ON partner_id = id
                        WHERE NOT EXISTS (SELECT FROM views.brokered(:position) others
                                          WHERE others.partnership_id = signature.partnership_id
                                            AND since <= effective_on AND effective_on < until)
                          AND (cardinality(CAST(:counted AS text[])) = 0
                           OR views.partner_relationship(coalesce(into_id, id), :position, effective_on) = ANY (:counted)))
                      with_whom
                  ORDER BY partner, effective_on, known_from) first
            """;
    // what came in and was reversed stays in its periods, under an agreement that is void too, as it does in the
    // ledger;
    // of one signature it is the whole that is shared, and not each line of it
    private static final String MONEY = """
            SELECT measured.what, signature.partnership_id, signed.effective_on, signed.effective_on, measured.amount,
                   signed.currency, signed.effective_on, 1
            FROM (
                SELECT agreement_id, effective_on, currency, sum(amount) AS value,
                       sum(amount) FILTER (WHERE NOT own) AS mobilized, sum(amount) FILTER (WHERE own) AS own
                FROM views.kpis_value WHERE known_from <= :position AND effective_on <= :on
                GROUP BY agreement_id, sequence, effective_on, currency
            ) signed JOIN signature ON signature.agreement_id = signed.agreement_id
            CROSS JOIN LATERAL (VALUES ('value-signed', signed.value), ('mobilized', signed.mobilized), ('own', signed.own))
                AS measured (what, amount)
            WHERE measured.amount IS NOT NULL
            UNION ALL
            SELECT 'received', recipient.partnership_id, receipt.effective_on, receipt.value_on, receipt.amount,
                   receipt.currency,
                   CASE WHEN receipt.kind = 'reversal' THEN receipt.value_on ELSE receipt.effective_on END, 1
            FROM views.kpis_receipt receipt JOIN views.kpis_signature recipient USING (agreement_id)
            WHERE %s AND recipient.known_from <= :position AND recipient.effective_on <= :on AND receipt.known_from <= :position AND receipt.effective_on <= :on
            """.formatted(counts("recipient"));

    /** Agreements that count: not void, and with a partner that counts. */
    static final String SIGNATURE = """
            WITH signature AS (
                SELECT * FROM views.kpis_signature WHERE known_from <= :position AND effective_on <= :on
                  AND agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on)) AND %s
            )
            """.formatted(counts("kpis_signature"));

    private static final String CREDITED = """
            , owned AS (
                SELECT partnership_id, sequence, effective_on AS since,
                       lead(effective_on, 1, 'infinity') OVER (PARTITION BY partnership_id ORDER BY effective_on) AS until
                FROM (SELECT *, max(sequence) OVER (PARTITION BY partnership_id ORDER BY effective_on) AS newest
                      FROM views.partnerships_owner WHERE known_from <= :position) said
                WHERE sequence = newest
            ), credit AS (
                SELECT partnership_id, sequence, array_agg(staff_id) AS staff, CAST(json_agg(json_build_object(
                           'staffId', staff_id, 'share', numerator || '/' || denominator) ORDER BY staff_id) AS text) AS shares
                FROM views.partnerships_credit GROUP BY partnership_id, sequence
            ), credited AS (
                SELECT partnership_id, since, until, staff, shares
                FROM owned JOIN credit USING (partnership_id, sequence)
            )
            SELECT fact.what, fact.amount, fact.currency, fact.rate_on, fact.times, fact.credited_on,
                   coalesce(shares, '[]') AS credit
            FROM fact LEFT JOIN credited ON credited.partnership_id = fact.partnership_id
              AND credited.since <= fact.credited_on AND fact.credited_on < credited.until
            WHERE fact.effective_on BETWEEN :from AND :to
              AND (:whose = '' OR coalesce(CAST(staff AS text[]), '{unassigned}') @> ARRAY[CAST(:whose AS text)])
              AND NOT EXISTS (SELECT FROM views.brokered(:position) others
                              WHERE others.partnership_id = fact.partnership_id
                                AND since <= fact.credited_on AND fact.credited_on < until)
            """;
    private static final String OF_PERIOD =
            SIGNATURE + ", fact AS (" + Pursuits.SQL + "UNION ALL " + SIGNED + "UNION ALL " + MONEY + ")\n" + CREDITED;

    /** Of one owner, nothing is read of agreements that were never credited to that one. */
    private static final String THEIRS = """
            (:whose IN ('', 'unassigned') OR agreement_id IN (
                SELECT agreement_id FROM views.kpis_signature JOIN views.partnerships_credit USING (partnership_id)
                WHERE CAST(staff_id AS text) = :whose))
            """;

    /** What is overdue is so on the report's day, whatever the period. */
    private static final String OVERDUE = Schedule.of(THEIRS) + """
            , fact AS (
                SELECT 'overdue' AS what, partnership_id, CAST(:on AS date) AS effective_on, CAST(:on AS date) AS credited_on,
                       sum(owed.amount) AS amount, currency, CAST(:on AS date) AS rate_on, 1 AS times
                FROM owed JOIN agreement USING (agreement_id) JOIN views.kpis_signature signed USING (agreement_id, partnership_id)
                WHERE owed.amount > 0 AND due_since < :on AND %s
                GROUP BY agreement_id, partnership_id, currency
            )
            """.formatted(counts("signed")) + CREDITED;

    private CreditedFacts() {}

    /** An agreement with one counted partner at least, by what each was on the day of the signature; a duplicate is the partner that stays. */
    private static String counts(String signature) {
        return """
            (cardinality(CAST(:counted AS text[])) = 0 OR EXISTS (
                SELECT FROM unnest(%1$s.partners) id
                WHERE views.partner_relationship(views.partner_now(id, :position, :on), :position, %1$s.effective_on)
                      = ANY (:counted)))
            """.formatted(signature);
    }

    /**
     * @param counted the relationships of which one partner at least is to be; none: any
     * @param whose a member of the staff, {@link Scorecard#UNASSIGNED}, or everybody
     */
    static List<CreditedFact> of(
            JdbcClient jdbc, Period period, AsOf asOf, List<String> counted, @Nullable String whose) {
        Map<String, Object> asked = asked(period, asOf, counted);
        asked.put("whose", whose == null ? "" : whose);
        Map<String, List<Credited>> credits = new HashMap<>();
        List<CreditedFact> facts = new ArrayList<>(jdbc.sql(OF_PERIOD)
                .params(asked)
                .query((row, n) -> read(row, credits))
                .list());
        asked.put("from", asOf.on());
        asked.put("to", asOf.on());
        facts.addAll(jdbc.sql(OVERDUE)
                .params(asked)
                .query((row, n) -> read(row, credits))
                .list());
        return facts;
    }

    static Map<String, Object> asked(Period period, AsOf asOf, List<String> counted) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("position", asOf.position());
        asked.put("on", asOf.on());
        asked.put("from", period.from());
        asked.put("to", period.to());
        asked.put("counted", counted.toArray(String[]::new));
        return asked;
    }

    /** @param credits many facts have the same: it is read once */
    private static CreditedFact read(ResultSet row, Map<String, List<Credited>> credits) throws SQLException {
        String currency = row.getString("currency");
        return new CreditedFact(
                row.getString("what"),
                credits.computeIfAbsent(
                        row.getString("credit"),
                        json -> List.of(StoredJson.mapper().readValue(json, Credited[].class))),
                row.getObject("credited_on", LocalDate.class),
                Fraction.of(row.getLong("times")),
                currency == null ? null : new Sum(row.getBigDecimal("amount"), Currency.of(currency)),
                row.getObject("rate_on", LocalDate.class));
    }
}

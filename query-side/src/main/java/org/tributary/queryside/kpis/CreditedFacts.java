package org.tributary.queryside.kpis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.receivables.Schedule;

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
                          AND %s)
                      with_whom
                  ORDER BY partner, effective_on, known_from) first
            """.formatted(Counted.PARTY);
    // what came in and was reversed stays in its periods, as it does in the ledger, under a void agreement too; of one
    // signature it is the whole that is shared, and not each line of it
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
            FROM views.kpis_receipt receipt JOIN recipient USING (agreement_id)
            WHERE receipt.known_from <= :position AND receipt.effective_on <= :on
            """;

    /** Of one owner, nothing is read of what was never credited to that one. */
    private static final String OURS = """
            SELECT * FROM fact
            WHERE fact.effective_on BETWEEN :from AND :to
              AND (:whose IN ('', 'unassigned') OR fact.partnership_id IN (
                  SELECT partnership_id FROM views.partnerships_credit WHERE CAST(staff_id AS text) = :whose))
              AND NOT EXISTS (SELECT FROM views.brokered(:position) others
                              WHERE others.partnership_id = fact.partnership_id
                                AND since <= fact.credited_on AND fact.credited_on < until)
            """;

    private static final String OF_PERIOD = Counted.SIGNATURES + Pursuits.WITH + ", fact AS (" + Pursuits.SQL
            + "UNION ALL " + SIGNED + "UNION ALL " + MONEY + ")\n" + OURS;

    /** Of one owner, nothing is read of agreements that were never credited to that one. */
    private static final String THEIRS = """
            (:whose IN ('', 'unassigned') OR agreement_id IN (
                SELECT agreement_id FROM views.kpis_signature JOIN views.partnerships_credit USING (partnership_id)
                WHERE CAST(staff_id AS text) = :whose))
            """;

    /** What is overdue is so on the report's day, whatever the period. */
    private static final String OVERDUE = Schedule.after(Counted.SIGNATURES + ", ", THEIRS) + """
            , overdue AS MATERIALIZED (
                SELECT agreement_id, sum(amount) AS amount FROM owed WHERE amount > 0 AND due_since < :on GROUP BY agreement_id
            ), fact AS (
                SELECT 'overdue' AS what, partnership_id, CAST(:on AS date) AS effective_on, CAST(:on AS date) AS credited_on,
                       overdue.amount, currency, CAST(:on AS date) AS rate_on, 1 AS times
                FROM overdue JOIN agreement USING (agreement_id) JOIN recipient USING (agreement_id, partnership_id)
            )
            """ + OURS;

    private CreditedFacts() {}

    /**
     * @param counted the relationships of which one partner at least is to be; none: any
     * @param whose a member of the staff, {@link Scorecard#UNASSIGNED}, or everybody
     */
    static List<CreditedFact> of(
            JdbcClient jdbc, Period period, AsOf asOf, List<String> counted, @Nullable String whose) {
        Map<String, Object> asked = asked(period, asOf, counted);
        asked.put("whose", whose == null ? "" : whose);
        List<Fact> facts = new ArrayList<>(
                jdbc.sql(OF_PERIOD).params(asked).query(CreditedFacts::read).list());
        asked.put("from", asOf.on());
        asked.put("to", asOf.on());
        facts.addAll(jdbc.sql(OVERDUE).params(asked).query(CreditedFacts::read).list());
        Set<UUID> partnerships = facts.stream().map(Fact::partnership).collect(Collectors.toSet());
        Credits credits = Credits.of(jdbc, partnerships, asOf);
        return facts.stream()
                .map(fact -> fact.credited(credits))
                .filter(fact -> whose == null || fact.isOf(whose))
                .toList();
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

    private static Fact read(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new Fact(
                row.getString("what"),
                row.getObject("partnership_id", UUID.class),
                row.getObject("credited_on", LocalDate.class),
                row.getLong("times"),
                currency == null ? null : new Sum(row.getBigDecimal("amount"), Currency.of(currency)),
                row.getObject("rate_on", LocalDate.class));
    }

    /** What counts, before it is credited to anybody. */
    private record Fact(
            String what,
            UUID partnership,
            LocalDate creditedOn,
            long times,
            @Nullable Sum money,
            LocalDate rateOn) {
        CreditedFact credited(Credits credits) {
            return new CreditedFact(what, credits.of(partnership, creditedOn), creditedOn, times, money, rateOn);
        }
    }
}

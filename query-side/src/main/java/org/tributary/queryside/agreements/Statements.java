package org.tributary.queryside.agreements;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;
import org.tributary.queryside.agreements.Statement.Balance;
import org.tributary.queryside.agreements.Statement.OfTranche;
import org.tributary.queryside.agreements.Statement.Received;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.statistics.Period;

/** The statement of an agreement as a question: of all its partners or of one, as known and as true then. */
final class Statements {
    /** Of a partner, also what is in nobody's name where only it promised, or where nobody did and it is the only one. */
    private static final String THEIRS = """
            (CAST(:partner AS uuid) IS NULL OR partner_id = ANY (ARRAY(SELECT views.partner_with(:partner, :position, :on)))
             OR partner_id IS NULL AND ARRAY[views.partner_now(:partner, :position, :on)] = coalesce((
                 SELECT array_agg(DISTINCT views.partner_now(promise.partner_id, :position, :on))
                 FROM views.agreements_value promise
                 WHERE promise.agreement_id = :id AND promise.partner_id IS NOT NULL AND promise.known_from <= :position
                   AND promise.effective_on <= :on), views.partners_now(partners, :position, :on)))
            """;

    private static final String IS_PARTY = """
            SELECT EXISTS (
                SELECT FROM (SELECT agreement_id, partners, known_from, effective_on FROM views.agreements_agreement
                             UNION ALL
                             SELECT agreement_id, partners, known_from, effective_on FROM views.agreements_addendum) signed
                WHERE agreement_id = :id AND known_from <= :position AND effective_on <= :on
                  AND partners && ARRAY(SELECT views.partner_with(:partner, :position, :on)))
            """;

    private static final String MOVEMENTS = """
            WITH agreement AS (
                SELECT agreement_id, currency AS agreement_currency, partners FROM views.agreements_agreement
                WHERE agreement_id = :id AND known_from <= :position AND effective_on <= :on
            ), movement AS (
                SELECT value.sequence, place, effective_on AS line_on,
                       CASE WHEN addendum_id IS NULL OR amount > 0 THEN 'committed' ELSE 'reduced' END AS kind, partner_id,
                       value.kind AS form, CAST(NULL AS uuid) AS contribution_id, CAST(NULL AS text) AS bank_reference,
                       CAST(NULL AS numeric) AS amount, CAST(NULL AS text) AS currency, amount AS owed
                FROM views.agreements_value value
                WHERE agreement_id = :id AND partner_id IS NOT NULL AND amount <> 0 AND known_from <= :position
                  AND effective_on <= :until AND agreement_id NOT IN (
                      SELECT agreement_id FROM views.void_agreements(:position, :until))
                UNION ALL
                SELECT sequence, place, effective_on, 'reduced', partner_id, NULL, NULL, NULL, NULL, NULL, -amount
                FROM views.agreements_reduction
                WHERE agreement_id = :id AND known_from <= :position AND effective_on <= :until
                UNION ALL
                SELECT sequence, 0, effective_on, CASE kind WHEN 'recorded' THEN 'received' ELSE kind END, partner_id, form,
                       contribution_id, bank_reference, CASE WHEN contribution_id IS NULL THEN NULL ELSE received END,
                       currency, -settled - written_off
                FROM views.contributions_entry
                WHERE agreement_id = :id AND known_from <= :position AND effective_on <= :until
            ), line AS (
                SELECT movement.*, agreement_currency FROM movement CROSS JOIN agreement WHERE %s
            )
            """.formatted(THEIRS);

    // the order of a day is that of the events; what comes before the period is one line
    private static final String LINES = MOVEMENTS + """
            SELECT '1' || line_on || lpad(sequence::text, 12, '0') || lpad(place::text, 6, '0') AS id, line_on, kind,
                   views.partner_now(partner_id, :position, :on)::text AS source, form, contribution_id::text,
                   bank_reference, amount, currency, owed, agreement_currency,
                   sum(owed) OVER (ORDER BY line_on, sequence, place) AS balance,
                   ARRAY(SELECT tranche_id::text FROM views.contributions_settlement named
                         WHERE named.agreement_id = :id AND named.sequence = line.sequence ORDER BY named.place) AS tranches
            FROM line
            """;
    private static final String ENDS = """
            SELECT %s AS id, CAST(%s AS date) AS line_on, '%s', NULL, NULL, NULL, NULL, CAST(NULL AS numeric), NULL,
                   CAST(NULL AS numeric), agreement_currency,
                   coalesce((SELECT sum(owed) FROM line WHERE line_on %s), 0), CAST('{}' AS text[])
            FROM agreement
            """;

    static final Lists<StatementLine> LIST = new Lists<>(
            StatementLine.class,
            "SELECT * FROM (" + LINES + ") each WHERE line_on >= :from UNION ALL "
                    + withLines(ENDS.formatted("'0'", ":from", "opening", "< :from")) + " UNION ALL "
                    + withLines(ENDS.formatted("'2'", ":until", "closing", "<= :until")),
            StatementLine::read,
            "on",
            Map.of("on", new Sort("id", "text")));

    private static final String BALANCE = MOVEMENTS + """
            SELECT line_on < :from AS before, kind, sum(owed) AS owed FROM line GROUP BY 1, 2
            """;
    private static final String RECEIVED = MOVEMENTS + """
            SELECT form, currency, coalesce(sum(amount) FILTER (WHERE line_on < :from), 0) AS opening,
                   coalesce(sum(amount) FILTER (WHERE line_on >= :from AND kind = 'received'), 0) AS receipts,
                   coalesce(-sum(amount) FILTER (WHERE line_on >= :from AND kind = 'reversed'), 0) AS reversals,
                   coalesce(-sum(amount) FILTER (WHERE line_on >= :from AND kind = 'refunded'), 0) AS refunds,
                   sum(amount) AS closing
            FROM line WHERE amount IS NOT NULL GROUP BY form, currency ORDER BY form, currency
            """;
    private static final String TRANCHES = """
            SELECT scheduled.tranche_id::text, due_on, scheduled.amount, currency,
                   coalesce(sum(named.amount) FILTER (WHERE named.effective_on < :from), 0) AS settled_before,
                   coalesce(sum(named.amount) FILTER (WHERE named.effective_on >= :from), 0) AS settled,
                   coalesce(sum(named.written_off) FILTER (WHERE named.effective_on >= :from), 0) AS written_off
            FROM (SELECT tranche.*, agreement.currency, partners FROM views.agreements_tranche tranche
                  JOIN views.agreements_agreement agreement USING (agreement_id)) scheduled
            LEFT JOIN views.contributions_settlement named ON named.agreement_id = scheduled.agreement_id
                AND named.tranche_id = scheduled.tranche_id AND named.known_from <= :position
                AND named.effective_on <= :until
            WHERE scheduled.agreement_id = :id AND scheduled.known_from <= :position AND scheduled.effective_on <= :until
              AND NOT EXISTS (SELECT FROM views.agreements_revision later
                              WHERE later.agreement_id = :id AND later.sequence > scheduled.sequence
                                AND later.known_from <= :position AND later.effective_on <= :until) AND %s
            GROUP BY scheduled.tranche_id, due_on, scheduled.amount, currency, scheduled.sequence, scheduled.place
            ORDER BY due_on, scheduled.sequence, scheduled.place
            """.formatted(THEIRS);

    private Statements() {}

    /** A part of a union cannot see what stands before another. */
    private static String withLines(String select) {
        return "SELECT * FROM (" + MOVEMENTS + select + ") end_of_it";
    }

    static Map<String, Object> asked(UUID agreement, @Nullable UUID partner, Period period, AsOf asOf) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("id", agreement);
        asked.put("partner", partner);
        asked.put("from", period.from());
        asked.put("until", until(period, asOf));
        asked.put("position", asOf.position());
        asked.put("on", asOf.on());
        return asked;
    }

    /** Of days to come nothing is known. */
    static LocalDate until(Period period, AsOf asOf) {
        return period.to().isBefore(asOf.on()) ? period.to() : asOf.on();
    }

    static AgreementRow agreement(JdbcClient jdbc, Map<String, Object> asked) {
        AgreementRow agreement = jdbc.sql(Agreements.ONE)
                .params(asked)
                .query(AgreementRow::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no agreement " + asked.get("id") + "."));
        if (asked.get("partner") != null
                && !jdbc.sql(IS_PARTY).params(asked).query(Boolean.class).single())
            throw Refusal.notFound(asked.get("partner") + " is no party to agreement " + asked.get("id") + ".");
        return agreement;
    }

    static Balance balance(JdbcClient jdbc, Map<String, Object> asked, Currency currency) {
        Map<String, BigDecimal> sums = new HashMap<>();
        jdbc.sql(BALANCE).params(asked).query(row -> {
            sums.merge(
                    row.getBoolean("before") ? "opening" : row.getString("kind"),
                    row.getBigDecimal("owed"),
                    BigDecimal::add);
            sums.merge("closing", row.getBigDecimal("owed"), BigDecimal::add);
        });
        return new Balance(
                sum(sums, currency, "opening"),
                sum(sums, currency, "committed"),
                sum(sums, currency, "reduced").negated(),
                sum(sums, currency, "received").negated(),
                sum(sums, currency, "reversed"),
                sum(sums, currency, "refunded"),
                sum(sums, currency, "written-off")
                        .plus(sum(sums, currency, "write-off-reversed"))
                        .negated(),
                sum(sums, currency, "closing"));
    }

    private static Sum sum(Map<String, BigDecimal> sums, Currency currency, String what) {
        return new Sum(sums.getOrDefault(what, BigDecimal.ZERO), currency);
    }

    static List<Received> received(JdbcClient jdbc, Map<String, Object> asked) {
        return jdbc.sql(RECEIVED)
                .params(asked)
                .query((row, n) -> new Received(
                        row.getString("form"),
                        sum(row, "opening"),
                        sum(row, "receipts"),
                        sum(row, "reversals"),
                        sum(row, "refunds"),
                        sum(row, "closing")))
                .list();
    }

    static List<OfTranche> tranches(JdbcClient jdbc, Map<String, Object> asked) {
        return jdbc.sql(TRANCHES)
                .params(asked)
                .query((row, n) -> new OfTranche(
                        row.getString("tranche_id"),
                        row.getObject("due_on", LocalDate.class),
                        sum(row, "amount"),
                        sum(row, "settled_before"),
                        sum(row, "settled"),
                        sum(row, "written_off")))
                .list();
    }

    private static Sum sum(ResultSet row, String column) throws SQLException {
        return new Sum(row.getBigDecimal(column), Currency.of(row.getString("currency")));
    }
}

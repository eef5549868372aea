package org.tributary.queryside.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Questions.Stopped;
import org.tributary.queryside.figures.Conversions;
import org.tributary.queryside.figures.Conversions.Valued;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.Purse;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.statistics.Change.OfCurrency;
import org.tributary.queryside.statistics.Effects.Side;

/** What changed between two periods, and why, as a question. What we only brokered is not in it. */
final class Changes {
    private static final String OURS = """
            NOT EXISTS (SELECT FROM views.brokered(:position) others
                        WHERE others.partnership_id = signed.partnership_id AND since <= %1$s AND %1$s < until)
            """;

    /** An agreement is one more, whatever it is worth; an addendum changes what agreements are worth. */
    private static final String SIGNED = """
            SELECT value.currency, rate_on, amount, number FROM (
                SELECT agreement_id, effective_on AS rate_on, currency, sum(amount) AS amount, max(number) AS number
                FROM (SELECT agreement_id, sequence, known_from, effective_on, currency, amount, 0 AS number
                      FROM views.kpis_value
                      UNION ALL
                      SELECT agreement_id, sequence, known_from, effective_on, currency, 0, 1
                      FROM views.agreements_agreement) line
                WHERE known_from <= :position AND effective_on <= :on AND effective_on BETWEEN :from AND :to
                GROUP BY agreement_id, sequence, effective_on, currency
            ) value JOIN views.kpis_signature signed USING (agreement_id)
            WHERE signed.known_from <= :position AND signed.effective_on <= :on
              AND agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on)) AND %s
            """.formatted(OURS.formatted("rate_on"));

    private static final String RECEIVED = """
            SELECT currency, CASE WHEN kind = 'reversal' THEN value_on ELSE receipt.effective_on END AS rate_on, amount,
                   CASE kind WHEN 'contribution' THEN 1 WHEN 'reversal' THEN -1 ELSE 0 END AS number
            FROM views.kpis_receipt receipt JOIN views.kpis_signature signed USING (agreement_id)
            WHERE receipt.known_from <= :position AND receipt.effective_on <= :on
              AND signed.known_from <= :position AND signed.effective_on <= :on
              AND receipt.effective_on BETWEEN :from AND :to AND %s
            """.formatted(OURS.formatted("value_on"));

    static final List<String> MEASURES = List.of("received", "signed");

    private final JdbcClient jdbc;
    private final String measure;
    private final Policy policy;
    private final AsOf asOf;
    private final Purse unconverted = new Purse();

    Changes(JdbcClient jdbc, String measure, Policy policy, AsOf asOf) {
        this.jdbc = jdbc;
        this.measure = measure;
        this.policy = policy;
        this.asOf = asOf;
    }

    /** One signature or entry. */
    private record Fact(Sum sum, LocalDate rateOn, long number) {
        static Fact read(ResultSet row, int n) throws SQLException {
            return new Fact(
                    new Sum(row.getBigDecimal("amount"), Currency.of(row.getString("currency"))),
                    row.getObject("rate_on", LocalDate.class),
                    row.getLong("number"));
        }
    }

    /** An answer that lacks only what it reflects. */
    record Found(
            String measure,
            Sum base,
            Sum now,
            Effects effects,
            String source,
            List<Sum> unconverted,
            List<OfCurrency> items) {
        Change at(long position, @Nullable Stopped stopped) {
            return new Change(
                    measure,
                    base,
                    now,
                    effects.change(),
                    effects.volume(),
                    effects.price(),
                    effects.rate(),
                    source,
                    unconverted.isEmpty(),
                    unconverted,
                    items,
                    position,
                    stopped);
        }
    }

    Found between(Period basePeriod, Period period) {
        Currency reporting = policy.reportingCurrency();
        SortedMap<String, Side> base = sides(basePeriod);
        SortedMap<String, Side> now = sides(period);
        SortedSet<String> currencies = new TreeSet<>(base.keySet());
        currencies.addAll(now.keySet());
        Effects all = Effects.zero(reporting);
        List<OfCurrency> items = new ArrayList<>();
        for (String code : currencies) {
            Side nothing = Side.nothing(Currency.of(code), reporting);
            Side before = base.getOrDefault(code, nothing);
            Side after = now.getOrDefault(code, nothing);
            Effects effects = Effects.between(before, after);
            all = all.plus(effects);
            items.add(new OfCurrency(
                    code,
                    shown(before),
                    shown(after),
                    effects.change(),
                    effects.volume(),
                    effects.price(),
                    effects.rate()));
        }
        return new Found(measure, value(base), value(now), all, policy.rateSource(), unconverted.amounts(), items);
    }

    /** What could be converted, by currency; what could not is told apart. */
    private SortedMap<String, Side> sides(Period period) {
        List<Fact> facts = jdbc.sql(measure.equals("signed") ? SIGNED : RECEIVED)
                .param("position", asOf.position())
                .param("on", asOf.on())
                .param("from", period.from())
                .param("to", period.to())
                .query(Fact::read)
                .list();
        Conversions rates = Conversions.of(
                facts.stream()
                        .map(fact -> new Valued(fact.sum(), fact.rateOn()))
                        .toList(),
                policy.reportingCurrency(),
                policy,
                asOf,
                jdbc);
        SortedMap<String, Side> sides = new TreeMap<>();
        for (Fact fact : facts) {
            Sum converted = rates.of(fact.sum(), fact.rateOn());
            if (converted == null) unconverted.add(fact.sum());
            else
                sides.merge(
                        fact.sum().currency().code(),
                        new Side(fact.number(), fact.sum(), converted),
                        (one, other) -> new Side(
                                one.number() + other.number(),
                                one.amount().plus(other.amount()),
                                one.converted().plus(other.converted())));
        }
        return sides;
    }

    private Sum value(SortedMap<String, Side> sides) {
        return sides.values().stream().map(Side::converted).reduce(Sum.zero(policy.reportingCurrency()), Sum::plus);
    }

    private static Change.Side shown(Side side) {
        String rate = side.amount().signum() == 0
                ? null
                : Fraction.of(side.converted().amount())
                        .over(Fraction.of(side.amount().amount()))
                        .decimal();
        return new Change.Side(side.number(), side.amount(), side.converted(), rate);
    }
}

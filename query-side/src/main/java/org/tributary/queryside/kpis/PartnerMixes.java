package org.tributary.queryside.kpis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.events.Share;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Name;
import org.tributary.platform.view.Questions.Said;
import org.tributary.queryside.figures.Conversions;
import org.tributary.queryside.figures.Conversions.Valued;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.Purse;
import org.tributary.queryside.figures.Split;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.kpis.PartnerMix.Concentration;
import org.tributary.queryside.kpis.PartnerMix.Diversification;
import org.tributary.queryside.kpis.PartnerMix.Large;
import org.tributary.queryside.kpis.PartnerMix.Part;

/**
 * The mix of partners as a question. What a partner brings by a signature is converted and rounded, then added; one of
 * several sectors brings equal parts under each.
 */
final class PartnerMixes {
    private static final String OURS = """
            NOT EXISTS (SELECT FROM views.brokered(:position) others
                        WHERE others.partnership_id = signature.partnership_id
                          AND since <= %1$s.effective_on AND %1$s.effective_on < until)
            """;

    /** What each partner brings by a signature or an addendum, and what the partner was on that day. */
    private static final String BROUGHT = Counted.SIGNATURES + """
            , brought AS MATERIALIZED (
                SELECT it.*, views.partner_category(partner, :position, effective_on) AS category
                FROM (
                    SELECT value.agreement_id, value.sequence, value.effective_on, agreement.currency,
                           views.partner_now(value.partner_id, :position, :on) AS partner, sum(amount) AS amount
                    FROM views.agreements_value value JOIN signature USING (agreement_id)
                    JOIN views.agreements_agreement agreement USING (agreement_id)
                    WHERE value.partner_id IS NOT NULL AND amount IS NOT NULL AND value.known_from <= :position
                      AND value.effective_on <= :on AND value.effective_on BETWEEN :from AND :to AND %s
                    GROUP BY 1, 2, 3, 4, 5
                ) it
            )
            SELECT brought.*, sphere,
                   (SELECT sectors FROM views.partners_profile profile
                    WHERE profile.partner_id = partner AND profile.known_from <= :position
                    ORDER BY profile.effective_on <= brought.effective_on DESC, CASE
                        WHEN profile.effective_on <= brought.effective_on THEN -profile.known_from
                        ELSE profile.known_from END LIMIT 1) AS sectors
            FROM brought JOIN (
                SELECT category, views.code_category('partner-category', category, :position, :on) AS sphere
                FROM (SELECT DISTINCT category FROM brought) each
            ) coded USING (category) ORDER BY effective_on, agreement_id, sequence, partner
            """.formatted(OURS.formatted("value"));

    private static final String NAME = "SELECT views.partner_name(CAST(:partner AS uuid), :position, :on)";

    /** With whom an agreement was signed, on which day first of all, and whether it was a member of anything. */
    private static final String PARTNERS =
            Counted.SIGNATURES + """
            SELECT count(*) AS partners, count(*) FILTER (WHERE first_on >= :from) AS new,
                   count(*) FILTER (WHERE NOT member) AS non_members
            FROM (
                SELECT partner, min(effective_on) AS first_on, max(effective_on) AS last_on,
                       bool_or(effective_on >= :from AND EXISTS (
                           SELECT FROM views.partner_memberships(partner, :position, :on) it
                           WHERE first_day <= with_whom.effective_on
                             AND coalesce(last_day, 'infinity') >= with_whom.effective_on
                             AND views.code_category('membership-kind', kind, :position, :on)
                                 IS DISTINCT FROM 'country-group')) AS member
                FROM (SELECT coalesce(into_id, id) AS partner, signature.effective_on
                      FROM signature CROSS JOIN unnest(partners) id
                      LEFT JOIN views.partners_merged(:position, :on) ON partner_id = id
                      WHERE signature.effective_on <= :to AND %s AND %s) with_whom
                GROUP BY partner
            ) partner WHERE last_on >= :from
            """.formatted(OURS.formatted("signature"), Counted.PARTY);

    private final Policy policy;
    private final List<Brought> brought;
    private final Conversions rates;
    private final Function<String, @Nullable String> names;

    private PartnerMixes(
            Policy policy, List<Brought> brought, Conversions rates, Function<String, @Nullable String> names) {
        this.policy = policy;
        this.brought = brought;
        this.rates = rates;
        this.names = names;
    }

    /** What one brings by one signature. */
    private record Brought(
            String partner, String category, String sphere, List<String> sectors, LocalDate on, Sum sum) {}

    /** How many there were. */
    private record Counts(long partners, long fresh, long nonMembers) {}

    /** An answer that lacks only what it reflects. */
    record Found(
            Counts counts,
            Sum mobilized,
            List<Sum> unconverted,
            Concentration concentration,
            List<Diversification> diversification) {
        PartnerMix answer(Period period, AsOf asOf, Said<?> said) {
            Fraction all = Fraction.of(counts.partners());
            return new PartnerMix(
                    period.text(),
                    period.from().toString(),
                    period.to().toString(),
                    asOf.on().toString(),
                    counts.partners(),
                    counts.fresh(),
                    Ratio.of(Fraction.of(counts.fresh()), all),
                    counts.nonMembers(),
                    Ratio.of(Fraction.of(counts.nonMembers()), all),
                    mobilized,
                    unconverted,
                    unconverted.isEmpty(),
                    concentration,
                    diversification,
                    Answers.positionOf(said, asOf),
                    said.stopped());
        }
    }

    static Found of(JdbcClient jdbc, Period period, int largest, AsOf asOf, Policy policy) {
        Map<String, Object> asked = CreditedFacts.asked(period, asOf, policy.countedRelationships());
        List<Brought> brought =
                jdbc.sql(BROUGHT).params(asked).query(PartnerMixes::brought).list();
        List<Valued> amounts =
                brought.stream().map(each -> new Valued(each.sum(), each.on())).toList();
        Conversions rates = Conversions.of(amounts, policy.reportingCurrency(), policy, asOf, jdbc);
        Counts counts = jdbc.sql(PARTNERS)
                .params(asked)
                .query((row, n) -> new Counts(row.getLong("partners"), row.getLong("new"), row.getLong("non_members")))
                .single();
        PartnerMixes mix = new PartnerMixes(policy, brought, rates, partner -> name(jdbc, partner, asOf));
        SortedMap<String, Sum> byPartner = mix.by(each -> List.of(each.partner()));
        return new Found(
                counts,
                mix.sum(byPartner.values()),
                mix.unconverted(),
                mix.concentration(byPartner, largest),
                List.of(
                        mix.diversification("partner-category", each -> List.of(each.category())),
                        mix.diversification("sector", Brought::sectors),
                        mix.diversification("sphere", each -> List.of(each.sphere()))));
    }

    private static Brought brought(ResultSet row, int n) throws SQLException {
        List<String> sectors = row.getArray("sectors") == null
                ? List.of()
                : Arrays.asList((String[]) row.getArray("sectors").getArray());
        String sphere = row.getString("sphere");
        return new Brought(
                row.getString("partner"),
                row.getString("category"),
                sphere == null ? Scorecard.UNASSIGNED : sphere,
                sectors.isEmpty()
                        ? List.of(Scorecard.UNASSIGNED)
                        : sectors.stream().distinct().sorted().toList(),
                row.getObject("effective_on", LocalDate.class),
                new Sum(row.getBigDecimal("amount"), Currency.of(row.getString("currency"))));
    }

    /** What could be converted, under each code. */
    private SortedMap<String, Sum> by(Function<Brought, List<String>> codes) {
        SortedMap<String, Sum> sums = new TreeMap<>();
        for (Brought each : brought) {
            Sum converted = rates.of(each.sum(), each.on());
            if (converted == null) continue;
            List<String> under = codes.apply(each);
            List<Sum> parts = Split.of(converted, Collections.nCopies(under.size(), Share.of(1, under.size())));
            for (int place = 0; place < parts.size(); place++)
                sums.merge(under.get(place), parts.get(place), Sum::plus);
        }
        return sums;
    }

    private List<Sum> unconverted() {
        Purse without = new Purse();
        for (Brought each : brought) if (rates.of(each.sum(), each.on()) == null) without.add(each.sum());
        return without.amounts();
    }

    private Sum sum(Collection<Sum> sums) {
        return sums.stream().reduce(Sum.zero(policy.reportingCurrency()), Sum::plus);
    }

    private Fraction aboveZero(Collection<Sum> sums) {
        return Fraction.of(
                sum(sums.stream().filter(one -> one.signum() > 0).toList()).amount());
    }

    /** Of equal ones, the one whose id comes first. */
    private Concentration concentration(SortedMap<String, Sum> byPartner, int largest) {
        Fraction all = aboveZero(byPartner.values());
        List<Large> first = byPartner.entrySet().stream()
                .filter(one -> one.getValue().signum() > 0)
                .sorted(Map.Entry.<String, Sum>comparingByValue(Comparator.comparing(Sum::amount))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(largest)
                .map(one -> new Large(
                        one.getKey(),
                        Name.of(one.getKey(), names.apply(one.getKey())),
                        one.getValue(),
                        Ratio.of(Fraction.of(one.getValue().amount()).over(all))))
                .toList();
        Fraction theirs = aboveZero(first.stream().map(Large::mobilized).toList());
        return new Concentration(largest, Ratio.of(theirs, all), first);
    }

    /** Asked of the largest alone. */
    private static @Nullable String name(JdbcClient jdbc, String partner, AsOf asOf) {
        return jdbc.sql(NAME)
                .param("partner", partner)
                .param("position", asOf.position())
                .param("on", asOf.on())
                .query((row, n) -> row.getString(1))
                .optional()
                .orElse(null);
    }

    private Diversification diversification(String by, Function<Brought, List<String>> codes) {
        SortedMap<String, Sum> sums = by(codes);
        Fraction all = aboveZero(sums.values());
        List<Part> parts = new ArrayList<>();
        Fraction squares = Fraction.ZERO;
        for (Map.Entry<String, Sum> one : sums.entrySet()) {
            Fraction amount = Fraction.of(one.getValue().amount());
            boolean counts = amount.signum() > 0;
            if (counts) squares = squares.plus(amount.over(all).times(amount.over(all)));
            parts.add(new Part(one.getKey(), one.getValue(), counts ? Ratio.of(amount, all) : null));
        }
        Fraction index = Fraction.ONE.plus(squares.negated());
        return new Diversification(by, all.signum() == 0 ? null : Ratio.of(index), parts);
    }
}

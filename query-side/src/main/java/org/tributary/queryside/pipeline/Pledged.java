package org.tributary.queryside.pipeline;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.figures.Conversions;
import org.tributary.queryside.figures.Conversions.Valued;
import org.tributary.queryside.figures.Purse;
import org.tributary.queryside.figures.Sum;

/**
 * What partners mean to give and no agreement fulfils yet: beside the forecast, and in no other figure.
 *
 * @param count how many pledges
 * @param value what they come to, each currency for itself
 */
record Pledged(String count, List<Sum> value, Reporting reporting) {
    private static final String OPEN = """
            SELECT pledge.amount, pledge.currency
            FROM (SELECT DISTINCT partnership_id FROM views.partnerships_pledge) one
            JOIN views.partnerships_at(:position, :on) it ON it.partnership_id = one.partnership_id
            CROSS JOIN LATERAL views.partnership_pledges(one.partnership_id, :position, :on) pledge
            WHERE it.category IN ('open', 'on-hold', 'committed') AND it.our_role <> 'broker' AND pledge.status = 'open'
            """;

    /**
     * The same in the reporting currency, by the rates of the report's date.
     *
     * @param unconverted pledges without a rate, which are not in the figure beside them
     */
    record Reporting(Sum value, List<Sum> unconverted, boolean complete) {}

    static Pledged at(JdbcClient jdbc, AsOf asOf, Policy policy) {
        List<Sum> pledges = jdbc.sql(OPEN)
                .params(Map.of("position", asOf.position(), "on", asOf.on()))
                .query((row, n) -> new Sum(row.getBigDecimal("amount"), Currency.of(row.getString("currency"))))
                .list();
        List<Valued> valued =
                pledges.stream().map(pledge -> new Valued(pledge, asOf.on())).toList();
        Conversions conversions = Conversions.of(valued, policy.reportingCurrency(), policy, asOf, jdbc);
        Purse value = new Purse();
        Purse unconverted = new Purse();
        Sum reported = Sum.zero(policy.reportingCurrency());
        for (Sum pledge : pledges) {
            value.add(pledge);
            Sum converted = conversions.of(pledge, asOf.on());
            if (converted == null) unconverted.add(pledge);
            else reported = reported.plus(converted);
        }
        List<Sum> missing = unconverted.amounts();
        return new Pledged(
                Integer.toString(pledges.size()), value.amounts(), new Reporting(reported, missing, missing.isEmpty()));
    }

    List<Currency> currencies() {
        return value.stream().map(Sum::currency).toList();
    }
}

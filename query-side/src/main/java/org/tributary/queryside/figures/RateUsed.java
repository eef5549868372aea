package org.tributary.queryside.figures;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;

/** A published rate that figures rest on: so many units of the currency for one of the base, of which day, by whom. */
public record RateUsed(String base, String currency, BigDecimal rate, String rateDate, String source) {
    private static final String USED = """
            SELECT DISTINCT used.base, used.priced, used.rate, used.rate_on, used.rate_source
            FROM unnest(CAST(:currencies AS text[])) asked(currency)
            CROSS JOIN LATERAL views.rates_used(asked.currency, :target, :on, :source, :maxAge, :known) used
            ORDER BY used.base, used.priced, used.rate_on
            """;

    /** The rates by which what is still open is converted: those of the report's date. */
    public static List<RateUsed> forOpen(Collection<Currency> currencies, Policy policy, AsOf asOf, JdbcClient jdbc) {
        return jdbc.sql(USED)
                .param(
                        "currencies",
                        currencies.stream().map(Currency::code).distinct().toArray(String[]::new))
                .param("target", policy.reportingCurrency().code())
                .param("on", asOf.on())
                .param("source", policy.rateSource())
                .param("maxAge", policy.rateMaxAgeDays())
                .param("known", asOf.position())
                .query((row, n) -> new RateUsed(
                        row.getString("base"),
                        row.getString("priced"),
                        row.getBigDecimal("rate"),
                        row.getString("rate_on"),
                        row.getString("rate_source")))
                .list();
    }
}

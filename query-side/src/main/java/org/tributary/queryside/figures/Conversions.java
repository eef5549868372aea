package org.tributary.queryside.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;

/**
 * Amounts in another currency, by the rates known at the answer's position: a rate is looked for once for all that is in
 * one currency and of one day. It converts as {@code views.rates_converted} does, to the last minor unit.
 */
public final class Conversions {
    private static final String RATES = """
            SELECT asked.currency, asked.day, pair.sold, pair.bought
            FROM unnest(CAST(:currencies AS text[]), CAST(:days AS date[])) asked(currency, day)
            CROSS JOIN LATERAL views.rates_pair(asked.currency, :target, asked.day, :source, :maxAge, :known) pair
            """;

    private final Currency target;
    private final Map<Priced, Rate> rates = new HashMap<>();

    private Conversions(Currency target) {
        this.target = target;
    }

    /** An amount, and the day whose rate it is converted by. */
    public record Valued(Sum sum, LocalDate day) {}

    /** A currency on a day. */
    private record Priced(String currency, LocalDate day) {}

    /** Both of one base: how much of each is worth one unit of it. */
    private record Rate(BigDecimal sold, BigDecimal bought) {}

    public static Conversions of(
            Collection<Valued> amounts, Currency target, Policy policy, AsOf asOf, JdbcClient jdbc) {
        Conversions conversions = new Conversions(target);
        List<Priced> asked = amounts.stream()
                .filter(valued -> !valued.sum().currency().equals(target))
                .map(valued -> new Priced(valued.sum().currency().code(), valued.day()))
                .distinct()
                .toList();
        jdbc.sql(RATES)
                .param("target", target.code())
                .param("source", policy.rateSource())
                .param("maxAge", policy.rateMaxAgeDays())
                .param("known", asOf.position())
                .param("currencies", texts(asked, Priced::currency))
                .param("days", texts(asked, priced -> priced.day().toString()))
                .query(row -> {
                    conversions.rates.put(
                            new Priced(row.getString("currency"), row.getObject("day", LocalDate.class)),
                            new Rate(row.getBigDecimal("sold"), row.getBigDecimal("bought")));
                });
        return conversions;
    }

    /** Null where there is no rate. Nothing is nothing in every currency. */
    public @Nullable Sum of(Sum sum, LocalDate day) {
        if (sum.currency().equals(target) || sum.signum() == 0) return new Sum(sum.amount(), target);
        Rate rate = rates.get(new Priced(sum.currency().code(), day));
        if (rate == null) return null;
        BigDecimal exact = sum.amount().multiply(rate.bought());
        return new Sum(exact.divide(rate.sold(), target.minorUnits(), RoundingMode.HALF_EVEN), target);
    }

    private static String[] texts(List<Priced> asked, Function<Priced, String> text) {
        return asked.stream().map(text).toArray(String[]::new);
    }
}

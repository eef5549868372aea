package org.tributary.queryside.rates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.queryside.figures.Sum;

/**
 * An amount in another currency, and what the figure rests on.
 *
 * @param rate what one unit was worth, to 16 digits where it is a quotient; the figure is made of {@code rates};
 *     none where nothing had to be converted
 * @param rateDate of the older rate, where there are two; none within one currency
 * @param source who published the rates; none within one currency
 * @param rates as they were published
 */
public record Conversion(
        Sum amount,
        Sum converted,
        @Nullable BigDecimal rate,
        @Nullable LocalDate rateDate,
        @Nullable String source,
        List<UsedRate> rates) {

    public static Conversion of(Sum amount, Sum converted, List<UsedRate> rates) {
        LocalDate oldest = rates.stream()
                .map(UsedRate::effectiveOn)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Conversion(
                amount,
                converted,
                rate(amount.currency(), converted.currency(), rates),
                oldest,
                rates.isEmpty() ? null : rates.get(0).source(),
                rates);
    }

    private static @Nullable BigDecimal rate(Currency sold, Currency bought, List<UsedRate> rates) {
        boolean unknown = rates.isEmpty() && !sold.equals(bought);
        return unknown ? null : quotient(pricedIn(bought, rates), pricedIn(sold, rates));
    }

    /** One unit of the base, in the currency; of the base itself, one. */
    private static BigDecimal pricedIn(Currency currency, List<UsedRate> rates) {
        return rates.stream()
                .filter(rate -> rate.currency().equals(currency.code()))
                .map(UsedRate::rate)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private static BigDecimal quotient(BigDecimal bought, BigDecimal sold) {
        return sold.compareTo(BigDecimal.ONE) == 0
                ? bought
                : bought.divide(sold, MathContext.DECIMAL64).stripTrailingZeros();
    }
}

package org.tributary.queryside.statistics;

import java.math.BigDecimal;
import org.tributary.events.Currency;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.Sum;

/**
 * Why one value became another: how many there are, how much each is worth in its own currency, and what that currency is
 * worth. In this order, one after another, so that the parts are the whole: volume = (n₂ − n₁) · p₁ · r₁, price =
 * n₂ · (p₂ − p₁) · r₁, rate = n₂ · p₂ · (r₂ − r₁). What rounding leaves is in the price.
 */
record Effects(Sum change, Sum volume, Sum price, Sum rate) {

    /**
     * What there was in one currency in a period.
     *
     * @param number of agreements, or of contributions
     */
    record Side(long number, Sum amount, Sum converted) {
        static Side nothing(Currency currency, Currency reporting) {
            return new Side(0, Sum.zero(currency), Sum.zero(reporting));
        }

        /** Whether there is a price for one of them, and a rate. */
        private boolean priced() {
            return number > 0 && amount.signum() != 0;
        }
    }

    static Effects zero(Currency reporting) {
        Sum nothing = Sum.zero(reporting);
        return new Effects(nothing, nothing, nothing, nothing);
    }

    /** Where either side has no price, all of it came or went. */
    static Effects between(Side base, Side now) {
        Sum change = now.converted().plus(base.converted().negated());
        Currency reporting = change.currency();
        if (!base.priced() || !now.priced())
            return new Effects(change, change, Sum.zero(reporting), Sum.zero(reporting));
        Fraction was = Fraction.of(base.converted().amount());
        Fraction growth = Fraction.of(now.number() - base.number()).over(Fraction.of(base.number()));
        Fraction atOldRate = Fraction.of(now.amount().amount())
                .times(was)
                .over(Fraction.of(base.amount().amount()));
        Sum volume = rounded(growth.times(was), reporting);
        Sum rate = rounded(Fraction.of(now.converted().amount()).plus(atOldRate.negated()), reporting);
        Sum price = change.plus(volume.negated()).plus(rate.negated());
        return new Effects(change, volume, price, rate);
    }

    private static Sum rounded(Fraction amount, Currency currency) {
        BigDecimal rounded = amount.rounded(currency.minorUnits());
        return new Sum(rounded, currency);
    }

    Effects plus(Effects other) {
        return new Effects(
                change.plus(other.change), volume.plus(other.volume), price.plus(other.price), rate.plus(other.rate));
    }
}

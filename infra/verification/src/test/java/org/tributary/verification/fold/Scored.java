package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What counts in a period, and is credited.
 *
 * @param what a measure, or what another figure is made of
 * @param on by which it falls into a period
 * @param creditedOn by whose shares it is credited
 * @param amount of money in its currency, by the rate of a day; of what is counted, how often and no currency
 */
record Scored(String what, LocalDate on, LocalDate creditedOn, BigDecimal amount, String currency, LocalDate rateOn) {
    static Scored once(String what, LocalDate on) {
        return times(what, on, 1);
    }

    static Scored times(String what, LocalDate on, long times) {
        return new Scored(what, on, on, BigDecimal.valueOf(times), "", on);
    }

    static Scored money(String what, LocalDate on, BigDecimal amount, String currency) {
        return new Scored(what, on, on, amount, currency, on);
    }

    boolean isMoney() {
        return !currency.isEmpty();
    }
}

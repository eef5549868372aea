package org.tributary.queryside.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Questions.Stopped;
import org.tributary.queryside.figures.Sum;

/**
 * How a value became another from one period to the next, in the reporting currency: change = volume + price + rate.
 *
 * @param measure {@code signed}: what agreements are worth at signature, by all sources; {@code received}: what came in
 * @param base the value of the period that is compared with; {@code now}: of the other one
 * @param source who published the rates
 * @param unconverted what has no rate, of either period, and is in none of it
 */
record Change(
        String measure,
        Sum base,
        Sum now,
        Sum change,
        Sum volume,
        Sum price,
        Sum rate,
        String source,
        boolean complete,
        List<Sum> unconverted,
        List<OfCurrency> items,
        long position,
        @Nullable Stopped stopped) {

    /** Of what is in one currency. */
    record OfCurrency(String currency, Side base, Side now, Sum change, Sum volume, Sum price, Sum rate) {}

    /**
     * @param number of agreements signed, or of contributions less those taken back
     * @param rate what one unit was worth on average, to six decimals; each amount goes by the rate of its own day
     */
    record Side(
            long number,
            Sum amount,
            Sum converted,
            @Nullable String rate) {}
}

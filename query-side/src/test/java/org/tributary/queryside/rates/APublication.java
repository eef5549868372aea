package org.tributary.queryside.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.events.Policy.OverPayment;
import org.tributary.events.PolicyEvent.PolicySet;
import org.tributary.events.RatesEvent.ExchangeRatesPublished;
import org.tributary.events.RatesEvent.Rate;
import org.tributary.events.Share;
import org.tributary.stored.NaturalKeys;

/** What a source published, said in the words of a test: {@code ecb("2026-03-31").says("USD", "1.0945")}. */
final class APublication {
    private final String source;
    private final String base;
    private final LocalDate day;
    private final List<Rate> rates = new ArrayList<>();

    private APublication(String source, String base, String day) {
        this.source = source;
        this.base = base;
        this.day = LocalDate.parse(day);
    }

    static APublication ecb(String day) {
        return by("ecb", "EUR", day);
    }

    static APublication by(String source, String base, String day) {
        return new APublication(source, base, day);
    }

    APublication says(String currency, String rate) {
        rates.add(new Rate(Currency.of(currency), new BigDecimal(rate)));
        return this;
    }

    ExchangeRatesPublished published() {
        return new ExchangeRatesPublished(
                NaturalKeys.rates(source, day.getYear()), source, Currency.of(base), rates, null, day, List.of());
    }

    /** Reports in dollars at the rates of the ECB, none older than 31 days. */
    static PolicySet usualPolicy() {
        Policy policy = new Policy(
                "ITU-D",
                null,
                Currency.of("USD"),
                "ecb",
                31,
                ZoneId.of("Europe/Zurich"),
                List.of(),
                List.of(),
                Share.of(4, 5),
                OverPayment.ACCEPT,
                null);
        return new PolicySet(NaturalKeys.POLICY, policy, null, LocalDate.parse("1900-01-01"), List.of());
    }
}

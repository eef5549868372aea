package org.tributary.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source's exchange rates of one year. */
@StreamType("rates")
public sealed interface RatesEvent extends DomainEvent {
    RatesId ratesId();

    /** A rate of a closed period would change what was counted in it. */
    @Override
    default List<Fence> fences() {
        return List.of(Fence.period(effectiveOn()));
    }

    /** A source's rates of one day; each replaces what the source said of that pair of currencies for that day before. */
    @StoredAs("exchange-rates-published")
    record ExchangeRatesPublished(
            RatesId ratesId,
            String source,
            Currency base,
            List<Rate> rates,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements RatesEvent {
        public ExchangeRatesPublished {
            rates = Lists.copy(rates);
            codes = Lists.copy(codes);
        }
    }

    /** How many units of the currency one unit of the base is worth. */
    record Rate(Currency currency, BigDecimal rate) {}
}

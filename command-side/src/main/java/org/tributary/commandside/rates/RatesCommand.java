package org.tributary.commandside.rates;

import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Currency;
import org.tributary.events.RatesEvent.ExchangeRatesPublished;
import org.tributary.events.RatesEvent.Rate;
import org.tributary.events.RatesId;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;
import org.tributary.stored.NaturalKeys;

/** What can be asked of a source's rates of a year. */
sealed interface RatesCommand {
    String source();

    LocalDate effectiveOn();

    @TargetAggregateIdentifier
    default RatesId ratesId() {
        return NaturalKeys.rates(source(), effectiveOn().getYear());
    }

    Currency base();

    List<Rate> rates();

    /** Where in the body a rate stands. */
    default String rateAt(int place) {
        return "/rates/" + place + "/rate";
    }

    /** Where in the body it stands of what currencies the rates are. */
    default String currenciesAt() {
        return "/rates";
    }

    @Nullable
    Reason reason();

    List<CodeListVersion> codes();

    @Sent(
            by = {FINANCE, MANAGER},
            leadsTo = ExchangeRatesPublished.class,
            undoneBy = "publish-exchange-rates",
            says = "Publish a source's exchange rates of one day. To replace one that was published, give a reason.")
    record PublishExchangeRates(
            String source,
            Currency base,
            List<Rate> rates,
            @Code("correction-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements RatesCommand {}

    @Sent(
            by = {FINANCE, MANAGER},
            leadsTo = ExchangeRatesPublished.class,
            undoneBy = "publish-exchange-rates",
            says = "Publish one exchange rate: how many units of the currency one unit of the base is worth.")
    record PublishExchangeRate(
            String source,
            Currency base,
            Currency currency,
            BigDecimal rate,
            @Code("correction-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements RatesCommand {
        @Override
        public List<Rate> rates() {
            return List.of(new Rate(currency, rate));
        }

        @Override
        public String rateAt(int place) {
            return "/rate";
        }

        @Override
        public String currenciesAt() {
            return "/currency";
        }
    }
}

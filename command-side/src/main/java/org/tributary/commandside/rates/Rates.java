package org.tributary.commandside.rates;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.rates.RatesCommand.PublishExchangeRate;
import org.tributary.commandside.rates.RatesCommand.PublishExchangeRates;
import org.tributary.events.Currency;
import org.tributary.events.RatesEvent.ExchangeRatesPublished;
import org.tributary.events.RatesEvent.Rate;
import org.tributary.events.RatesId;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** A source's exchange rates of one year; a pair's rate of a day is replaced only with a reason. */
@Aggregate(type = "rates", snapshotTriggerDefinition = "nowAndThen", lockFactory = "noLock", cache = "states")
class Rates {
    @AggregateIdentifier
    private @Nullable RatesId ratesId;

    private Map<String, String> rateByDayAndPair = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishExchangeRates command) {
        publish(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishExchangeRate command) {
        publish(command);
    }

    private void publish(RatesCommand command) {
        requireSound(command);
        List<Rate> different = command.rates().stream()
                .filter(rate -> !plain(rate.rate())
                        .equals(rateByDayAndPair.get(key(command.effectiveOn(), command.base(), rate.currency()))))
                .toList();
        if (different.isEmpty()) return;
        boolean replaces = different.stream()
                .anyMatch(rate ->
                        rateByDayAndPair.containsKey(key(command.effectiveOn(), command.base(), rate.currency())));
        if (replaces && command.reason() == null)
            throw Refusal.invalid(
                    "/reason",
                    "missing",
                    "A rate of this day was published before; to replace it say why: {code, note}.");
        apply(new ExchangeRatesPublished(
                command.ratesId(),
                command.source(),
                command.base(),
                command.rates(),
                command.reason(),
                command.effectiveOn(),
                command.codes()));
    }

    private static void requireSound(RatesCommand command) {
        List<Fault> faults = new ArrayList<>();
        if (!command.source().matches("[a-z0-9]+(-[a-z0-9]+)*"))
            faults.add(new Fault("/source", "malformed", "A source is written in lower case, such as ecb."));
        if (command.rates().isEmpty()) faults.add(new Fault("/rates", "missing", "At least one rate is published."));
        List<Currency> priced = command.rates().stream().map(Rate::currency).toList();
        if (priced.stream().distinct().count() != priced.size() || priced.contains(command.base()))
            faults.add(new Fault(command.currenciesAt(), "repeated", "Each currency has one rate, and the base none."));
        for (int place = 0; place < command.rates().size(); place++)
            if (command.rates().get(place).rate().signum() <= 0)
                faults.add(new Fault(command.rateAt(place), "not-positive", "A rate is above zero."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    private static String key(LocalDate day, Currency base, Currency currency) {
        return day + " " + base + "/" + currency;
    }

    private static String plain(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }

    @EventSourcingHandler
    void on(ExchangeRatesPublished event) {
        ratesId = event.ratesId();
        for (Rate rate : event.rates())
            rateByDayAndPair.put(key(event.effectiveOn(), event.base(), rate.currency()), plain(rate.rate()));
    }
}

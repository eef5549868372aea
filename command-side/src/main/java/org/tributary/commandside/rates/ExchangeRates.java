package org.tributary.commandside.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;
import org.tributary.events.Currency;
import org.tributary.events.DomainEvent;
import org.tributary.events.Money;
import org.tributary.events.Policy;
import org.tributary.events.RatesEvent.ExchangeRatesPublished;
import org.tributary.events.RatesEvent.Rate;
import org.tributary.events.RatesId;
import org.tributary.events.StreamVersion;
import org.tributary.platform.store.Book;
import org.tributary.stored.NaturalKeys;

/** What a decision may know of exchange rates: the same that every answer converts by. */
@Component
public class ExchangeRates {
    private final EventStorageEngine events;
    private final Map<RatesId, Book<Map<Pair, NavigableMap<LocalDate, BigDecimal>>>> books = new ConcurrentHashMap<>();

    ExchangeRates(EventStorageEngine events) {
        this.events = events;
    }

    /** What an amount was worth on a day, by the policy's source; nothing where no rate was young enough. */
    public Worth worth(Money amount, Currency target, LocalDate day, Policy policy) {
        if (amount.currency().equals(target) || amount.signum() == 0)
            return new Worth(Optional.of(new Money(amount.amount(), target)), List.of());
        LocalDate oldest = day.minusDays(policy.rateMaxAgeDays());
        Map<Pair, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();
        List<StreamVersion> reliedOn = new ArrayList<>();
        for (int year = oldest.getYear(); year <= day.getYear(); year++) {
            RatesId stream = NaturalKeys.rates(policy.rateSource(), year);
            var page = book(stream).read();
            if (page.version() >= 0) reliedOn.add(new StreamVersion("rates", stream.text(), page.version()));
            page.state()
                    .forEach((pair, days) -> rates.computeIfAbsent(pair, none -> new TreeMap<>())
                            .putAll(days.subMap(oldest, true, day, true)));
        }
        Set<Currency> bases = new TreeSet<>(Comparator.comparing(Currency::code));
        rates.keySet().forEach(pair -> bases.add(pair.base()));
        return new Worth(
                bases.stream()
                        .flatMap(base -> Legs.of(base, amount.currency(), target, rates).stream())
                        .min(Comparator.comparing(Legs::count).thenComparing(Legs::oldest, Comparator.reverseOrder()))
                        .map(legs -> legs.convert(amount, target)),
                reliedOn);
    }

    private Book<Map<Pair, NavigableMap<LocalDate, BigDecimal>>> book(RatesId stream) {
        return books.computeIfAbsent(stream, id -> new Book<>(events, id.text(), Map.of(), ExchangeRates::fold));
    }

    private static Map<Pair, NavigableMap<LocalDate, BigDecimal>> fold(
            Map<Pair, NavigableMap<LocalDate, BigDecimal>> before, DomainEvent event) {
        if (!(event instanceof ExchangeRatesPublished published)) return before;
        Map<Pair, NavigableMap<LocalDate, BigDecimal>> after = new HashMap<>(before);
        for (Rate rate : published.rates()) {
            Pair pair = new Pair(published.base(), rate.currency());
            NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>(after.getOrDefault(pair, new TreeMap<>()));
            days.put(published.effectiveOn(), rate.rate());
            after.put(pair, days);
        }
        return after;
    }

    /**
     * An amount in another currency.
     *
     * @param amount absent where it cannot be told
     * @param reliedOn the streams of rates that were read
     */
    public record Worth(Optional<Money> amount, List<StreamVersion> reliedOn) {}

    private record Pair(Currency base, Currency currency) {}

    /** Two rates over one base; the base against itself is one, of no day. */
    private record Legs(BigDecimal sold, BigDecimal bought, int count, LocalDate oldest) {
        static Optional<Legs> of(
                Currency base, Currency from, Currency to, Map<Pair, NavigableMap<LocalDate, BigDecimal>> rates) {
            BigDecimal sold = BigDecimal.ONE;
            BigDecimal bought = BigDecimal.ONE;
            int count = 0;
            LocalDate oldest = LocalDate.MAX;
            for (Currency leg : List.of(from, to)) {
                if (leg.equals(base)) continue;
                var newest =
                        rates.getOrDefault(new Pair(base, leg), new TreeMap<>()).lastEntry();
                if (newest == null) return Optional.empty();
                count++;
                if (newest.getKey().isBefore(oldest)) oldest = newest.getKey();
                if (leg.equals(from)) sold = newest.getValue();
                else bought = newest.getValue();
            }
            return Optional.of(new Legs(sold, bought, count, oldest));
        }

        Money convert(Money amount, Currency target) {
            return new Money(
                    amount.amount().multiply(bought).divide(sold, target.minorUnits(), RoundingMode.HALF_EVEN), target);
        }
    }
}

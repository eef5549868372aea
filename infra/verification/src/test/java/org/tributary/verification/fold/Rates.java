package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What was published of the worth of currencies: of a source, a base, a currency, a day, what was recorded last. */
final class Rates {
    private final Map<String, Map<String, Map<String, TreeMap<LocalDate, BigDecimal>>>> published = new TreeMap<>();

    private record Leg(BigDecimal rate, Optional<LocalDate> of) {}

    /** So many of either currency for one of the base. */
    private record Pair(Leg sold, Leg bought) {
        private List<LocalDate> days() {
            return Stream.of(sold.of(), bought.of()).flatMap(Optional::stream).toList();
        }

        private LocalDate older() {
            return days().stream().min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
        }
    }

    void next(Fact fact) {
        var ofBase = published
                .computeIfAbsent(fact.text("source"), source -> new TreeMap<>())
                .computeIfAbsent(fact.text("base"), base -> new HashMap<>());
        for (JsonNode rate : fact.said().path("rates"))
            ofBase.computeIfAbsent(rate.path("currency").asString(), currency -> new TreeMap<>())
                    .put(fact.on(), new BigDecimal(rate.path("rate").asString()));
    }

    /** By the newest rates not after the day and not too old, rounded half-even to the minor unit; none: no rate. */
    Optional<BigDecimal> converted(BigDecimal amount, String from, String into, LocalDate day, JsonNode policy) {
        if (from.equals(into) || amount.signum() == 0) return Optional.of(amount);
        LocalDate oldest = day.minusDays(policy.path("rateMaxAgeDays").asInt());
        return published.getOrDefault(policy.path("rateSource").asString(), Map.of()).entrySet().stream()
                .flatMap(base -> pair(base, from, into, oldest, day).stream())
                .min(Comparator.<Pair>comparingInt(pair -> pair.days().size())
                        .thenComparing(Pair::older, Comparator.reverseOrder()))
                .map(pair -> amount.multiply(pair.bought().rate())
                        .divide(pair.sold().rate(), minorUnits(into), RoundingMode.HALF_EVEN));
    }

    private static Optional<Pair> pair(
            Entry<String, Map<String, TreeMap<LocalDate, BigDecimal>>> base,
            String from,
            String into,
            LocalDate oldest,
            LocalDate day) {
        return leg(base, from, oldest, day)
                .flatMap(sold -> leg(base, into, oldest, day).map(bought -> new Pair(sold, bought)));
    }

    private static Optional<Leg> leg(
            Entry<String, Map<String, TreeMap<LocalDate, BigDecimal>>> base,
            String currency,
            LocalDate oldest,
            LocalDate day) {
        if (base.getKey().equals(currency)) return Optional.of(new Leg(BigDecimal.ONE, Optional.empty()));
        return Optional.ofNullable(
                        base.getValue().getOrDefault(currency, new TreeMap<>()).floorEntry(day))
                .filter(rate -> !rate.getKey().isBefore(oldest))
                .map(rate -> new Leg(rate.getValue(), Optional.of(rate.getKey())));
    }

    static int minorUnits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}

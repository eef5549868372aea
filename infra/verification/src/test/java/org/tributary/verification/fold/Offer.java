package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a prospect may bring in one respect: its value, weighted, and both in the reporting currency, where there is a rate. */
record Offer(String name, BigDecimal whole, String currency) {
    static final String CONVERTED = "reporting ";

    /** Of all its tranches together; where one has no rate, the whole is not converted. */
    static List<Offer> of(Prospect prospect, World world, JsonNode reporting) {
        return of(prospect, world.rates, world.today, reporting);
    }

    /** @param day of whose rates */
    static List<Offer> of(Prospect prospect, Rates rates, LocalDate day, JsonNode reporting) {
        List<Prospect.Tranche> tranches = prospect.tranches();
        if (tranches.isEmpty()) return List.of();
        String currency = tranches.get(0).currency();
        String into = reporting.path("reportingCurrency").asString();
        List<Offer> offers = new ArrayList<>();
        List<Optional<Offer>> converted = new ArrayList<>();
        for (String name : List.of("value", "weighted")) {
            List<BigDecimal> amounts = tranches.stream()
                    .map(tranche -> name.equals("value") ? tranche.value() : tranche.weighted())
                    .toList();
            offers.add(new Offer(name, sum(amounts), currency));
            List<BigDecimal> in = amounts.stream()
                    .flatMap(amount -> rates.converted(amount, currency, into, day, reporting).stream())
                    .toList();
            converted.add(
                    in.size() < amounts.size()
                            ? Optional.empty()
                            : Optional.of(new Offer(CONVERTED + name, sum(in), into)));
        }
        if (converted.stream().allMatch(Optional::isPresent)) converted.forEach(offer -> offer.ifPresent(offers::add));
        else offers.add(new Offer(CONVERTED + "unconverted", offers.get(0).whole(), currency));
        return offers;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

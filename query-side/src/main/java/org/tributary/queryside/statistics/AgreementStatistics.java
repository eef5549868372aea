package org.tributary.queryside.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.platform.view.Questions.Stopped;

/**
 * Agreements by year: under each code, and in all.
 *
 * @param by what the codes are of
 */
record AgreementStatistics(
        String by,
        List<Item> items,
        List<Total> totals,
        long position,
        @Nullable Stopped stopped) {

    /**
     * Of one year, under one code.
     *
     * @param agreements at most six places
     * @param exact the same as a fraction
     * @param values signed in the year by all sources, a currency each; the items of a year add up to its total
     */
    record Item(int year, String code, String agreements, String exact, String addenda, List<Money> values) {}

    /** Of one year, in all. */
    record Total(int year, String agreements, String exact, String addenda, List<Money> values) {}

    static AgreementStatistics of(
            String by, Tally tally, SortedMap<Integer, Count> totals, long position, @Nullable Stopped stopped) {
        return new AgreementStatistics(
                by,
                tally.years().entrySet().stream()
                        .flatMap(year -> items(year.getKey(), year.getValue()))
                        .toList(),
                totals.entrySet().stream()
                        .map(year -> total(year.getKey(), year.getValue()))
                        .toList(),
                position,
                stopped);
    }

    private static Total total(int year, Count count) {
        return new Total(
                year,
                count.agreements().rounded(),
                count.agreements().toString(),
                count.addenda().rounded(),
                apportioned(new TreeMap<>(java.util.Map.of("", count))).getOrDefault("", List.of()));
    }

    private static Stream<Item> items(int year, SortedMap<String, Count> codes) {
        SortedMap<String, List<Money>> values = apportioned(codes);
        return codes.entrySet().stream()
                .map(code -> new Item(
                        year,
                        code.getKey(),
                        code.getValue().agreements().rounded(),
                        code.getValue().agreements().toString(),
                        code.getValue().addenda().rounded(),
                        values.getOrDefault(code.getKey(), List.of())));
    }

    /** The money of every code, in every currency of which there is some. */
    private static SortedMap<String, List<Money>> apportioned(SortedMap<String, Count> codes) {
        TreeSet<String> currencies = new TreeSet<>();
        codes.values().forEach(count -> currencies.addAll(count.money().keySet()));
        SortedMap<String, List<Money>> values = new TreeMap<>();
        for (String currency : currencies) {
            SortedMap<String, Fraction> parts = new TreeMap<>();
            codes.forEach((code, count) -> parts.put(code, count.money().getOrDefault(currency, Fraction.ZERO)));
            Apportionment.of(parts, Currency.of(currency)).forEach((code, money) -> {
                if (money.signum() != 0)
                    values.computeIfAbsent(code, first -> new ArrayList<>()).add(money);
            });
        }
        return values;
    }
}

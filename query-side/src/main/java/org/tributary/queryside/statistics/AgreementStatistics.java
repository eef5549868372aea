package org.tributary.queryside.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Questions.Stopped;
import org.tributary.queryside.figures.MissingRates;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.statistics.InOneCurrency.Part;

/**
 * Agreements by year: under each code, and in all.
 *
 * @param by what the codes are of
 * @param total of all years asked for: the same in all, by region and by area, or there is no answer
 * @param in the one currency in which it is told as well, where one was asked for
 */
record AgreementStatistics(
        String by,
        List<Item> items,
        List<Total> totals,
        Whole total,
        @Nullable In in,
        long position,
        @Nullable Stopped stopped) {

    /**
     * Each signature by the rate of its day.
     *
     * @param source who published the rates
     * @param complete whether all of it could be converted; else {@code missing} names the rates
     */
    record In(String currency, String source, boolean complete, List<MissingRates> missing) {}

    /**
     * Of one year, under one code.
     *
     * @param code {@code unassigned} where nothing is said; by partner category also {@code own}: what we bring ourselves
     * @param agreements at most six places
     * @param exact the same as a fraction
     * @param values signed in the year by all sources, a currency each; the items of a year add up to its total
     * @param converted the same in the one currency that was asked for; none where nothing could be. What could not is
     *     {@code unconverted}
     */
    record Item(
            int year,
            String code,
            String agreements,
            String exact,
            String addenda,
            List<Sum> values,
            @Nullable Sum converted,
            @Nullable List<Sum> unconverted) {}

    /** Of one year, in all. */
    record Total(
            int year,
            String agreements,
            String exact,
            String addenda,
            List<Sum> values,
            @Nullable Sum converted,
            @Nullable List<Sum> unconverted) {}

    /** Of the whole span. */
    record Whole(
            String agreements,
            String exact,
            String addenda,
            List<Sum> values,
            @Nullable Sum converted,
            @Nullable List<Sum> unconverted) {}

    /** @param in none: it is told in the currencies in which it was signed alone */
    static AgreementStatistics of(String by, Tally tally, @Nullable Told in) {
        @Nullable InOneCurrency money = in == null ? null : in.money();
        Stream<Item> items = tally.years().entrySet().stream()
                .flatMap(year -> year.getValue().entrySet().stream()
                        .map(code -> item(year.getKey(), code.getKey(), code.getValue(), money)));
        Stream<Total> years =
                tally.totals().entrySet().stream().map(year -> total(year.getKey(), year.getValue(), money));
        Count all = Count.sum(tally.totals().values());
        @Nullable Part part = money == null ? null : money.inAll();
        Whole total = new Whole(
                all.agreements().decimal(),
                all.agreements().toString(),
                all.addenda().decimal(),
                values(all),
                converted(part),
                unconverted(part));
        return new AgreementStatistics(
                by, items.toList(), years.toList(), total, in == null ? null : in.said(), 0, null);
    }

    /** What it reflects. */
    AgreementStatistics at(long position, @Nullable Stopped stopped) {
        return new AgreementStatistics(by, items, totals, total, in, position, stopped);
    }

    /** @param source who published the rates */
    record Told(InOneCurrency money, String source) {
        private In said() {
            List<MissingRates> missing = money.missing();
            return new In(money.into(), source, missing.isEmpty(), missing);
        }
    }

    private static @Nullable Sum converted(@Nullable Part part) {
        return part == null ? null : part.converted();
    }

    private static @Nullable List<Sum> unconverted(@Nullable Part part) {
        return part == null ? null : part.unconverted();
    }

    private static Item item(int year, String code, Count count, @Nullable InOneCurrency money) {
        @Nullable Part part = money == null ? null : money.of(year, code);
        return new Item(
                year,
                code,
                count.agreements().decimal(),
                count.agreements().toString(),
                count.addenda().decimal(),
                values(count),
                converted(part),
                unconverted(part));
    }

    private static Total total(int year, Count count, @Nullable InOneCurrency money) {
        @Nullable Part part = money == null ? null : money.of(year);
        return new Total(
                year,
                count.agreements().decimal(),
                count.agreements().toString(),
                count.addenda().decimal(),
                values(count),
                converted(part),
                unconverted(part));
    }

    private static List<Sum> values(Count count) {
        return count.money().values().stream()
                .filter(money -> money.amount().signum() != 0)
                .toList();
    }
}

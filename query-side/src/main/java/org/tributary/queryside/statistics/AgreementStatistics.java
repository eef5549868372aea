package org.tributary.queryside.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Questions.Stopped;
import org.tributary.queryside.figures.Sum;

/**
 * Agreements by year: under each code, and in all.
 *
 * @param by what the codes are of
 * @param total of all years asked for: the same in all, by region and by area, or there is no answer
 */
record AgreementStatistics(
        String by,
        List<Item> items,
        List<Total> totals,
        Whole total,
        long position,
        @Nullable Stopped stopped) {

    /**
     * Of one year, under one code.
     *
     * @param code {@code unassigned} where nothing is said; by partner category also {@code own}: what we bring ourselves
     * @param agreements at most six places
     * @param exact the same as a fraction
     * @param values signed in the year by all sources, a currency each; the items of a year add up to its total
     */
    record Item(int year, String code, String agreements, String exact, String addenda, List<Sum> values) {}

    /** Of one year, in all. */
    record Total(int year, String agreements, String exact, String addenda, List<Sum> values) {}

    /** Of the whole span. */
    record Whole(String agreements, String exact, String addenda, List<Sum> values) {}

    static AgreementStatistics of(String by, Tally tally, long position, @Nullable Stopped stopped) {
        Stream<Item> items = tally.years().entrySet().stream()
                .flatMap(year -> year.getValue().entrySet().stream()
                        .map(code -> item(year.getKey(), code.getKey(), code.getValue())));
        Stream<Total> years = tally.totals().entrySet().stream().map(year -> total(year.getKey(), year.getValue()));
        Count all = Count.sum(tally.totals().values());
        Whole total = new Whole(
                all.agreements().decimal(),
                all.agreements().toString(),
                all.addenda().decimal(),
                values(all));
        return new AgreementStatistics(by, items.toList(), years.toList(), total, position, stopped);
    }

    private static Item item(int year, String code, Count count) {
        return new Item(
                year,
                code,
                count.agreements().decimal(),
                count.agreements().toString(),
                count.addenda().decimal(),
                values(count));
    }

    private static Total total(int year, Count count) {
        return new Total(
                year,
                count.agreements().decimal(),
                count.agreements().toString(),
                count.addenda().decimal(),
                values(count));
    }

    private static List<Sum> values(Count count) {
        return count.money().values().stream()
                .filter(money -> money.amount().signum() != 0)
                .toList();
    }
}

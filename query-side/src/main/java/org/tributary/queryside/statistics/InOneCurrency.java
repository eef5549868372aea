package org.tributary.queryside.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Share;
import org.tributary.queryside.figures.Conversions;
import org.tributary.queryside.figures.MissingRates;
import org.tributary.queryside.figures.Purse;
import org.tributary.queryside.figures.Split;
import org.tributary.queryside.figures.Sum;

/**
 * What was signed, told in one currency: each signature's value by the rate of its day and rounded, and only then divided, so
 * that it adds up to the same whatever is cut.
 */
final class InOneCurrency {
    private final Currency into;
    private final Conversions rates;
    private final SortedMap<Integer, SortedMap<String, Part>> years = new TreeMap<>();
    private final SortedMap<String, TreeSet<LocalDate>> missing = new TreeMap<>();

    InOneCurrency(Currency into, Conversions rates) {
        this.into = into;
        this.rates = rates;
    }

    /** What falls under a code: in the one currency, and what has no rate. */
    static final class Part {
        private @Nullable Sum converted;
        private final Purse unconverted = new Purse();

        /** None: nothing of it could be. */
        @Nullable
        Sum converted() {
            return converted;
        }

        List<Sum> unconverted() {
            return unconverted.amounts();
        }

        private void add(Sum sum) {
            converted = converted == null ? sum : converted.plus(sum);
        }

        private void add(Part other) {
            if (other.converted != null) add(other.converted);
            other.unconverted().forEach(unconverted::add);
        }
    }

    /** A signature over what it counts, by shares. */
    void add(int year, LocalDate day, Sum whole, List<String> codes, List<Share> shares) {
        Sum converted = rates.of(whole, day);
        if (converted == null) lacks(year, day, codes, Split.of(whole, shares));
        else add(year, codes, Split.of(converted, shares));
    }

    /** A signature of which several bring each their own. What rounding leaves goes to who brings most. */
    void addBrought(int year, LocalDate day, Sum whole, List<String> codes, List<Sum> parts) {
        Sum converted = rates.of(whole, day);
        // nothing is nothing in any currency, also of parts that have no rate
        if (converted == null || parts.stream().anyMatch(part -> rates.of(part, day) == null)) {
            lacks(year, day, codes, parts);
            return;
        }
        List<Sum> each = new ArrayList<>();
        Sum left = converted;
        int most = 0;
        for (int place = 0; place < parts.size(); place++) {
            each.add(Objects.requireNonNull(rates.of(parts.get(place), day)));
            left = left.plus(each.get(place).negated());
            if (magnitude(each.get(place)).compareTo(magnitude(each.get(most))) > 0) most = place;
        }
        each.set(most, each.get(most).plus(left));
        add(year, codes, each);
    }

    private static BigDecimal magnitude(Sum sum) {
        return sum.amount().abs();
    }

    private void add(int year, List<String> codes, List<Sum> parts) {
        for (int place = 0; place < parts.size(); place++)
            part(year, codes.get(place)).add(parts.get(place));
    }

    private void lacks(int year, LocalDate day, List<String> codes, List<Sum> parts) {
        for (int place = 0; place < parts.size(); place++)
            part(year, codes.get(place)).unconverted.add(parts.get(place));
        missing.computeIfAbsent(parts.get(0).currency().code(), from -> new TreeSet<>())
                .add(day);
    }

    private Part part(int year, String code) {
        return years.computeIfAbsent(year, begun -> new TreeMap<>()).computeIfAbsent(code, one -> new Part());
    }

    Part of(int year, String code) {
        return years.getOrDefault(year, new TreeMap<>()).getOrDefault(code, new Part());
    }

    Part of(int year) {
        return together(years.getOrDefault(year, new TreeMap<>()).values());
    }

    Part inAll() {
        return together(years.values().stream()
                .flatMap(codes -> codes.values().stream())
                .toList());
    }

    private static Part together(Collection<Part> parts) {
        Part all = new Part();
        parts.forEach(all::add);
        return all;
    }

    String into() {
        return into.code();
    }

    List<MissingRates> missing() {
        return missing.entrySet().stream()
                .map(from -> new MissingRates(
                        from.getKey(),
                        into.code(),
                        from.getValue().first(),
                        from.getValue().last(),
                        from.getValue().size()))
                .toList();
    }
}

package org.tributary.queryside.kpis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.MissingRates;
import org.tributary.queryside.figures.Purse;
import org.tributary.queryside.figures.Sum;

/** How much there is of one thing, of one owner or of several together. */
final class Score {
    private final Purse amounts = new Purse();
    private final Map<Currency, Sum> converted = new HashMap<>();
    private final Map<Currency, Purse> unconverted = new HashMap<>();
    private final Map<Currency, TreeMap<String, TreeSet<LocalDate>>> without = new HashMap<>();
    private Fraction count = Fraction.ZERO;

    void count(Fraction share) {
        count = count.plus(share);
    }

    void money(Sum part) {
        amounts.add(part);
    }

    void converted(Currency currency, Sum part) {
        converted.merge(currency, part, Sum::plus);
    }

    /** There is no rate of that day into this currency. */
    void missing(Currency currency, Sum part, LocalDate on) {
        unconverted.computeIfAbsent(currency, into -> new Purse()).add(part);
        days(currency, part.currency().code()).add(on);
    }

    private TreeSet<LocalDate> days(Currency into, String from) {
        return without.computeIfAbsent(into, one -> new TreeMap<>()).computeIfAbsent(from, one -> new TreeSet<>());
    }

    void add(Score other) {
        count(other.count);
        other.amounts.amounts().forEach(amounts::add);
        other.converted.forEach(this::converted);
        other.unconverted.forEach((currency, purse) -> purse.amounts()
                .forEach(part -> unconverted
                        .computeIfAbsent(currency, into -> new Purse())
                        .add(part)));
        other.without.forEach(
                (into, all) -> all.forEach((from, days) -> days(into, from).addAll(days)));
    }

    Sum in(Currency currency) {
        return converted.getOrDefault(currency, Sum.zero(currency));
    }

    Fraction count() {
        return count;
    }

    boolean complete(Currency currency) {
        return !unconverted.containsKey(currency);
    }

    /** Which rates there are none of, into this currency. */
    List<MissingRates> missing(Currency currency) {
        return without.getOrDefault(currency, new TreeMap<>()).entrySet().stream()
                .map(from -> new MissingRates(
                        from.getKey(),
                        currency.code(),
                        from.getValue().first(),
                        from.getValue().last(),
                        from.getValue().size()))
                .toList();
    }

    private List<Sum> unconverted(Currency currency) {
        @Nullable Purse purse = unconverted.get(currency);
        return purse == null ? List.of() : purse.amounts();
    }

    KpiRow.Actual counted() {
        return KpiRow.Actual.count(count);
    }

    /** @param target the currency of the target, if it has another than the report */
    KpiRow.Actual valued(Currency reporting, @Nullable Currency target) {
        Currency another = reporting.equals(target) ? null : target;
        return new KpiRow.Actual(
                null,
                null,
                null,
                amounts.amounts(),
                in(reporting),
                another == null ? null : in(another),
                unconverted(reporting),
                another == null ? null : unconverted(another),
                complete(reporting) && (another == null || complete(another)),
                missing(reporting, another));
    }

    /** None: there is a rate for everything. */
    private @Nullable List<MissingRates> missing(Currency reporting, @Nullable Currency another) {
        Stream<MissingRates> all = Stream.concat(
                missing(reporting).stream(), another == null ? Stream.empty() : missing(another).stream());
        List<MissingRates> missing = all.toList();
        return missing.isEmpty() ? null : missing;
    }
}

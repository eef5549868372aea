package org.tributary.queryside.kpis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.Purse;
import org.tributary.queryside.figures.Sum;

/** How much there is of one thing, of one owner or of several together. */
final class Score {
    private final Purse amounts = new Purse();
    private final Map<Currency, Sum> converted = new HashMap<>();
    private final Map<Currency, Purse> unconverted = new HashMap<>();
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

    /** There is no rate into this currency. */
    void missing(Currency currency, Sum part) {
        unconverted.computeIfAbsent(currency, into -> new Purse()).add(part);
    }

    void add(Score other) {
        count(other.count);
        other.amounts.amounts().forEach(amounts::add);
        other.converted.forEach(this::converted);
        other.unconverted.forEach((currency, purse) -> purse.amounts().forEach(part -> missing(currency, part)));
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
                complete(reporting) && (another == null || complete(another)));
    }
}

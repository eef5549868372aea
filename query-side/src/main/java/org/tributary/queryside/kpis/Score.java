package org.tributary.queryside.kpis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.Purse;
import org.tributary.queryside.figures.Sum;

/** How much there is of one thing, of one owner or of several together. */
final class Score {
    private final Purse amounts = new Purse();
    private final Purse unconverted = new Purse();
    private final Map<Currency, Sum> converted = new HashMap<>();
    private final Set<Currency> incomplete = new HashSet<>();
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
    void missing(Currency currency, Sum part, boolean reporting) {
        incomplete.add(currency);
        if (reporting) unconverted.add(part);
    }

    void add(Score other) {
        count(other.count);
        other.amounts.amounts().forEach(amounts::add);
        other.unconverted.amounts().forEach(unconverted::add);
        other.converted.forEach(this::converted);
        incomplete.addAll(other.incomplete);
    }

    Sum in(Currency currency) {
        return converted.getOrDefault(currency, Sum.zero(currency));
    }

    Fraction count() {
        return count;
    }

    boolean complete(Currency currency) {
        return !incomplete.contains(currency);
    }

    KpiRow.Actual counted() {
        return KpiRow.Actual.count(count);
    }

    /** @param target the currency of the target, if it has another than the report */
    KpiRow.Actual valued(Currency reporting, @Nullable Currency target) {
        return new KpiRow.Actual(
                null,
                null,
                null,
                amounts.amounts(),
                in(reporting),
                target == null || target.equals(reporting) ? null : in(target),
                unconverted.amounts(),
                complete(reporting) && (target == null || complete(target)));
    }
}

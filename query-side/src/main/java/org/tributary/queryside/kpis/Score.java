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

/** What one owner has of one measure. */
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

    Sum in(Currency currency) {
        return converted.getOrDefault(currency, Sum.zero(currency));
    }

    Fraction count() {
        return count;
    }

    KpiRow.Actual counted() {
        return new KpiRow.Actual(count.decimal(), count.toString(), null, null, null, null, null);
    }

    /** @param target the currency of the target, if it has another than the report */
    KpiRow.Actual valued(Currency reporting, @Nullable Currency target) {
        return new KpiRow.Actual(
                null,
                null,
                amounts.amounts(),
                in(reporting),
                target == null || target.equals(reporting) ? null : in(target),
                unconverted.amounts(),
                !incomplete.contains(reporting) && (target == null || !incomplete.contains(target)));
    }
}

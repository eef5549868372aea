package org.tributary.queryside.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.Sum;

/**
 * Agreements, addenda and money of one year, in all or under one code; all of it exact.
 *
 * @param money by currency
 */
record Count(Fraction agreements, Fraction addenda, SortedMap<String, Sum> money) {
    private static final Count NONE = new Count(Fraction.ZERO, Fraction.ZERO, new TreeMap<>());

    static Count ofSigned(Fraction agreements, Fraction addenda) {
        return new Count(agreements, addenda, new TreeMap<>());
    }

    static Count ofMoney(Sum money) {
        return new Count(
                Fraction.ZERO,
                Fraction.ZERO,
                new TreeMap<>(Map.of(money.currency().code(), money)));
    }

    Count plus(Count other) {
        SortedMap<String, Sum> all = new TreeMap<>(money);
        other.money.forEach((currency, amount) -> all.merge(currency, amount, Sum::plus));
        return new Count(agreements.plus(other.agreements), addenda.plus(other.addenda), all);
    }

    static Count sum(Collection<Count> counts) {
        return counts.stream().reduce(NONE, Count::plus);
    }
}

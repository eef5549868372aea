package org.tributary.queryside.statistics;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Agreements, addenda and money of one year, in all or under one code; all of it exact. */
record Count(Fraction agreements, Fraction addenda, SortedMap<String, Fraction> money) {
    static final Count NONE = new Count(Fraction.ZERO, Fraction.ZERO, new TreeMap<>());

    static Count ofSigned(Fraction agreements, Fraction addenda) {
        return new Count(agreements, addenda, new TreeMap<>());
    }

    static Count ofMoney(String currency, Fraction amount) {
        return new Count(Fraction.ZERO, Fraction.ZERO, new TreeMap<>(java.util.Map.of(currency, amount)));
    }

    Count plus(Count other) {
        SortedMap<String, Fraction> all = new TreeMap<>(money);
        other.money.forEach((currency, amount) -> all.merge(currency, amount, Fraction::plus));
        return new Count(agreements.plus(other.agreements), addenda.plus(other.addenda), all);
    }

    static Count sum(Collection<Count> counts) {
        return counts.stream().reduce(NONE, Count::plus);
    }
}

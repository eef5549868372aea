package org.tributary.queryside.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.events.Currency;
import org.tributary.events.Money;

/**
 * Exact parts as money that adds up to the total: each is rounded down to the smallest unit, and the units that are left go
 * to the largest remainders, of equal ones to the first in the order of codes.
 */
final class Apportionment {
    private Apportionment() {}

    static SortedMap<String, Money> of(SortedMap<String, Fraction> parts, Currency currency) {
        BigDecimal total =
                parts.values().stream().reduce(Fraction.ZERO, Fraction::plus).exactly();
        int scale = Math.max(currency.minorUnits(), total.scale());
        SortedMap<String, BigInteger> units = new TreeMap<>();
        parts.forEach((code, part) -> units.put(code, part.floor(scale)));
        BigInteger left = total.setScale(scale)
                .unscaledValue()
                .subtract(units.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
        byRemainder(parts, scale).stream()
                .limit(left.longValueExact())
                .forEach(code -> units.merge(code, BigInteger.ONE, BigInteger::add));
        SortedMap<String, Money> money = new TreeMap<>();
        units.forEach((code, count) -> money.put(code, new Money(new BigDecimal(count, scale), currency)));
        return money;
    }

    private static List<String> byRemainder(SortedMap<String, Fraction> parts, int scale) {
        return parts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Fraction> part) ->
                                part.getValue().remainder(scale))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}

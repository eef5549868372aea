package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Money in shares, to the last minor unit. */
final class Shares {
    private Shares() {}

    /** Each gets what it is due in whole units; what is left goes, a unit each, to those that lost the most. */
    static List<BigDecimal> of(BigDecimal whole, String currency, List<Exact> shares) {
        int decimals = Math.max(whole.stripTrailingZeros().scale(), Rates.minorUnits(currency));
        Exact units =
                Exact.of(new BigDecimal(whole.setScale(decimals).unscaledValue().abs()));
        List<BigInteger> parts = new ArrayList<>();
        List<Exact> lost = new ArrayList<>();
        for (Exact share : shares) {
            Exact due = units.times(share);
            BigInteger part = due.numerator().divide(due.denominator());
            parts.add(part);
            lost.add(due.minus(Exact.of(new BigDecimal(part))));
        }
        int left = lost.stream().reduce(Exact.ZERO, Exact::plus).numerator().intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(lost::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(place -> parts.set(place, parts.get(place).add(BigInteger.ONE)));
        return parts.stream()
                .map(part -> new BigDecimal(whole.signum() < 0 ? part.negate() : part, decimals))
                .toList();
    }
}

package org.tributary.queryside.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tributary.events.Share;

/** Money divided by shares, to the last minor unit: the parts always add up to the whole. */
public final class Split {
    private Split() {}

    /** By largest remainder; of equal remainders the first in order takes the unit. The shares add up to one. */
    public static List<Sum> of(Sum whole, List<Share> shares) {
        if (shares.size() == 1) return List.of(whole);
        int decimals = whole.amount().scale();
        BigInteger units = whole.amount().abs().unscaledValue();
        List<BigInteger[]> divided = shares.stream()
                .map(share -> units.multiply(share.numerator()).divideAndRemainder(share.denominator()))
                .toList();
        BigInteger given = divided.stream().map(part -> part[0]).reduce(BigInteger.ZERO, BigInteger::add);
        int left = units.subtract(given).intValueExact();
        List<Integer> lucky = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.<Integer, Share>comparing(
                                place -> new Share(
                                        divided.get(place)[1], shares.get(place).denominator()),
                                Split::compare)
                        .reversed())
                .limit(left)
                .toList();
        List<Sum> parts = new ArrayList<>();
        for (int place = 0; place < shares.size(); place++) {
            BigInteger part = divided.get(place)[0].add(lucky.contains(place) ? BigInteger.ONE : BigInteger.ZERO);
            BigDecimal amount = new BigDecimal(whole.amount().signum() < 0 ? part.negate() : part, decimals);
            parts.add(new Sum(amount, whole.currency()));
        }
        return parts;
    }

    private static int compare(Share one, Share other) {
        return one.numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(one.denominator()));
    }
}

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
        List<BigInteger> divided = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        BigInteger left = units;
        for (Share share : shares) {
            BigInteger[] part = units.multiply(share.numerator()).divideAndRemainder(share.denominator());
            divided.add(part[0]);
            remainders.add(part[1]);
            left = left.subtract(part[0]);
        }
        for (int lucky : largest(left.intValueExact(), remainders, shares))
            divided.set(lucky, divided.get(lucky).add(BigInteger.ONE));
        boolean negative = whole.amount().signum() < 0;
        List<Sum> parts = new ArrayList<>();
        for (BigInteger part : divided)
            parts.add(new Sum(new BigDecimal(negative ? part.negate() : part, decimals), whole.currency()));
        return parts;
    }

    /** The places of so many. */
    private static List<Integer> largest(int many, List<BigInteger> remainders, List<Share> shares) {
        if (many == 0) return List.of();
        Comparator<Integer> remainder = (one, other) -> remainders
                .get(one)
                .multiply(shares.get(other).denominator())
                .compareTo(remainders.get(other).multiply(shares.get(one).denominator()));
        return IntStream.range(0, shares.size())
                .boxed()
                .sorted(remainder.reversed())
                .limit(many)
                .toList();
    }
}

package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A number as it is: an amount, a count, a share. */
record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {
    static final Exact ZERO = of(BigDecimal.ZERO);
    static final Exact ONE = of(BigDecimal.ONE);

    Exact {
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) common = common.negate();
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** {@code 33/2}, or {@code 16.5}. */
    static Exact of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) return of(new BigDecimal(text));
        return new Exact(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    static Exact of(BigDecimal decimal) {
        BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return new Exact(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    static Exact of(long whole) {
        return of(BigDecimal.valueOf(whole));
    }

    Exact plus(Exact other) {
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Exact minus(Exact other) {
        return plus(new Exact(other.numerator.negate(), other.denominator));
    }

    Exact times(Exact other) {
        return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Exact over(Exact other) {
        return new Exact(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    BigDecimal rounded(int decimals) {
        return rounded(decimals, RoundingMode.HALF_EVEN);
    }

    BigDecimal rounded(int decimals, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
    }

    @Override
    public int compareTo(Exact other) {
        return minus(other).numerator.signum();
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}

package org.tributary.queryside.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number: thirds and sevenths add up. Unlike a share it may be greater than one, less than zero, and long. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    private static final int PLACES = 6;

    Fraction {
        if (denominator.signum() <= 0) throw new IllegalArgumentException("the denominator is positive");
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    static Fraction of(BigDecimal number) {
        return number.scale() <= 0
                ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    /** How many whole units of 10^−scale there are in it. */
    BigInteger floor(int scale) {
        BigInteger[] parts = numerator.multiply(BigInteger.TEN.pow(scale)).divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** What {@link #floor} leaves. */
    Fraction remainder(int scale) {
        return plus(new Fraction(floor(scale).negate(), BigInteger.TEN.pow(scale)));
    }

    /** For a sum of decimals: the same number, exactly. */
    BigDecimal exactly() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator));
    }

    /** At most six places, no zeros at the end: {@code 16.5}, {@code 9}. */
    String rounded() {
        BigDecimal rounded = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), PLACES, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@code 33/2}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}

package org.tributary.queryside.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.tributary.events.Share;

/** A count that need not be whole, kept exact however many shares it is the sum of. */
public record Fraction(BigInteger numerator, BigInteger denominator) {
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    private static final int DECIMALS = 6;

    public Fraction {
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger common = numerator.gcd(denominator);
            if (denominator.signum() < 0) common = common.negate();
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    public static Fraction of(Share share) {
        return new Fraction(share.numerator(), share.denominator());
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Fraction of(BigDecimal exact) {
        return exact.scale() <= 0
                ? new Fraction(exact.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()));
    }

    public Fraction plus(Fraction other) {
        if (signum() == 0) return other;
        if (other.signum() == 0) return this;
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Undefined for zero. */
    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_EVEN);
    }

    /** As people read it, with at most six decimals: {@code 16.5}. */
    public String decimal() {
        BigDecimal rounded = rounded(DECIMALS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    /** As it is: {@code 33/2}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}

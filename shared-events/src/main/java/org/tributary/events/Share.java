package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An exact part of a whole, written {@code "n/d"} in lowest terms: thirds add up to one. */
public record Share(BigInteger numerator, BigInteger denominator) {
    private static final BigInteger BOUND = BigInteger.TEN.pow(18);

    public static final Share ONE = new Share(BigInteger.ONE, BigInteger.ONE);
    public static final Share ZERO = new Share(BigInteger.ZERO, BigInteger.ONE);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})/(\\d{1,18})");

    public Share {
        if (denominator.signum() <= 0) throw new IllegalArgumentException("the denominator of a share is positive");
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
        if (numerator.signum() < 0 || numerator.compareTo(BOUND) >= 0 || denominator.compareTo(BOUND) >= 0)
            throw new IllegalArgumentException("a share is written with at most 18 digits on each side");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Share of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) throw new IllegalArgumentException("a share is written n/d, such as 1/2: " + text);
        return new Share(new BigInteger(form.group(1)), new BigInteger(form.group(2)));
    }

    public static Share of(long numerator, long denominator) {
        return new Share(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public Share plus(Share other) {
        return new Share(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public static Share sum(Collection<Share> shares) {
        return shares.stream().reduce(ZERO, Share::plus);
    }

    @JsonValue
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}

package org.tributary.events;

import java.math.BigDecimal;

/**
 * An exact amount in one currency (ISO 4217). Amounts of different currencies are never added.
 *
 * <p>Equal amounts are equal: {@code 100} and {@code 100.00} euro are the same money, kept with at least the currency's
 * minor units and with every further decimal that a source stated.
 */
public record Money(BigDecimal amount, Currency currency) {
    /** More than the organizations of the field have ever handled, and far from where arithmetic gets slow. */
    public static final int MAX_INTEGER_DIGITS = 18;

    /** What real files state at most; people's entries have the currency's own minor units. */
    public static final int MAX_DECIMALS = 6;

    public Money {
        BigDecimal stripped = amount.stripTrailingZeros();
        if (stripped.scale() > MAX_DECIMALS || stripped.precision() - stripped.scale() > MAX_INTEGER_DIGITS)
            throw new IllegalArgumentException("an amount has at most " + MAX_INTEGER_DIGITS + " digits before and "
                    + MAX_DECIMALS + " after the point");
        amount = stripped.setScale(Math.max(stripped.scale(), currency.minorUnits()));
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.of(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return withinBounds(amount.add(other.amount));
    }

    public Money minus(Money other) {
        requireSameCurrency(other);
        return withinBounds(amount.subtract(other.amount));
    }

    /** Sums leave the bounds through no fault of a single amount. */
    private Money withinBounds(BigDecimal result) {
        try {
            return new Money(result, currency);
        } catch (IllegalArgumentException tooLarge) {
            throw new ArithmeticException(tooLarge.getMessage());
        }
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public int signum() {
        return amount.signum();
    }

    public boolean exceeds(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount) > 0;
    }

    public boolean inMinorUnits() {
        return amount.scale() <= currency.minorUnits();
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added or compared");
    }

    /** For people: {@code 125000.00 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}

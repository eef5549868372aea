package org.tributary.queryside.figures;

import java.math.BigDecimal;
import org.tributary.events.Currency;
import org.tributary.events.Money;

/** Money that was worked out. It reads like any other, and may be more than any single amount that is stored. */
public record Sum(BigDecimal amount, Currency currency) {
    public Sum {
        BigDecimal stripped = amount.stripTrailingZeros();
        amount = stripped.setScale(Math.max(stripped.scale(), currency.minorUnits()));
    }

    public static Sum of(Money money) {
        return new Sum(money.amount(), money.currency());
    }

    public static Sum zero(Currency currency) {
        return new Sum(BigDecimal.ZERO, currency);
    }

    public Sum plus(Sum other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added");
        return new Sum(amount.add(other.amount), currency);
    }
}

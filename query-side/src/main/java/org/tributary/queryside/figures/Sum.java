package org.tributary.queryside.figures;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
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

    /** Of two columns of arrays: a sum a currency; none where there is nothing. */
    public static List<Sum> list(ResultSet row, String currencies, String amounts) throws SQLException {
        Array in = row.getArray(currencies);
        if (in == null) return List.of();
        String[] codes = (String[]) in.getArray();
        BigDecimal[] of = (BigDecimal[]) row.getArray(amounts).getArray();
        return IntStream.range(0, codes.length)
                .mapToObj(at -> new Sum(of[at], Currency.of(codes[at])))
                .toList();
    }

    public Sum plus(Sum other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added");
        return new Sum(amount.add(other.amount), currency);
    }

    public Sum times(long times) {
        return times == 1 ? this : new Sum(amount.multiply(BigDecimal.valueOf(times)), currency);
    }

    public Sum negated() {
        return new Sum(amount.negate(), currency);
    }

    public int signum() {
        return amount.signum();
    }
}

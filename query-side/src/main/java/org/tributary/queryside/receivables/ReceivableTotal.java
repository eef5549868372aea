package org.tributary.queryside.receivables;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Money;

/**
 * Receivables of one partner, owner or currency, in one currency.
 *
 * @param code the id of the partner or owner, the currency, or {@code unassigned}
 * @param count how many receivables, each of one partner under one agreement
 */
record ReceivableTotal(
        String code,
        @Nullable String name,
        Currency currency,
        long count,
        Money committed,
        Money reduced,
        Money settled,
        Money receivable,
        Money overPaid,
        Money due,
        Money overdue,
        Ageing ageing) {

    static ReceivableTotal read(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return new ReceivableTotal(
                row.getString("code"),
                row.getString("name"),
                currency,
                row.getLong("count"),
                new Money(row.getBigDecimal("committed"), currency),
                new Money(row.getBigDecimal("reduced"), currency),
                new Money(row.getBigDecimal("settled"), currency),
                new Money(row.getBigDecimal("receivable"), currency),
                new Money(row.getBigDecimal("over_paid"), currency),
                new Money(row.getBigDecimal("due"), currency),
                new Money(row.getBigDecimal("overdue"), currency),
                Ageing.read(row, currency));
    }
}

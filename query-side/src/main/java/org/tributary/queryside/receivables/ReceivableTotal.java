package org.tributary.queryside.receivables;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Sum;

/**
 * Receivables of one partner, owner or currency, in one currency.
 *
 * @param code the id of the partner or owner, the currency, or {@code unassigned}
 * @param count how many receivables, each of one partner under one agreement
 */
public record ReceivableTotal(
        String code,
        @Nullable Name name,
        Currency currency,
        long count,
        Sum committed,
        Sum reduced,
        Sum settled,
        Sum writtenOff,
        Sum receivable,
        Sum overPaid,
        Sum due,
        Sum overdue,
        Ageing ageing) {

    static ReceivableTotal read(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return new ReceivableTotal(
                row.getString("code"),
                Name.of(row.getString("who"), row.getString("name")),
                currency,
                row.getLong("count"),
                new Sum(row.getBigDecimal("committed"), currency),
                new Sum(row.getBigDecimal("reduced"), currency),
                new Sum(row.getBigDecimal("settled"), currency),
                new Sum(row.getBigDecimal("written_off"), currency),
                new Sum(row.getBigDecimal("receivable"), currency),
                new Sum(row.getBigDecimal("over_paid"), currency),
                new Sum(row.getBigDecimal("due"), currency),
                new Sum(row.getBigDecimal("overdue"), currency),
                Ageing.read(row, currency));
    }
}

package org.tributary.queryside.allocations;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.tributary.events.Currency;
import org.tributary.queryside.figures.Sum;

/**
 * How much of what was received in one currency is for one use.
 *
 * @param use a code, or {@code unallocated}
 */
record Use(String use, Sum amount) {
    static Use read(ResultSet row, int n) throws SQLException {
        return new Use(
                row.getString("code"), new Sum(row.getBigDecimal("amount"), Currency.of(row.getString("currency"))));
    }
}

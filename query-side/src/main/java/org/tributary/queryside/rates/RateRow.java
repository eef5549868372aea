package org.tributary.queryside.rates;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many units of a currency one unit of the base is worth, as a source said.
 *
 * @param position of the event that published it
 */
record RateRow(String source, String base, String currency, String effectiveOn, BigDecimal rate, long position) {
    static RateRow read(ResultSet row, int n) throws SQLException {
        return new RateRow(
                row.getString("source"),
                row.getString("base"),
                row.getString("currency"),
                row.getString("effective_on"),
                row.getBigDecimal("rate"),
                row.getLong("known_from"));
    }
}

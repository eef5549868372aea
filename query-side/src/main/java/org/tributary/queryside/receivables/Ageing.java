package org.tributary.queryside.receivables;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.tributary.events.Currency;
import org.tributary.queryside.figures.Sum;

/** What is due, by the days since it fell due. */
record Ageing(Sum days0To30, Sum days31To90, Sum days91To180, Sum daysOver180) {
    static Ageing read(ResultSet row, Currency currency) throws SQLException {
        return new Ageing(
                new Sum(row.getBigDecimal("days_0_to_30"), currency),
                new Sum(row.getBigDecimal("days_31_to_90"), currency),
                new Sum(row.getBigDecimal("days_91_to_180"), currency),
                new Sum(row.getBigDecimal("days_over_180"), currency));
    }
}

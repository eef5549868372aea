package org.tributary.queryside.receivables;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.tributary.events.Currency;
import org.tributary.events.Money;

/** What is due, by the days since it fell due. */
record Ageing(Money days0To30, Money days31To90, Money days91To180, Money daysOver180) {
    static Ageing read(ResultSet row, Currency currency) throws SQLException {
        return new Ageing(
                new Money(row.getBigDecimal("days_0_to_30"), currency),
                new Money(row.getBigDecimal("days_31_to_90"), currency),
                new Money(row.getBigDecimal("days_91_to_180"), currency),
                new Money(row.getBigDecimal("days_over_180"), currency));
    }
}

package org.tributary.queryside.rates;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A published rate that a conversion rests on. */
public record UsedRate(String source, String base, String currency, BigDecimal rate, LocalDate effectiveOn) {
    static UsedRate read(ResultSet row, int n) throws SQLException {
        return new UsedRate(
                row.getString("source"),
                row.getString("base"),
                row.getString("currency"),
                row.getBigDecimal("rate"),
                row.getObject("rate_on", LocalDate.class));
    }
}

package org.tributary.queryside.capacity;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** To operate, to act and to connect: a score each, a mean of scores, or by how much they changed. */
public record Scores(BigDecimal operate, BigDecimal act, BigDecimal connect) {

    /** Of the columns {@code operate<of>}, {@code act<of>} and {@code connect<of>}, if they say anything. */
    static @Nullable Scores read(ResultSet row, String of) throws SQLException {
        BigDecimal operate = row.getBigDecimal("operate" + of);
        return operate == null
                ? null
                : new Scores(operate, row.getBigDecimal("act" + of), row.getBigDecimal("connect" + of));
    }
}

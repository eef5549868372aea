package org.tributary.queryside.periods;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Reason;

/**
 * A month whose accounts were closed, perhaps to be reopened.
 *
 * @param status {@code closed} or {@code reopened}
 * @param with the period as which it was closed or reopened: the month, its quarter or its year
 * @param since when it has this status
 * @param reason why it was reopened
 */
record PeriodRow(
        String month,
        String status,
        String with,
        String since,
        @Nullable Reason reason) {

    static PeriodRow read(ResultSet row, int n) throws SQLException {
        String code = row.getString("reason_code");
        return new PeriodRow(
                row.getString("month"),
                row.getString("status"),
                row.getString("period"),
                row.getString("since"),
                code == null ? null : new Reason(code, row.getString("reason_note")));
    }
}

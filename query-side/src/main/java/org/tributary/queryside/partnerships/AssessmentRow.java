package org.tributary.queryside.partnerships;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Name;

/**
 * When both sides look at a partnership together next.
 *
 * @param id the partnership's
 * @param state {@code overdue}, {@code due} within thirty days, or {@code planned}
 * @param overdueDays since the day has passed
 * @param lastHeldOn when they did last, and with what outcome
 */
record AssessmentRow(
        String id,
        String title,
        @Nullable String owner,
        @Nullable Name ownerName,
        String dueOn,
        String state,
        @Nullable Long overdueDays,
        @Nullable Integer everyMonths,
        @Nullable String lastHeldOn,
        @Nullable String lastOutcome) {

    static AssessmentRow read(ResultSet row, int n) throws SQLException {
        return new AssessmentRow(
                row.getString("id"),
                row.getString("title"),
                row.getString("owner"),
                Name.of(row.getString("owner"), row.getString("owner_name")),
                row.getString("due_on"),
                row.getString("state"),
                row.getObject("overdue_days", Long.class),
                row.getObject("every_months", Integer.class),
                row.getString("last_held_on"),
                row.getString("last_outcome"));
    }
}

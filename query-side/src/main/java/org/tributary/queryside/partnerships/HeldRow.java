package org.tributary.queryside.partnerships;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.queryside.RemarkShown;

/**
 * A joint assessment that was held.
 *
 * @param outcome {@code continue}, {@code refocus}, {@code downscale} or {@code end}
 * @param nextOn when the next one was to be held, as it was known then
 */
record HeldRow(
        String id,
        String heldOn,
        String outcome,
        @Nullable RemarkShown findings,
        @Nullable String nextOn) {

    static HeldRow read(ResultSet row, int n) throws SQLException {
        return new HeldRow(
                row.getString("id"),
                row.getString("held_on"),
                row.getString("outcome"),
                RemarkShown.read(row, "findings"),
                row.getString("next_on"));
    }
}

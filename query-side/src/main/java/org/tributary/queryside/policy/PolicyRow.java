package org.tributary.queryside.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Policy;
import org.tributary.events.Reason;
import org.tributary.stored.StoredJson;

/**
 * A policy, since when it held, and why it was set.
 *
 * @param position of the event that set it
 */
record PolicyRow(
        long version,
        long position,
        String effectiveOn,
        Policy policy,
        @Nullable Reason reason) {
    static PolicyRow read(ResultSet row, int n) throws SQLException {
        String code = row.getString("reason_code");
        return new PolicyRow(
                row.getLong("version"),
                row.getLong("known_from"),
                row.getString("effective_on"),
                StoredJson.mapper().readValue(row.getString("policy"), Policy.class),
                code == null ? null : new Reason(code, row.getString("reason_note")));
    }
}

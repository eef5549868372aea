package org.tributary.queryside.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Reason;

/**
 * A membership of a partner, or a group of countries that it belongs to.
 *
 * @param id unique within the partner
 * @param kind a code of {@code membership-kind}
 * @param group the kind's category: {@code membership} or {@code country-group}
 * @param lastDay none: it goes on; why it is the last, says {@code reason}
 * @param current whether it holds on the answer's day
 */
record MembershipRow(
        String id,
        String kind,
        @Nullable String group,
        String firstDay,
        @Nullable String lastDay,
        boolean current,
        @Nullable Reason reason) {

    static MembershipRow read(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason_code");
        return new MembershipRow(
                row.getString("id"),
                row.getString("kind"),
                row.getString("kind_group"),
                row.getString("first_day"),
                row.getString("last_day"),
                row.getBoolean("current"),
                reason == null ? null : new Reason(reason, row.getString("reason_note")));
    }
}

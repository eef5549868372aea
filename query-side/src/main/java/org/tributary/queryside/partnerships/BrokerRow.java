package org.tributary.queryside.partnerships;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Reason;
import org.tributary.platform.view.Name;

/**
 * Who brokers a partnership, or did.
 *
 * @param id unique within the partnership
 * @param kind {@code internal} or {@code external}
 * @param name what the person, the partner or the member of the staff is called
 * @param until the last day, where there is one, and {@code reason} why it ended before its time
 */
record BrokerRow(
        String id,
        String kind,
        @Nullable String personId,
        @Nullable String partnerId,
        @Nullable String staffId,
        Name name,
        String since,
        @Nullable String until,
        boolean current,
        @Nullable Reason reason) {

    static BrokerRow read(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason_code");
        return new BrokerRow(
                row.getString("id"),
                row.getString("kind"),
                row.getString("person_id"),
                row.getString("partner_id"),
                row.getString("staff_id"),
                new Name(row.getString("name")),
                row.getString("since"),
                row.getString("until"),
                row.getBoolean("current"),
                reason == null ? null : new Reason(reason, row.getString("reason_note")));
    }
}

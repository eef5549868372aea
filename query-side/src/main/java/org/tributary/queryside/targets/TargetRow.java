package org.tributary.queryside.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.Share;
import org.tributary.platform.view.Name;

/** What an owner is to reach by a measure in a period: an amount, or a count. */
record TargetRow(
        String id,
        long version,
        String owner,
        Name ownerName,
        String measure,
        String period,
        @Nullable Money amount,
        @Nullable Share count,
        @Nullable String reason,
        String setOn) {

    static TargetRow read(ResultSet row, int n) throws SQLException {
        String count = row.getString("count");
        return new TargetRow(
                row.getString("id"),
                row.getLong("version"),
                row.getString("owner"),
                new Name(row.getString("owner_name")),
                row.getString("measure"),
                row.getString("period"),
                row.getString("currency") == null
                        ? null
                        : new Money(row.getBigDecimal("amount"), Currency.of(row.getString("currency"))),
                count == null ? null : Share.of(count),
                row.getString("reason_code"),
                row.getString("set_on"));
    }
}

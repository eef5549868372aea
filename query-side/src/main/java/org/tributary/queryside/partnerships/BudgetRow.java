package org.tributary.queryside.partnerships;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Document;
import org.tributary.events.Reason;
import org.tributary.platform.view.Name;
import org.tributary.stored.StoredJson;

/**
 * Which budget a partner has seen last.
 *
 * @param id the partner's
 * @param status {@code shared}, {@code exempt} for a {@code reason}, or {@code not-shared}
 */
record BudgetRow(
        String id,
        Name name,
        String status,
        @Nullable String since,
        @Nullable Document document,
        @Nullable Reason reason) {

    static BudgetRow read(ResultSet row, int n) throws SQLException {
        String document = row.getString("document");
        String reason = row.getString("reason_code");
        return new BudgetRow(
                row.getString("id"),
                new Name(row.getString("name")),
                row.getString("status"),
                row.getString("since"),
                document == null ? null : StoredJson.mapper().readValue(document, Document.class),
                reason == null ? null : new Reason(reason, row.getString("reason_note")));
    }
}

package org.tributary.queryside.suspense;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.Reason;

/**
 * One thing that happened to a receipt.
 *
 * @param kind {@code recorded}, {@code matched}, {@code unmatched}, {@code returned}, {@code reversed}
 * @param change by how much more of it waits; less than zero for less
 */
record EntryRow(
        String id,
        String kind,
        String effectiveOn,
        Money change,
        @Nullable String agreementId,
        @Nullable String agreement,
        @Nullable String contributionId,
        @Nullable String returnId,
        @Nullable String bankReference,
        @Nullable Reason reason) {

    static EntryRow read(ResultSet row, int n) throws SQLException {
        String code = row.getString("reason_code");
        return new EntryRow(
                row.getString("id"),
                row.getString("kind"),
                row.getString("effective_on"),
                new Money(row.getBigDecimal("change"), Currency.of(row.getString("currency"))),
                row.getString("agreement_id"),
                row.getString("agreement"),
                row.getString("contribution_id"),
                row.getString("return_id"),
                row.getString("bank_reference"),
                code == null ? null : new Reason(code, row.getString("reason_note")));
    }
}

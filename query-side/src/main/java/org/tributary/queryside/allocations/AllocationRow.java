package org.tributary.queryside.allocations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Money;

/**
 * A part of a contribution that is set aside for a use.
 *
 * @param agreement its reference
 * @param reference which initiative, event, fund or fellowship it is for
 * @param releasedOn since when it is free again; none: it stands
 * @param reason why it was released
 */
record AllocationRow(
        String allocationId,
        String agreementId,
        String agreement,
        String title,
        String partnershipId,
        String contributionId,
        String use,
        String reference,
        Money amount,
        LocalDate effectiveOn,
        @Nullable LocalDate releasedOn,
        @Nullable String reason,
        @Nullable String note) {

    static AllocationRow read(ResultSet row, int n) throws SQLException {
        return new AllocationRow(
                row.getString("allocation_id"),
                row.getString("agreement_id"),
                row.getString("agreement"),
                row.getString("title"),
                row.getString("partnership_id"),
                row.getString("contribution_id"),
                row.getString("use"),
                row.getString("reference"),
                new Money(row.getBigDecimal("amount"), Currency.of(row.getString("currency"))),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("released_on", LocalDate.class),
                row.getString("reason_code"),
                row.getString("reason_note"));
    }
}

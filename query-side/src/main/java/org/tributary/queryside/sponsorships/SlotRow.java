package org.tributary.queryside.sponsorships;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Name;

/**
 * A slot that somebody has.
 *
 * @param state {@code sold}, or {@code reserved} until a day that has not passed
 * @param agreement its number
 */
record SlotRow(
        String id,
        String packageId,
        @Nullable String title,
        String state,
        String partnerId,
        Name partner,
        String since,
        @Nullable String reservedUntil,
        @Nullable String partnershipId,
        @Nullable String agreementId,
        @Nullable String agreement) {

    static SlotRow read(ResultSet row, int n) throws SQLException {
        return new SlotRow(
                row.getString("id"),
                row.getString("package_id"),
                row.getString("package"),
                row.getString("state"),
                row.getString("partner_id"),
                new Name(row.getString("partner")),
                row.getString("since"),
                row.getString("reserved_until"),
                row.getString("partnership_id"),
                row.getString("agreement_id"),
                row.getString("reference"));
    }
}

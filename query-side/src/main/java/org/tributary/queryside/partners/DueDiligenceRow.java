package org.tributary.queryside.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Reason;
import org.tributary.queryside.RemarkShown;
import org.tributary.queryside.partners.InteractionRow.Named;

/**
 * A due diligence of a partner, or of us by the partner.
 *
 * @param id unique within the partner's own
 * @param assessed {@code them} or {@code us}
 * @param status {@code open}, {@code cleared}, {@code expired}, {@code not-cleared} or {@code abandoned}
 * @param reason why it was concluded anew
 */
record DueDiligenceRow(
        String id,
        String assessed,
        String tier,
        @Nullable Named mandatedBy,
        String openedOn,
        String status,
        @Nullable String expertise,
        @Nullable String capacity,
        @Nullable String systems,
        @Nullable String riskRating,
        @Nullable String concludedOn,
        @Nullable String validUntil,
        @Nullable RemarkShown findings,
        @Nullable Reason reason) {

    static DueDiligenceRow read(ResultSet row, int n) throws SQLException {
        String mandatedBy = row.getString("mandated_by");
        String reason = row.getString("reason_code");
        return new DueDiligenceRow(
                row.getString("id"),
                row.getString("assessed"),
                row.getString("tier"),
                mandatedBy == null ? null : new Named(mandatedBy, row.getString("mandated_by_name")),
                row.getString("opened_on"),
                row.getString("status"),
                row.getString("expertise"),
                row.getString("capacity"),
                row.getString("systems"),
                row.getString("risk_rating"),
                row.getString("concluded_on"),
                row.getString("valid_until"),
                RemarkShown.read(row, "findings"),
                reason == null ? null : new Reason(reason, row.getString("reason_note")));
    }
}

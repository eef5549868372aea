package org.tributary.queryside.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Reason;
import org.tributary.platform.view.Name;
import org.tributary.queryside.RemarkShown;
import org.tributary.queryside.partners.InteractionRow.Named;
import org.tributary.stored.StoredJson;

/**
 * A due diligence of a partner, or of us by the partner.
 *
 * @param id unique within the partner's own
 * @param assessed {@code them} or {@code us}
 * @param status {@code open}, {@code cleared}, {@code expired}, {@code not-cleared} or {@code abandoned}
 * @param reason why it was concluded anew
 * @param shared who was told what of the result
 * @param asked how much was asked for and not withdrawn; {@code given} how much of that was given
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
        @Nullable Reason reason,
        List<Shared> shared,
        long asked,
        long given) {

    /**
     * Some of the result, told to somebody.
     *
     * @param with none: whom it was of
     * @param outdated whether it was concluded anew since
     */
    record Shared(@Nullable Named with, String on, List<String> parts, boolean outdated) {}

    static DueDiligenceRow read(ResultSet row, int n) throws SQLException {
        String mandatedBy = row.getString("mandated_by");
        String reason = row.getString("reason_code");
        return new DueDiligenceRow(
                row.getString("id"),
                row.getString("assessed"),
                row.getString("tier"),
                mandatedBy == null ? null : new Named(mandatedBy, new Name(row.getString("mandated_by_name"))),
                row.getString("opened_on"),
                row.getString("status"),
                row.getString("expertise"),
                row.getString("capacity"),
                row.getString("systems"),
                row.getString("risk_rating"),
                row.getString("concluded_on"),
                row.getString("valid_until"),
                RemarkShown.read(row, "findings"),
                reason == null ? null : new Reason(reason, row.getString("reason_note")),
                List.of(StoredJson.mapper().readValue(row.getString("shared"), Shared[].class)),
                row.getLong("asked"),
                row.getLong("given"));
    }
}

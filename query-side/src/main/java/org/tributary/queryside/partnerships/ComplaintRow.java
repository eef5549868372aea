package org.tributary.queryside.partnerships;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Reason;
import org.tributary.queryside.RemarkShown;

/**
 * That someone complained; what about, only managers read.
 *
 * @param status {@code lodged}, {@code acknowledged}, {@code investigated}, {@code upheld}, {@code partly-upheld}, {@code not-upheld} or {@code withdrawn}
 * @param waitingDays for how long it has not been resolved
 * @param reason why it was resolved anew
 */
record ComplaintRow(
        String id,
        String partnershipId,
        String title,
        String status,
        String lodgedOn,
        @Nullable RemarkShown words,
        @Nullable String acknowledgedOn,
        @Nullable String investigatedOn,
        @Nullable Long waitingDays,
        @Nullable String resolvedOn,
        @Nullable RemarkShown findings,
        @Nullable Reason reason) {

    static ComplaintRow read(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason_code");
        return new ComplaintRow(
                row.getString("id"),
                row.getString("partnership_id"),
                row.getString("title"),
                row.getString("status"),
                row.getString("lodged_on"),
                RemarkShown.read(row, "words"),
                row.getString("acknowledged_on"),
                row.getString("investigated_on"),
                row.getObject("waiting_days", Long.class),
                row.getString("resolved_on"),
                RemarkShown.read(row, "findings"),
                reason == null ? null : new Reason(reason, row.getString("reason_note")));
    }
}

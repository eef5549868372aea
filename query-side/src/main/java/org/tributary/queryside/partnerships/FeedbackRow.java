package org.tributary.queryside.partnerships;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Name;
import org.tributary.queryside.RemarkShown;

/**
 * What a partner said of working together, and what it was told.
 *
 * @param status {@code unanswered}, {@code acted} or {@code not-acted}
 * @param waitingDays for how long it has been waiting for an answer
 */
record FeedbackRow(
        String id,
        String partnershipId,
        String title,
        String partnerId,
        Name partnerName,
        @Nullable Integer score,
        @Nullable RemarkShown words,
        String saidOn,
        String status,
        @Nullable Long waitingDays,
        @Nullable String answeredOn,
        @Nullable RemarkShown answer) {

    static FeedbackRow read(ResultSet row, int n) throws SQLException {
        return new FeedbackRow(
                row.getString("id"),
                row.getString("partnership_id"),
                row.getString("title"),
                row.getString("partner_id"),
                new Name(row.getString("partner_name")),
                row.getObject("score", Integer.class),
                RemarkShown.read(row, "words"),
                row.getString("said_on"),
                row.getString("status"),
                row.getObject("waiting_days", Long.class),
                row.getString("answered_on"),
                RemarkShown.read(row, "answer"));
    }
}

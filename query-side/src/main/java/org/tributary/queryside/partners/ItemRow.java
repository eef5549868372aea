package org.tributary.queryside.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Reason;
import org.tributary.queryside.RemarkShown;

/**
 * Something that was asked for in a due diligence.
 *
 * @param id unique within the partner's own
 * @param assessed who is looked into and was asked: {@code them} or {@code us}
 * @param item a code of {@code due-diligence-item}
 * @param status {@code open}, {@code overdue}, {@code given}, {@code declined} or {@code withdrawn}
 * @param reason why it was not given, or was answered anew
 */
record ItemRow(
        String id,
        String dueDiligenceId,
        String assessed,
        String item,
        @Nullable RemarkShown question,
        String askedOn,
        @Nullable String dueOn,
        String status,
        @Nullable String answeredOn,
        @Nullable RemarkShown note,
        @Nullable Reason reason) {

    static ItemRow read(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason_code");
        return new ItemRow(
                row.getString("id"),
                row.getString("due_diligence"),
                row.getString("assessed"),
                row.getString("item"),
                RemarkShown.read(row, "question"),
                row.getString("asked_on"),
                row.getString("due_on"),
                row.getString("status"),
                row.getString("answered_on"),
                RemarkShown.read(row, "note"),
                reason == null ? null : new Reason(reason, row.getString("reason_note")));
    }
}

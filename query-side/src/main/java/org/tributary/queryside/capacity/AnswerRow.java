package org.tributary.queryside.capacity;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CapacityRoundEvent.Scale;
import org.tributary.events.Reason;
import org.tributary.platform.view.Name;

/**
 * What a partner said in a round to which it is invited, of itself or of us; or that it has said nothing.
 *
 * @param assessed {@code them} or {@code us}; none: not answered
 * @param change since the last round on the same scale in which it answered that; {@code since} names it
 * @param reason why it was assessed anew
 */
public record AnswerRow(
        String id,
        String roundId,
        String round,
        String openedOn,
        Scale scale,
        String partnerId,
        Name partner,
        @Nullable String assessed,
        @Nullable Scores scores,
        @Nullable Scores change,
        @Nullable String since,
        @Nullable String answeredOn,
        @Nullable Reason reason) {

    static AnswerRow read(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason_code");
        return new AnswerRow(
                row.getString("id"),
                row.getString("round_id"),
                row.getString("round"),
                row.getString("opened_on"),
                new Scale(row.getInt("lowest"), row.getInt("highest")),
                row.getString("partner_id"),
                new Name(row.getString("partner")),
                row.getString("assessed"),
                Scores.read(row, ""),
                Scores.read(row, "_change"),
                row.getString("since"),
                row.getString("answered_on"),
                reason == null ? null : new Reason(reason, row.getString("reason_note")));
    }
}

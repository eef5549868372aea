package org.tributary.queryside.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Reason;
import org.tributary.queryside.RemarkShown;

/**
 * A flag of a partner.
 *
 * @param id unique within the partner's own flags
 * @param bars whether nothing is signed with the partner while it stands
 * @param status {@code standing} or {@code lifted}
 */
record FlagRow(
        String id,
        String kind,
        boolean bars,
        String status,
        String raisedOn,
        Reason reason,
        @Nullable RemarkShown note,
        @Nullable String liftedOn,
        @Nullable Reason liftedFor,
        @Nullable RemarkShown liftingNote) {

    static FlagRow read(ResultSet row, int n) throws SQLException {
        String liftedOn = row.getString("lifted_on");
        return new FlagRow(
                row.getString("id"),
                row.getString("kind"),
                row.getBoolean("bars"),
                liftedOn == null ? "standing" : "lifted",
                row.getString("raised_on"),
                new Reason(row.getString("reason_code"), row.getString("reason_note")),
                RemarkShown.read(row, "note"),
                liftedOn,
                liftedOn == null
                        ? null
                        : new Reason(row.getString("lifting_code"), row.getString("lifting_reason_note")),
                RemarkShown.read(row, "lifting"));
    }
}

package org.tributary.queryside.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Reason;

/**
 * Who speaks for a partner, or spoke for it.
 *
 * @param id unique within the partner's own contacts
 * @param since from when on; {@code until} when it ended, and {@code reason} why
 */
record ContactRow(
        String id,
        String role,
        String personId,
        Someone person,
        String since,
        @Nullable String until,
        @Nullable Reason reason) {

    /**
     * As the person store has them; officers and managers see how they are reached.
     *
     * @param erased true, where nothing is known of them any more
     */
    record Someone(
            @Nullable Boolean erased,
            @Nullable String name,
            @Nullable String jobTitle,
            @Nullable String email,
            @Nullable String phone) {}

    static ContactRow read(ResultSet row, int n) throws SQLException {
        String until = row.getString("until");
        return new ContactRow(
                row.getString("id"),
                row.getString("role"),
                row.getString("person_id"),
                someone(row),
                row.getString("since"),
                until,
                until == null ? null : new Reason(row.getString("reason_code"), row.getString("reason_note")));
    }

    private static Someone someone(ResultSet row) throws SQLException {
        String name = row.getString("name");
        boolean mayRead = row.getBoolean("may_read");
        return new Someone(
                name == null ? true : null,
                name,
                row.getString("job_title"),
                mayRead ? row.getString("email") : null,
                mayRead ? row.getString("phone") : null);
    }
}

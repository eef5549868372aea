package org.tributary.queryside;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A remark, which lies beside the history.
 *
 * @param status {@code open}, {@code restricted} to officers and managers, {@code erased}
 */
public record RemarkShown(
        String id, String status, @Nullable String text) {

    /** Of the columns {@code <name>_id} and {@code <name>_text}; the text is asked for by whoever may read it. */
    public static @Nullable RemarkShown read(ResultSet row, String name) throws SQLException {
        String id = row.getString(name + "_id");
        if (id == null) return null;
        if (!row.getBoolean("may_read")) return new RemarkShown(id, "restricted", null);
        String text = row.getString(name + "_text");
        return new RemarkShown(id, text == null ? "erased" : "open", text);
    }
}

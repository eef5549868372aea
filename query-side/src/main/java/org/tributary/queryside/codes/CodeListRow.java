package org.tributary.queryside.codes;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A code list in use.
 *
 * @param origin the standard it was taken from
 * @param codes how many codes it has that are not retired
 */
record CodeListRow(
        String list, long version, String title, @Nullable String origin, String effectiveOn, int codes) {
    static CodeListRow read(ResultSet row, int n) throws SQLException {
        return new CodeListRow(
                row.getString("id"),
                row.getLong("sequence"),
                row.getString("title"),
                row.getString("origin"),
                row.getString("effective_on"),
                row.getInt("codes"));
    }
}

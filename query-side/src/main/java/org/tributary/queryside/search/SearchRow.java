package org.tributary.queryside.search;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Something that is called like what was asked for.
 *
 * @param id of the partner, the partnership, the agreement or the initiative, as {@code kind} says
 * @param title what it is called now; of a duplicate, what the partner is called that stays
 * @param found the text that is like it: {@code title, alias, need, objective, reference} or {@code addendum}, in {@code in}
 * @param score 1: equal; above 0.9: begins so; 0.9: holds the words; below: but for a slip
 */
record SearchRow(String kind, String id, @Nullable String title, String found, String in, BigDecimal score) {
    static SearchRow read(ResultSet row, int n) throws SQLException {
        return new SearchRow(
                row.getString("kind"),
                row.getString("thing"),
                row.getString("title"),
                row.getString("text"),
                row.getString("part"),
                row.getBigDecimal("score"));
    }
}

package org.tributary.queryside.capacity;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CapacityRoundEvent.Scale;

/**
 * A round, and what it came to.
 *
 * @param invited how many partners; {@code answered} how many of those who were asked said anything
 * @param ofThem what they said of themselves; {@code ofUs} what they said of us
 */
record RoundRow(
        String id,
        long version,
        String name,
        String openedOn,
        Scale scale,
        long invited,
        long answered,
        Aggregate ofThem,
        Aggregate ofUs) {

    /**
     * The answers of everyone, taken together.
     *
     * @param n how many answered
     * @param mean of their scores, to two decimals
     * @param nChanged how many of them had answered before, on the same scale
     * @param meanChange of those: by how much their scores changed since, to two decimals
     */
    record Aggregate(
            long n,
            @Nullable Scores mean,
            long nChanged,
            @Nullable Scores meanChange) {}

    static RoundRow read(ResultSet row, int n) throws SQLException {
        return new RoundRow(
                row.getString("id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("opened_on"),
                new Scale(row.getInt("lowest"), row.getInt("highest")),
                row.getLong("invited"),
                row.getLong("answered"),
                aggregate(row, "_of_them"),
                aggregate(row, "_of_us"));
    }

    private static Aggregate aggregate(ResultSet row, String of) throws SQLException {
        return new Aggregate(
                row.getLong("n" + of),
                Scores.read(row, of),
                row.getLong("n_changed" + of),
                Scores.read(row, "_change" + of));
    }
}

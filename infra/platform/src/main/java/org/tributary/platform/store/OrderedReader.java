package org.tributary.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the history in the order of positions and passes no hole that could still be filled.
 *
 * <p>Positions are given out before they are committed, so a row may become visible behind one that was read. Every
 * append holds the fence {@link Locks#APPEND} before it takes its first number. At a hole, the reader notes who holds the
 * fence <em>after</em> it has seen the row beyond: whoever could still fill the hole is among them. Once all of them are
 * gone it reads again, and what is missing then never was.
 */
final class OrderedReader {
    private static final String AFTER = """
            SELECT position, event_id::text, stream_id::text, stream_type, sequence, name, revision, recorded_at, payload, metadata
            FROM history.events WHERE position > ? ORDER BY position LIMIT ?
            """;
    private static final String POSITIONS_AFTER =
            "SELECT position FROM history.events WHERE position > ? ORDER BY position LIMIT ?";
    private static final String HOLDERS = """
            SELECT virtualtransaction FROM pg_locks
            WHERE locktype = 'advisory' AND granted AND classid = ? AND objid = ? AND objsubid = 2
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    private final JdbcClient jdbc;
    private final ConcurrentMap<Long, Hole> holes = new ConcurrentHashMap<>();

    OrderedReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The events that follow, without a hole that could still be filled; fewer than asked for, or none, at one. */
    List<StoredRow> after(long position, int limit) {
        return read(AFTER, StoredRow::read, StoredRow::position, position, limit);
    }

    /** The last position up to which nothing can be missing any more. */
    long settledAfter(long position, int limit) {
        List<Long> positions =
                read(POSITIONS_AFTER, (row, n) -> row.getLong(1), Long::longValue, position, limit);
        return positions.isEmpty() ? position : positions.get(positions.size() - 1);
    }

    /** The hole at which reading has waited longest, if any. */
    java.util.Optional<Hole> oldestHole() {
        return holes.values().stream().min(java.util.Comparator.comparing(Hole::since));
    }

    private <T> List<T> read(String sql, RowMapper<T> mapper, ToLongFunction<T> position, long after, int limit) {
        List<T> rows = rows(sql, mapper, after, limit);
        int gapless = gapless(rows, position, after);
        while (gapless < rows.size()) {
            long expected = gapless == 0 ? after + 1 : position.applyAsLong(rows.get(gapless - 1)) + 1;
            if (!settled(expected)) return List.copyOf(rows.subList(0, gapless));
            long from = expected - 1;
            List<T> again = rows(sql, mapper, from, limit - gapless);
            holes.remove(expected);
            if (again.isEmpty()) return List.copyOf(rows.subList(0, gapless));
            List<T> joined = new ArrayList<>(rows.subList(0, gapless));
            joined.addAll(again);
            rows = joined;
            gapless = gapless + Math.max(1, gapless(again, position, position.applyAsLong(again.get(0)) - 1));
        }
        return rows;
    }

    /** Whether everyone who could still fill the hole has ended. */
    private boolean settled(long expected) {
        Hole hole = holes.computeIfAbsent(expected, position -> new Hole(position, holders()));
        if (hole.holders().isEmpty()) return true;
        Set<String> left = holders();
        left.retainAll(hole.holders());
        if (left.isEmpty()) return true;
        holes.put(expected, new Hole(expected, left, hole.since()));
        return false;
    }

    private Set<String> holders() {
        return jdbc.sql(HOLDERS).params(Locks.CLASS, Locks.APPEND).query(String.class).set();
    }

    private <T> List<T> rows(String sql, RowMapper<T> mapper, long after, int limit) {
        return jdbc.sql(sql).params(after, limit).query(mapper).list();
    }

    /** How many rows follow one another, from the position after the given one on. */
    private static <T> int gapless(List<T> rows, ToLongFunction<T> position, long after) {
        int count = 0;
        while (count < rows.size() && position.applyAsLong(rows.get(count)) == after + 1 + count) count++;
        return count;
    }
}

package org.tributary.platform.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads the history in the order of positions and passes no hole that could still be filled.
 *
 * <p>Positions are given out before they are committed, so a row may become visible behind one that was read. Every
 * append holds the fence {@link Locks#APPEND} before it takes its first number. At a hole, the reader notes the newest
 * position, and <em>after that</em> who holds the fence: whoever could still fill a hole before it is among them. Once all
 * of them are gone it reads again, and what is missing then, up to that position, never was.
 */
final class OrderedReader {
    private static final String AFTER = """
            SELECT position, event_id::text, stream_id::text, stream_type, sequence, name, revision, recorded_at, payload, metadata
            FROM history.events WHERE position > ? ORDER BY position LIMIT ?
            """;
    private static final String POSITIONS_AFTER =
            "SELECT position FROM history.events WHERE position > ? ORDER BY position LIMIT ?";
    private static final String NEWEST = "SELECT max(position) FROM history.events";
    private static final String HOLDERS = """
            SELECT virtualtransaction FROM pg_locks
            WHERE locktype = 'advisory' AND granted AND classid = ? AND objid = ? AND objsubid = 2
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    private final JdbcClient jdbc;
    private final AtomicLong settled = new AtomicLong();
    private final AtomicReference<@Nullable Wait> waiting = new AtomicReference<>();

    OrderedReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The events that follow, without a hole that could still be filled; fewer than asked for, or none, at one. */
    List<StoredRow> after(long position, int limit) {
        return read(AFTER, StoredRow::read, StoredRow::position, position, limit);
    }

    /** The last position up to which nothing can be missing any more. */
    long settledAfter(long position, int limit) {
        List<Long> positions = read(POSITIONS_AFTER, (row, n) -> row.getLong(1), Long::longValue, position, limit);
        return positions.isEmpty() ? position : positions.get(positions.size() - 1);
    }

    /** The hole at which reading has waited longest, if any. */
    Optional<Hole> oldestHole() {
        return Optional.ofNullable(waiting.get()).map(Wait::hole);
    }

    private <T> List<T> read(String sql, RowMapper<T> mapper, ToLongFunction<T> position, long after, int limit) {
        requireFreshSnapshots();
        while (true) {
            long sure = settled.get();
            List<T> rows = jdbc.sql(sql).params(after, limit).query(mapper).list();
            int count = passable(rows, position, after, sure);
            long last = count == 0 ? after : position.applyAsLong(rows.get(count - 1));
            boolean whole = count == rows.size();
            if (whole) forget(after, last);
            if (whole || !settle(after, last + 1)) return List.copyOf(rows.subList(0, count));
        }
    }

    /** In a transaction that sees one moment only, reading again would not show what was committed meanwhile. */
    private static void requireFreshSnapshots() {
        Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        if (isolation != null && isolation > TransactionDefinition.ISOLATION_READ_COMMITTED)
            throw new IllegalStateException(
                    "The history is read in READ COMMITTED, or holes cannot be told from delays");
    }

    /** How many rows there are before a hole that is not sure to stay one. */
    private static <T> int passable(List<T> rows, ToLongFunction<T> position, long after, long sure) {
        long last = after;
        for (int count = 0; count < rows.size(); count++) {
            long next = position.applyAsLong(rows.get(count));
            if (next > last + 1 && next > sure) return count;
            last = next;
        }
        return rows.size();
    }

    /** Whether everyone who could still fill the hole has ended. */
    private boolean settle(long after, long hole) {
        Wait known = waiting.get();
        boolean behind = known != null && known.isAtHoleBetween(after, hole);
        Wait wait = known == null || behind && known.newest() < hole ? note(hole) : known.stillHeldBy(holders());
        if (wait.isOver()) settled.accumulateAndGet(wait.newest(), Math::max);
        waiting.compareAndSet(known, wait.isOver() ? null : behind ? wait.at(hole) : wait);
        return wait.isOver();
    }

    private Wait note(long hole) {
        long newest = jdbc.sql(NEWEST).query(Long.class).single();
        return new Wait(new Hole(hole, holders()), newest);
    }

    private Set<String> holders() {
        return jdbc.sql(HOLDERS)
                .params(Locks.CLASS, Locks.APPEND)
                .query(String.class)
                .set();
    }

    /** A hole that was filled, with nothing missing behind it, holds nobody up. */
    private void forget(long after, long last) {
        Wait known = waiting.get();
        if (known != null && known.isAtHoleBetween(after, last + 1)) waiting.compareAndSet(known, null);
    }

    /**
     * Where reading waits, and what will be sure once its holders have ended.
     *
     * @param newest the position up to which nobody else could fill anything
     */
    private record Wait(Hole hole, long newest) {
        boolean isOver() {
            return hole.holders().isEmpty();
        }

        boolean isAtHoleBetween(long after, long before) {
            return after < hole.position() && hole.position() < before;
        }

        Wait stillHeldBy(Set<String> holders) {
            Set<String> left = new HashSet<>(hole.holders());
            left.retainAll(holders);
            return new Wait(new Hole(hole.position(), left, hole.since()), newest);
        }

        Wait at(long next) {
            return new Wait(new Hole(next, hole.holders()), newest);
        }
    }
}

package org.tributary.platform.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When which part of the history was known: what <em>as known then</em> is answered from.
 *
 * <p>An instant is stamped under a lock that every question shares, so that no stamp at or before an instant appears once
 * that instant was asked about.
 */
public final class KnownAtLog {
    private static final String CLERK =
            "SELECT pg_try_advisory_xact_lock(" + Locks.CLASS + ", " + Locks.KNOWN_AT_CLERK + ")";
    private static final String ALONE = "SELECT pg_advisory_xact_lock(" + Locks.CLASS + ", " + Locks.KNOWN_AT + ")";
    private static final String SHARED =
            "SELECT pg_advisory_xact_lock_shared(" + Locks.CLASS + ", " + Locks.KNOWN_AT + ")";
    private static final String LAST = "SELECT coalesce(max(position), 0) FROM history.known_at";
    private static final String NOTE = """
            INSERT INTO history.known_at (position, known_at)
            SELECT ?, greatest(clock_timestamp(), max(known_at) + interval '1 microsecond') FROM history.known_at
            """;
    private static final String AT = """
            SELECT coalesce(max(position), 0) AS position, ?::timestamptz > clock_timestamp() AS later
            FROM history.known_at WHERE known_at <= ?::timestamptz
            """;
    private static final String KNOWN =
            "SELECT known_at FROM history.known_at WHERE position >= ? ORDER BY position LIMIT 1";
    private static final int AT_ONCE = 10_000;
    // an instant of Java reaches further than a timestamp of PostgreSQL
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OrderedReader reader;

    KnownAtLog(JdbcClient jdbc, TransactionTemplate transaction, OrderedReader reader) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.reader = reader;
    }

    /** Notes what has become known since the last note; whether there may be more. */
    boolean note() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!jdbc.sql(CLERK).query(Boolean.class).single()) return false;
            long last = jdbc.sql(LAST).query(Long.class).single();
            long settled = reader.settledAfter(last, AT_ONCE);
            if (settled > last) stamp(settled);
            return settled - last >= AT_ONCE;
        }));
    }

    /** It takes its turn among the questions: were it only to try, one after another would keep it out for ever. */
    private void stamp(long position) {
        jdbc.sql(ALONE).query((row, n) -> 0).single();
        jdbc.sql(NOTE).param(position).update();
    }

    /** Since when everything up to a position is known; empty as long as that is not noted. */
    public Optional<Instant> knownAt(long position) {
        return jdbc.sql(KNOWN)
                .param(position)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The last position known at an instant; empty for an instant that is still to come. */
    public Optional<Long> positionAt(Instant instant) {
        String asked = (instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant).toString();
        return transaction.execute(status -> {
            jdbc.sql(SHARED).query((row, n) -> 0).single();
            return jdbc.sql(AT)
                    .params(asked, asked)
                    .query((row, n) -> row.getBoolean(2) ? Optional.<Long>empty() : Optional.of(row.getLong(1)))
                    .single();
        });
    }
}

package org.tributary.platform.axonserver;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.store.Append.Entry;
import org.tributary.platform.store.CopiedRows;

/**
 * How far the copy has come, and who copies: one process at a time, for as long as it says so. A batch, what was reserved
 * for it and the place it comes to are one transaction.
 */
final class CopyTable {
    private static final String BEGIN = """
            INSERT INTO history.copy DEFAULT VALUES ON CONFLICT DO NOTHING
            """;
    private static final String OF_ITS_OWN = """
            SELECT EXISTS (SELECT FROM history.events) AND NOT EXISTS (SELECT FROM history.copy WHERE token >= 0)
            """;
    private static final String TOKEN = "SELECT token FROM history.copy";
    private static final String CLAIM = """
            UPDATE history.copy SET copier = ?::uuid, until = clock_timestamp() + interval '3 seconds'
            WHERE copier = ?::uuid OR until < clock_timestamp() RETURNING token
            """;
    private static final String RELEASE = "UPDATE history.copy SET until = '-infinity' WHERE copier = ?::uuid";
    private static final String MOVE = """
            UPDATE history.copy SET token = ?, until = clock_timestamp() + interval '3 seconds'
            WHERE copier = ?::uuid AND token = ?
            """;
    private static final String ACCEPT = """
            INSERT INTO history.accepted_commands (account, key, hash, command, status, answer, last_event_id)
            SELECT account, key, hash, command, status, answer, event_id
            FROM history.reservations WHERE event_id = ANY(?::uuid[]) AND key IS NOT NULL
            ON CONFLICT DO NOTHING
            """;
    private static final String SETTLE = """
            WITH settled AS (
                DELETE FROM history.reservations USING unnest(?::uuid[]) WITH ORDINALITY AS arrived (event_id, place)
                WHERE reservations.event_id = arrived.event_id RETURNING beside, place)
            SELECT beside FROM settled ORDER BY place
            """;
    private static final String NEWEST = "SELECT event_id::text FROM history.events ORDER BY position DESC LIMIT 1";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CopiedRows rows;
    private final Completeness completeness;
    private final String me = UUID.randomUUID().toString();

    CopyTable(JdbcClient jdbc, TransactionTemplate transaction, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        rows = new CopiedRows(jdbc);
        completeness = new Completeness(jdbc, meters);
    }

    /** A history of its own cannot become a copy: nobody could tell which of its events the server has. */
    void begin() {
        requireNoHistoryOfItsOwn();
        jdbc.sql(BEGIN).update();
    }

    private void requireNoHistoryOfItsOwn() {
        if (jdbc.sql(OF_ITS_OWN).query(Boolean.class).single())
            throw new IllegalStateException("This database has a history of its own, which axon.axonserver.enabled=true"
                    + " would leave behind: an existing history is not moved to Axon Server."
                    + " Tributary starts with Axon Server on an empty database only.");
    }

    long token() {
        return jdbc.sql(TOKEN).query(Long.class).single();
    }

    /** The event that was copied last. */
    String newest() {
        return jdbc.sql(NEWEST).query(String.class).single();
    }

    /** Where to go on from, if nobody else copies. */
    OptionalLong claim() {
        return jdbc.sql(CLAIM).params(me, me).query(Long.class).optional().stream()
                .mapToLong(token -> token)
                .findFirst();
    }

    void release() {
        jdbc.sql(RELEASE).param(me).update();
    }

    /** Whether the batch went in; it does not if another has copied meanwhile. */
    boolean copy(List<Entry> batch, long from, long to) {
        boolean copied = Boolean.TRUE.equals(transaction.execute(status -> {
            if (from < 0) requireNoHistoryOfItsOwn();
            if (jdbc.sql(MOVE).params(to, me, from).update() == 0) return false;
            rows.insert(batch).forEach(completeness::saysWhatAnotherHolds);
            settle(batch.stream().map(Entry::eventId).toArray(String[]::new));
            return true;
        }));
        if (copied) completeness.look(batch);
        return copied;
    }

    private void settle(String[] arrived) {
        jdbc.sql(ACCEPT).param(arrived).update();
        jdbc.sql(SETTLE).param(arrived).query(String.class).list().stream()
                .flatMap(beside -> BesideJson.read(beside).stream())
                .forEach(rows::insert);
    }
}

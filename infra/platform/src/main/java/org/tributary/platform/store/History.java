package org.tributary.platform.store;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.stored.EventSerializer;

/** The history in PostgreSQL, with the parts that belong to it: the one place where they are put together. */
public final class History {
    private final JdbcClient jdbc;
    private final JdbcClient reading;
    private final OrderedReader reader;
    private final Appends appends;
    private final AcceptedCommands accepted;
    private final KnownAtLog knownAt;

    public History(DataSource dataSource) {
        this(dataSource, dataSource);
    }

    /** @param readers for who reads and decides nothing, so that nobody of them waits for commands */
    public History(DataSource dataSource, DataSource readers) {
        this(dataSource, readers, PostgresAppends.over(dataSource));
    }

    /** @param appends what every append goes through: groups and a measure of time, say */
    History(DataSource dataSource, DataSource readers, Appends appends) {
        jdbc = JdbcClient.create(dataSource);
        reading = JdbcClient.create(readers);
        reader = new OrderedReader(reading);
        this.appends = appends;
        accepted = new AcceptedCommands(jdbc);
        knownAt = new KnownAtLog(reading, new TransactionTemplate(new JdbcTransactionManager(readers)), reader);
        refuseWhatCouldLose();
    }

    private void refuseWhatCouldLose() {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit"))
            if (jdbc.sql("SELECT current_setting(?) = 'off'")
                    .param(setting)
                    .query(Boolean.class)
                    .single())
                throw new IllegalStateException("The database runs with " + setting
                        + " off: what is acknowledged could be lost. Tributary does not start on it.");
        // who holds the fence is known to the primary alone
        if (jdbc.sql("SELECT pg_is_in_recovery()").query(Boolean.class).single())
            throw new IllegalStateException("The database is a standby: it cannot tell which events are still to come."
                    + " Tributary starts on the primary only.");
    }

    /** What Axon reads and appends through; snapshots are written by the given serializer. */
    public EventStorageEngine engine(Serializer snapshots) {
        return engine(snapshots, null);
    }

    /** @param elsewhere where streams are read from if the events here are only copies */
    public EventStorageEngine engine(Serializer snapshots, @Nullable Streams elsewhere) {
        return EventStorage.of(jdbc, reading, reader, appends, new EventSerializer(), snapshots, elsewhere);
    }

    public Appends appends() {
        return appends;
    }

    public AcceptedCommands accepted() {
        return accepted;
    }

    public KnownAtLog knownAt() {
        return knownAt;
    }

    /** The events that follow a position, gap-free; fewer than asked for, or none, at a hole. */
    public List<StoredRow> after(long position, int limit) {
        return reader.after(position, limit);
    }

    public Optional<Hole> oldestHole() {
        return reader.oldestHole();
    }
}

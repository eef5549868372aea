package org.tributary.platform.axonserver;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.events.Claim;
import org.tributary.events.PartnershipEvent.StageAdvanced;
import org.tributary.events.PartnershipId;
import org.tributary.events.Stage;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Append;
import org.tributary.platform.store.Append.Acceptance;
import org.tributary.platform.store.Append.Entry;
import org.tributary.platform.store.Beside;
import org.tributary.platform.store.CopiedRows;
import org.tributary.platform.store.Database;
import org.tributary.platform.store.Outcome;
import org.tributary.stored.EventSerializer;
import org.tributary.stored.StoredEvents;

/** A store elsewhere, in memory, and a real database for its copy; as many nodes between them as a test wants. */
final class ARemoteStore implements AutoCloseable {
    static final String ACCOUNT = "0b8d2c4e-5a54-4ab7-9f1e-0d6a4c6f2b11";

    final FlakyStorage storage = new FlakyStorage();
    final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(storage).build();
    final Database database = TestDatabase.fresh();
    final HikariDataSource pool = database.pool("test", 20);
    final JdbcClient jdbc = JdbcClient.create(pool);
    final RemoteEvents events = new RemoteEvents(store);
    final Stored stored = new Stored(new EventSerializer(), Clock.systemUTC());
    final Reservations reservations = new Reservations(jdbc, transaction());
    final RemoteAppends appends = appending(Duration.ofMillis(100));
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<Copy> copies = new ArrayList<>();

    ARemoteStore() {
        table().begin();
    }

    RemoteAppends appending(Duration patience) {
        return appending(patience, Duration.ofSeconds(20));
    }

    RemoteAppends appending(Duration patience, Duration fresh) {
        return new RemoteAppends(events, reservations, new CopiedRows(jdbc), stored, patience, fresh);
    }

    /** How often something came without what belongs to it. */
    double incomplete() {
        return meters.counter(Completeness.INCOMPLETE).count();
    }

    CopyTable table() {
        return new CopyTable(jdbc, transaction(), meters);
    }

    Copy startCopying() {
        return startCopying(store);
    }

    /** From a store other than the one that is written to. */
    Copy startCopying(EventStore another) {
        Copy copy = new Copy(new RemoteEvents(another), table(), stored);
        copies.add(copy);
        copy.start();
        return copy;
    }

    void untilCopied(long count) {
        await().until(() -> number("SELECT count(*) FROM history.events") == count);
    }

    Outcome write(Append append) {
        return appends.append(List.of(append)).get(0);
    }

    /** What is old enough to be asked about. */
    void settle() {
        new Settlement(events, reservations, 0).settle();
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    List<String> column(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    static String aStream() {
        return UUID.randomUUID().toString();
    }

    static Append at(String stream, long sequence) {
        Entry entry = entry(stream, sequence);
        return new Append(List.of(entry), null, List.of(), List.of());
    }

    static Append keyed(Append append, String key) {
        Acceptance acceptance = new Acceptance(
                ACCOUNT, key, key.getBytes(StandardCharsets.UTF_8), "advance-stage", 200, "{\"id\":\"1\"}");
        List<Entry> events = append.events().stream()
                .map(e -> noted(e, "{\"actor\":\"" + ACCOUNT + "\",\"idempotencyKey\":\"" + key + "\"}"))
                .toList();
        return new Append(events, acceptance, append.beside(), append.closing());
    }

    static Append beside(Append append, Beside... records) {
        return new Append(append.events(), append.acceptance(), List.of(records), append.closing());
    }

    static Append claiming(Append append, String value) {
        Entry e = append.events().get(0);
        Claim claim = Claim.taken("agreement-number", "", value, e.streamId());
        Entry claiming = new Entry(
                e.eventId(),
                e.streamId(),
                e.streamType(),
                e.sequence(),
                e.name(),
                e.revision(),
                e.payload(),
                e.metadata(),
                List.of(claim),
                e.fences());
        return new Append(List.of(claiming), append.acceptance(), append.beside(), append.closing());
    }

    static Append with(Append append, Append further) {
        List<Entry> events = new ArrayList<>(append.events());
        events.addAll(further.events());
        return new Append(events, append.acceptance(), append.beside(), append.closing());
    }

    private static Entry noted(Entry e, String metadata) {
        return new Entry(
                e.eventId(),
                e.streamId(),
                e.streamType(),
                e.sequence(),
                e.name(),
                e.revision(),
                e.payload(),
                metadata,
                e.claims(),
                e.fences());
    }

    private static Entry entry(String stream, long sequence) {
        StageAdvanced event = new StageAdvanced(
                PartnershipId.of(stream), Stage.IDENTIFIED, Stage.QUALIFIED, LocalDate.of(2026, 3, 1), List.of());
        return new Entry(
                UUID.randomUUID().toString(),
                stream,
                StoredEvents.streamTypeOf(StageAdvanced.class),
                sequence,
                StoredEvents.nameOf(StageAdvanced.class),
                StoredEvents.revisionOf(StageAdvanced.class),
                new EventSerializer().serialize(event, String.class).getData(),
                "{\"actor\":\"" + ACCOUNT + "\"}",
                List.of(),
                List.of());
    }

    @Override
    public void close() {
        copies.forEach(Copy::stop);
        pool.close();
    }
}

package org.tributary.platform.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Axon knows of the history: streams to rebuild aggregates from, the ordered whole to feed views, one way to append. */
final class EventStorage extends BatchingEventStorageEngine {
    private static final String STREAM = """
            SELECT position, event_id::text, stream_id::text, stream_type, sequence, name, revision, recorded_at, payload, metadata
            FROM history.events WHERE stream_id = ?::uuid AND sequence >= ? ORDER BY sequence LIMIT ?
            """;
    private static final String NEWEST = "SELECT max(sequence) FROM history.events WHERE stream_id = ?::uuid";
    private static final String HEAD = "SELECT coalesce(max(position), 0) FROM history.known_at";
    private static final String BEFORE =
            "SELECT coalesce(max(position), 0) FROM history.known_at WHERE known_at < ?::timestamptz";

    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final @Nullable EventStorage books;
    private final OrderedReader reader;
    private final Snapshots snapshots;
    private final AppendOfUnitOfWork append;
    private final @Nullable Streams elsewhere;
    private final Map<String, Long> watched = new ConcurrentHashMap<>();

    private EventStorage(Builder builder) {
        super(builder);
        jdbc = builder.jdbc;
        books = builder.books;
        reader = builder.reader;
        snapshots = new Snapshots(builder.jdbc);
        append = new AppendOfUnitOfWork(builder.appends);
        elsewhere = builder.elsewhere;
    }

    static EventStorage of(
            JdbcClient jdbc,
            JdbcClient reading,
            OrderedReader reader,
            Appends appends,
            Serializer events,
            Serializer snapshots,
            @Nullable Streams elsewhere) {
        Builder builder = new Builder(reading, null, reader, appends, null);
        builder.eventSerializer(events).snapshotSerializer(snapshots);
        Builder whole = new Builder(jdbc, new EventStorage(builder), reader, appends, elsewhere);
        whole.eventSerializer(events).snapshotSerializer(snapshots);
        return new EventStorage(whole);
    }

    /** The same history for books: their streams are read beside the commands. */
    EventStorageEngine forBooks() {
        return books == null ? this : books;
    }

    @Override
    public DomainEventStream readEvents(String streamId, long from) {
        return elsewhere == null ? super.readEvents(streamId, from) : elsewhere.readEvents(streamId, from);
    }

    /** Up to a page that is not full: Axon's own stream asks once more, to find that there is nothing. */
    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken after, boolean mayBlock) {
        return Stream.<List<? extends TrackedEventData<?>>>iterate(
                        fetchTrackedEvents(after, PAGE), page -> !page.isEmpty(), this::following)
                .flatMap(List::stream);
    }

    private List<? extends TrackedEventData<?>> following(List<? extends TrackedEventData<?>> page) {
        return page.size() < PAGE
                ? List.of()
                : fetchTrackedEvents(page.get(PAGE - 1).trackingToken(), PAGE);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken after, int limit) {
        long position = after == null ? 0 : after.position().orElse(0);
        return reader.after(position, limit).stream()
                .map(StoredRow::inTheHistory)
                .toList();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String streamId, long from, int limit) {
        return jdbc.sql(STREAM).params(streamId, from, limit).query(StoredRow::read).list().stream()
                .map(StoredRow::inItsStream)
                .toList();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        append.append(events, serializer);
        for (EventMessage<?> event : events)
            if (event instanceof DomainEventMessage<?> ours)
                watched.computeIfPresent(ours.getAggregateIdentifier(), (stream, times) -> times + 1);
    }

    /** How often a stream was appended to from here, counted since this was first asked. */
    long appendsTo(String streamId) {
        return watched.computeIfAbsent(streamId, stream -> 0L);
    }

    /** What is only rehearsed was never stored, but would be in the state: such a state is not kept. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        if (!rehearsing()) snapshots.store(snapshot, serializer);
    }

    private static boolean rehearsing() {
        if (!CurrentUnitOfWork.isStarted()) return false;
        Luggage luggage = CurrentUnitOfWork.get().root().getResource(Luggage.RESOURCE);
        return luggage != null && luggage.rehearsal();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String streamId) {
        return snapshots.read(streamId, getSnapshotSerializer()).stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String streamId) {
        if (elsewhere != null) return elsewhere.lastSequenceNumberFor(streamId);
        return jdbc.sql(NEWEST).param(streamId).query(Long.class).optional();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    /** What is newer may still have a hole before it, which a reader from here would never look into. */
    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(jdbc.sql(HEAD).query(Long.class).single());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(
                jdbc.sql(BEFORE).param(instant.toString()).query(Long.class).single());
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder {
        private final JdbcClient jdbc;
        private final @Nullable EventStorage books;
        private final OrderedReader reader;
        private final Appends appends;
        private final @Nullable Streams elsewhere;

        Builder(
                JdbcClient jdbc,
                @Nullable EventStorage books,
                OrderedReader reader,
                Appends appends,
                @Nullable Streams elsewhere) {
            this.jdbc = jdbc;
            this.books = books;
            this.reader = reader;
            this.appends = appends;
            this.elsewhere = elsewhere;
            batchSize(PAGE);
        }
    }
}

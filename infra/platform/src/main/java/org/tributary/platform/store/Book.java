package org.tributary.platform.store;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.tributary.events.DomainEvent;

/**
 * One stream that is asked at every turn (policy, codes, accounts, staff), folded in memory and read on from where it was
 * left. It lags behind other processes by at most the freshness, and behind this one not at all.
 */
public final class Book<S> {
    private static final Duration FRESHNESS = Duration.ofMillis(200);

    private final EventStorageEngine events;
    private final String streamId;
    private final BiFunction<S, DomainEvent, S> fold;
    private final LongSupplier nanos;

    private final LongSupplier appendsFromHere;

    private volatile Page<S> page;
    private volatile long readAt;
    private volatile long appendsThen;

    public Book(EventStorageEngine events, String streamId, S blank, BiFunction<S, DomainEvent, S> fold) {
        this(events, streamId, blank, fold, System::nanoTime);
    }

    /** @param nanos the clock that its freshness goes by */
    Book(EventStorageEngine events, String streamId, S blank, BiFunction<S, DomainEvent, S> fold, LongSupplier nanos) {
        this.events = besideCommands(events);
        this.streamId = streamId;
        this.fold = fold;
        this.nanos = nanos;
        this.appendsFromHere = events instanceof EventStorage ours ? () -> ours.appendsTo(streamId) : () -> 0;
        this.page = new Page<>(-1, blank);
        this.readAt = nanos.getAsLong() - FRESHNESS.toNanos();
    }

    /** Where books read: beside the commands, and where another server keeps the events, from their copy here. */
    public static EventStorageEngine besideCommands(EventStorageEngine events) {
        return events instanceof EventStorage ours ? ours.forBooks() : events;
    }

    /** The state, as it is known now. */
    public Page<S> read() {
        long asked = nanos.getAsLong();
        return knownAt(asked) ? page : readUnlessKnownAt(asked);
    }

    private boolean knownAt(long asked) {
        return asked - readAt < FRESHNESS.toNanos() && appendsFromHere.getAsLong() == appendsThen;
    }

    /** Another may have read it on meanwhile: whoever waited for that, however long, need not do it again. */
    private synchronized Page<S> readUnlessKnownAt(long asked) {
        return knownAt(asked) ? page : readOn();
    }

    /** The state after whatever this process has just appended. */
    public synchronized Page<S> readOn() {
        long asked = nanos.getAsLong();
        long appends = appendsFromHere.getAsLong();
        Page<S> read = page;
        DomainEventStream stream = events.readEvents(streamId, read.version() + 1);
        while (stream.hasNext()) {
            DomainEventMessage<?> event = stream.next();
            read = new Page<>(event.getSequenceNumber(), fold.apply(read.state(), (DomainEvent) event.getPayload()));
        }
        page = read;
        readAt = asked;
        appendsThen = appends;
        return read;
    }

    /**
     * A state and the version that it stands for.
     *
     * @param version the sequence of the last event read; −1: the stream has not begun
     */
    public record Page<S>(long version, S state) {}
}

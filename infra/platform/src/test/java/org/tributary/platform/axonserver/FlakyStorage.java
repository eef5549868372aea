package org.tributary.platform.axonserver;

import io.grpc.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/** Refuses a place of a stream that is taken, as Axon Server does, and fails when it is told to. */
final class FlakyStorage extends InMemoryEventStorageEngine {
    enum Fails {
        NEVER,
        BEFORE_IT_STORES,
        AFTER_IT_STORED,
        ALWAYS
    }

    private final Map<String, Long> newest = new HashMap<>();
    volatile Fails fails = Fails.NEVER;
    /** A stream with an event of a later release. */
    volatile String unreadable = "";

    @Override
    public synchronized void appendEvents(List<? extends EventMessage<?>> events) {
        if (fails == Fails.BEFORE_IT_STORES || fails == Fails.ALWAYS) throw new EventStoreException("no answer");
        Map<String, Long> then = new HashMap<>(newest);
        for (EventMessage<?> event : events) {
            if (!(event instanceof DomainEventMessage<?> ours)) continue;
            if (ours.getSequenceNumber() != then.getOrDefault(ours.getAggregateIdentifier(), -1L) + 1)
                throw Status.OUT_OF_RANGE
                        .withDescription("[AXONIQ-2000] Invalid sequence number")
                        .asRuntimeException();
            then.put(ours.getAggregateIdentifier(), ours.getSequenceNumber());
        }
        super.appendEvents(events);
        newest.putAll(then);
        if (fails == Fails.AFTER_IT_STORED) throw new EventStoreException("the answer was lost");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
        if (fails == Fails.ALWAYS) throw new EventStoreException("no answer");
        return super.readEvents(token, mayBlock);
    }

    @Override
    public DomainEventStream readEvents(String streamId, long from) {
        if (fails == Fails.ALWAYS) throw new EventStoreException("no answer");
        if (streamId.equals(unreadable)) throw new SerializationException("of a later release");
        return super.readEvents(streamId, from);
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        if (fails == Fails.ALWAYS) throw new EventStoreException("no answer");
        return super.createHeadToken();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String streamId) {
        if (fails == Fails.ALWAYS) throw new EventStoreException("no answer");
        return super.lastSequenceNumberFor(streamId);
    }
}

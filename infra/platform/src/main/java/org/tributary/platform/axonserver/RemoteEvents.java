package org.tributary.platform.axonserver;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.tributary.platform.store.ServerAway;
import org.tributary.platform.store.Streams;

/** The events where they are kept. Whatever stands in the way of asking for them is said in one way. */
final class RemoteEvents implements Streams {
    private static final String AWAY = "Axon Server does not answer. Try again.";
    private static final String UNKNOWN = "Axon Server does not answer, so it is not known whether this was stored. "
            + "Send it again with the same Idempotency-Key: it takes effect once.";

    private static final String PLACE_TAKEN = "[AXONIQ-2000]";

    private final EventStore store;

    RemoteEvents(EventStore store) {
        this.store = store;
    }

    /** Read as a whole, so that a server that goes away meanwhile is noticed here. */
    @Override
    public DomainEventStream readEvents(String streamId, long from) {
        List<? extends DomainEventMessage<?>> read =
                asked(() -> store.readEvents(streamId, from).asStream().toList());
        return DomainEventStream.of(read);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String streamId) {
        return asked(() -> store.lastSequenceNumberFor(streamId));
    }

    /** Appends now: within a unit of work the store would wait for its end, which waits for the outcome. */
    void append(List<? extends DomainEventMessage<?>> events) {
        UnitOfWork<?> current = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
        if (current != null) CurrentUnitOfWork.clear(current);
        try {
            asked(UNKNOWN, () -> {
                store.publish(events);
                return true;
            });
        } finally {
            if (current != null) CurrentUnitOfWork.set(current);
        }
    }

    /** Everything after a place in the order of the store. */
    BlockingStream<TrackedEventMessage<?>> after(long token) {
        return asked(() -> store.openStream(token < 0 ? null : new GlobalSequenceTrackingToken(token)));
    }

    /** The place of its last event in the order of the store; −1: it has none. */
    long head() {
        return asked(() -> {
            TrackingToken head = store.createHeadToken();
            return head == null ? -1 : head.position().orElseThrow();
        });
    }

    private static <T> T asked(Supplier<T> question) {
        return asked(AWAY, question);
    }

    private static <T> T asked(String otherwise, Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException | SerializationException known) {
            throw known;
        } catch (RuntimeException e) {
            if (isPlaceTaken(e)) throw new ConcurrencyException("Another was first in the stream", e);
            throw new ServerAway(otherwise, e);
        }
    }

    /** Axon's event store hands on what gRPC said, in which the server's code is a part of the text. */
    private static boolean isPlaceTaken(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof ConcurrencyException
                    || String.valueOf(cause.getMessage()).contains(PLACE_TAKEN)) return true;
        return false;
    }

    /** Of a command on its way; a rehearsal leaves nothing of which one would not know. */
    static ServerAway away(boolean rehearsal, Throwable cause) {
        return new ServerAway(rehearsal ? AWAY : UNKNOWN, cause);
    }
}

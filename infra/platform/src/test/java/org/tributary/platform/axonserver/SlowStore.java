package org.tributary.platform.axonserver;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Shows no event while it is silent, as a server that has much to do, and answers else. */
final class SlowStore extends EmbeddedEventStore {
    final AtomicInteger silences = new AtomicInteger();
    volatile boolean silent;

    SlowStore(EventStorageEngine storage) {
        super(EmbeddedEventStore.builder().storageEngine(storage));
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        TrackingEventStream real = super.openStream(token);
        return new TrackingEventStream() {
            @Override
            public Optional<TrackedEventMessage<?>> peek() {
                return silent ? Optional.empty() : real.peek();
            }

            @Override
            public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
                if (!silent) return real.hasNextAvailable(timeout, unit);
                unit.sleep(timeout);
                silences.incrementAndGet();
                return false;
            }

            @Override
            public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
                return real.nextAvailable();
            }

            @Override
            public void close() {
                real.close();
            }
        };
    }
}

package org.tributary.platform.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The history as a processor follows it. Its streams say when there may be more; those of Axon's own event store don't, and
 * its processors then look only twice a second.
 */
public final class EventsInOrder implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final EventStorageEngine engine;
    private final Bell bell;

    EventsInOrder(EventStorageEngine engine, Bell bell) {
        this.engine = engine;
        this.bell = bell;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new Following(after);
    }

    @Override
    public TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    /**
     * Axon's coordinator still looks whether there is more while the next coordination has begun to take it, and looks far
     * more often than there is any: the history is asked only after the bell has rung.
     */
    private final class Following implements BlockingStream<TrackedEventMessage<?>> {
        private static final long PAUSE_MILLIS = 5;

        private final Runnable listener = this::rung;
        private volatile boolean mayHaveMore = true;
        private @Nullable TrackingToken last;
        private Iterator<? extends TrackedEventMessage<?>> read = Collections.emptyIterator();
        private @Nullable TrackedEventMessage<?> next;
        private volatile Runnable callback = () -> {};

        Following(@Nullable TrackingToken after) {
            last = after;
            bell.listen(listener);
        }

        private void rung() {
            mayHaveMore = true;
            callback.run();
        }

        @Override
        public synchronized Optional<TrackedEventMessage<?>> peek() {
            if (next == null && !read.hasNext() && mayHaveMore) {
                mayHaveMore = false;
                read = engine.readEvents(last, false).iterator();
            }
            if (next == null && read.hasNext()) next = read.next();
            return Optional.ofNullable(next);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long until = System.nanoTime() + unit.toNanos(timeout);
            while (peek().isEmpty()) {
                if (System.nanoTime() >= until) return false;
                pause();
            }
            return true;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (true) {
                var taken = take();
                if (taken.isPresent()) return taken.get();
                pause();
            }
        }

        /** Who waits here does not wait for the bell. */
        private void pause() throws InterruptedException {
            Thread.sleep(PAUSE_MILLIS);
            mayHaveMore = true;
        }

        private synchronized Optional<TrackedEventMessage<?>> take() {
            var taken = peek();
            taken.ifPresent(event -> last = event.trackingToken());
            next = null;
            return taken;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            this.callback = callback;
            return true;
        }

        @Override
        public void close() {
            bell.forget(listener);
        }
    }
}

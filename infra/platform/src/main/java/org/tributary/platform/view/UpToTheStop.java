package org.tributary.platform.view;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a view that has stopped up to the event that it cannot take in, and that event only once all before it is stored:
 * so the view stops right there, and not where the batch began that was rolled back.
 */
final class UpToTheStop implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> history;
    private final String view;
    private final Questions questions;

    UpToTheStop(StreamableMessageSource<TrackedEventMessage<?>> history, String view, Questions questions) {
        this.history = history;
        this.view = view;
        this.questions = questions;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        long position = after == null ? 0 : after.position().orElse(0);
        Optional<Questions.Stopped> stopped = questions.stoppedAt(view, position);
        BlockingStream<TrackedEventMessage<?>> all = history.openStream(after);
        return stopped.<BlockingStream<TrackedEventMessage<?>>>map(at -> new Paused(all, position, at.position()))
                .orElse(all);
    }

    @Override
    public TrackingToken createTailToken() {
        return history.createTailToken();
    }

    private final class Paused implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> all;
        private final long stop;
        private long fed;

        Paused(BlockingStream<TrackedEventMessage<?>> all, long fed, long stop) {
            this.all = all;
            this.fed = fed;
            this.stop = stop;
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return all.hasNextAvailable(timeout, unit) && !waitsBeforeTheStop();
        }

        private boolean waitsBeforeTheStop() {
            long next = all.peek().map(UpToTheStop::position).orElse(0L);
            return fed < stop && next >= stop && questions.positionOf(view) < fed;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return all.peek().filter(next -> !waitsBeforeTheStop());
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> next = all.nextAvailable();
            fed = position(next);
            return next;
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            all.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return all.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            all.close();
        }
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElse(0);
    }
}

package org.tributary.platform.view;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tributary.platform.problem.Refusal;

/**
 * All who wait until a view has come far enough. One clock of their own looks for them all: at each tick it reads once
 * how far the views have come that someone waits for.
 */
final class Waiters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Waiters.class);
    private static final long TICK_MILLIS = 15;

    private final ToLongFunction<String> positions;
    private final long patience;
    private final Queue<Waiter> waiting = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "waiters");
        thread.setDaemon(true);
        return thread;
    });

    Waiters(ToLongFunction<String> positions, Duration patience) {
        this.positions = positions;
        this.patience = patience.toNanos();
    }

    void start() {
        clock.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** @param then is told once: nothing when the view is there, else why not */
    void await(String view, long position, Consumer<@Nullable Refusal> then) {
        waiting.add(new Waiter(view, position, System.nanoTime() + patience, then));
    }

    void tick() {
        Map<String, Seen> seen = new HashMap<>();
        waiting.removeIf(waiter -> waiter.isTold(seen.computeIfAbsent(waiter.view(), this::look)));
    }

    private Seen look(String view) {
        try {
            return new Seen(positions.applyAsLong(view), null);
        } catch (RuntimeException e) {
            return new Seen(
                    0,
                    Refusal.unavailable("store-unavailable", "The database does not answer. Send the request again."));
        }
    }

    static Refusal late(String view, long position) {
        return Refusal.unavailable(
                "not-yet-known", "The view " + view + " has not come to position " + position + " yet. Ask again.");
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private record Seen(long position, @Nullable Refusal failure) {}

    private record Waiter(String view, long position, long until, Consumer<@Nullable Refusal> then) {
        boolean isTold(Seen seen) {
            boolean there = seen.failure() == null && seen.position() >= position;
            boolean late = System.nanoTime() - until >= 0;
            if (!there && !late && seen.failure() == null) return false;
            tell(there ? null : seen.failure() == null ? late(view, position) : seen.failure());
            return true;
        }

        /** One who has gone away keeps nobody else waiting. */
        private void tell(@Nullable Refusal why) {
            try {
                then.accept(why);
            } catch (RuntimeException gone) {
                LOG.debug("One who waited for {} is gone", view, gone);
            }
        }
    }
}

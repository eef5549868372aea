package org.tributary.platform.store;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells who follows the history that there may be more: at once after an append of this process, and by the clock, since
 * others append too.
 */
final class Bell implements AutoCloseable {
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "bell");
        thread.setDaemon(true);
        return thread;
    });

    Bell(Duration pause) {
        clock.scheduleWithFixedDelay(this::ring, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** A listener that is being shut down refuses; the others are told all the same. */
    void ring() {
        for (Runnable listener : listeners)
            try {
                listener.run();
            } catch (RuntimeException refused) {
                continue;
            }
    }

    /** Appends, and tells of what was written. */
    Appends ringingAfter(Appends appends) {
        return new Appends() {
            @Override
            public List<Outcome> append(List<Append> group) {
                List<Outcome> outcomes = appends.append(group);
                if (outcomes.stream().anyMatch(Outcome.Written.class::isInstance)) ring();
                return outcomes;
            }

            @Override
            public Outcome rehearse(Append append) {
                return appends.rehearse(append);
            }
        };
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

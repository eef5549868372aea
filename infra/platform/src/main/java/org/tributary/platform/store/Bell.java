package org.tributary.platform.store;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells who follows the history that there may be more: at once after an append of this process, and by the clock, since
 * others append too. After each ring it rests, so that of many appends who follows takes more than one at a time.
 */
final class Bell implements AutoCloseable {
    private static final long REST_MILLIS = 15;

    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final Semaphore rung = new Semaphore(0);
    private final Thread ringer;

    Bell(Duration pause) {
        ringer = new Thread(() -> ringEvery(pause), "bell");
        ringer.setDaemon(true);
        ringer.start();
    }

    private void ringEvery(Duration pause) {
        try {
            while (true) {
                rung.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
                rung.drainPermits();
                tell();
                Thread.sleep(REST_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    void ring() {
        rung.release();
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** A listener that is being shut down refuses; the others are told all the same. */
    void tell() {
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
        ringer.interrupt();
    }
}

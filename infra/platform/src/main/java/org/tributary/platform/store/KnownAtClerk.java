package org.tributary.platform.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Notes every 50 ms what has become known. */
final class KnownAtClerk implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KnownAtClerk.class);

    private final KnownAtLog log;
    private volatile ScheduledExecutorService clock = stopped();
    private boolean failing;

    KnownAtClerk(KnownAtLog log) {
        this.log = log;
    }

    @Override
    public void start() {
        clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "known-at");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::note, 0, 50, TimeUnit.MILLISECONDS);
    }

    /** A failure is said once, and the end of it; a task that threw would never run again. */
    private void note() {
        try {
            while (log.note()) continue;
            if (failing) LOG.info("The known-at log goes on");
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && isRunning()) LOG.error("The known-at log cannot be written: {}", e.toString());
            failing = true;
        }
    }

    @Override
    public void stop() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(5, TimeUnit.SECONDS)) clock.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !clock.isShutdown();
    }

    private static ScheduledExecutorService stopped() {
        ScheduledExecutorService none = Executors.newSingleThreadScheduledExecutor();
        none.shutdown();
        return none;
    }
}

package org.tributary.platform.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks once a second how far the views have come and whether they move, and what holds the history up. */
final class Watch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Lags lags;
    private final HoleAlarm holes;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Map<String, Seen> seen = Map.of();
    private volatile boolean running;
    private boolean failing;

    Watch(Lags lags, HoleAlarm holes) {
        this.lags = lags;
        this.holes = holes;
    }

    private void look() {
        try {
            note(Instant.now());
            holes.look(Instant.now());
            failing = false;
        } catch (RuntimeException e) {
            seen = Map.of();
            if (!failing && running) LOG.error("Nobody knows how far the views are: {}", e.toString());
            failing = true;
        }
    }

    private void note(Instant now) {
        Map<String, Seen> next = new HashMap<>();
        for (Lag lag : lags.now()) {
            Seen before = seen.get(lag.view());
            if (before != null && before.lag().position() == lag.position() && lag.events() > 0)
                next.put(lag.view(), new Seen(lag, before.movedAt()));
            else next.put(lag.view(), new Seen(lag, now));
        }
        seen = Map.copyOf(next);
    }

    /** What the last look saw; nothing while the database does not answer. */
    Optional<Lag> last(String view) {
        return Optional.ofNullable(seen.get(view)).map(Seen::lag);
    }

    /** How long a view that has something to do has not moved. */
    Duration standstill(Lag now) {
        Seen before = seen.get(now.view());
        return before == null || before.lag().position() != now.position()
                ? Duration.ZERO
                : Duration.between(before.movedAt(), Instant.now());
    }

    @Override
    public void start() {
        clock.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * A look at a view.
     *
     * @param movedAt when it was first seen at this position, or had nothing to do
     */
    private record Seen(Lag lag, Instant movedAt) {}
}

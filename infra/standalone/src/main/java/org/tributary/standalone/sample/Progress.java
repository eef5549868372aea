package org.tributary.standalone.sample;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says every few seconds how far the load has come. */
final class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int FIRST = 50;

    private final int all;
    private final long begun = System.nanoTime();
    private int sent;
    private int before;
    private long saidAt = begun;

    Progress(int all) {
        this.all = all;
        LOG.info("Sample: {} commands to send", all);
    }

    /** @param repeated whether an earlier load had come so far */
    synchronized void sent(boolean repeated) {
        sent++;
        if (repeated) before++;
        long now = System.nanoTime();
        if (now - saidAt < EVERY.toNanos() && sent != FIRST) return;
        saidAt = now;
        long leftNanos = (now - begun) / sent * (all - sent);
        LOG.info("Sample: {} of {} commands, {} s left", sent, all, Math.max(1, leftNanos / 1_000_000_000));
    }

    synchronized void done() {
        LOG.info(
                "Sample: {} commands in {} s{}. All of it is invented.",
                sent,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                before == 0 ? "" : ", " + before + " of them had been sent before");
    }
}

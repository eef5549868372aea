package org.tributary.exchange.batch;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Says every few seconds how far a batch has come, and when it will be through. */
final class Progress {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final int all;
    private final Consumer<String> says;
    private final long begun = System.nanoTime();
    private final AtomicLong next = new AtomicLong(begun + PAUSE_NANOS);

    Progress(int all, Consumer<String> says) {
        this.all = all;
        this.says = says;
    }

    void at(int settled) {
        long now = System.nanoTime();
        long due = next.get();
        if (settled == 0 || now < due || !next.compareAndSet(due, now + PAUSE_NANOS)) return;
        says.accept(line(settled, now - begun));
    }

    private String line(int settled, long nanos) {
        long left = nanos / settled * (all - settled);
        return String.format(
                Locale.ROOT,
                "%,d of %,d (%d %%), %,d a second, %d s left",
                settled,
                all,
                100L * settled / all,
                settled * TimeUnit.SECONDS.toNanos(1) / nanos,
                TimeUnit.NANOSECONDS.toSeconds(left));
    }
}

package org.tributary.verification.faults;

import java.util.concurrent.TimeUnit;

/** When the next operation of all clients is due, whether or not those before were answered. */
final class Pace {
    private static final long FORGIVEN_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int BURST = 10;

    private double perSecond = Double.POSITIVE_INFINITY;
    private long due = System.nanoTime();
    private long given;
    private double saturation;

    /** After a while in which whoever had an answer went on at once: that is all there is. */
    synchronized void saturatedSince(long fromNanos) {
        saturation = given * 1e9 / (System.nanoTime() - fromNanos);
    }

    synchronized long given() {
        return given;
    }

    synchronized double saturation() {
        return saturation;
    }

    /** @param share of saturation */
    synchronized void set(double share) {
        perSecond = saturation * share;
        due = System.nanoTime();
    }

    /** Ten times what there can be, for a moment. */
    void burst(long millis) throws InterruptedException {
        double before;
        synchronized (this) {
            before = perSecond;
            perSecond = saturation * BURST;
        }
        Thread.sleep(millis);
        synchronized (this) {
            perSecond = before;
        }
    }

    /** What is late is late: it is due at once, unless it is so late that whoever wanted it has gone. */
    synchronized long next() {
        given++;
        due = Math.max(due + (long) (1e9 / perSecond), System.nanoTime() - FORGIVEN_NANOS);
        return due;
    }
}

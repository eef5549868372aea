package org.tributary.platform.command;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.tributary.platform.problem.Refusal;

/**
 * Commands for one stream wait for one another in the process, in the order of arrival; between processes the unique
 * index decides. Without the queue, 32 clients of one stream collide until most are refused.
 */
public final class StreamQueues {
    private static final int STRIPES = 1024;

    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

    public StreamQueues() {
        for (int i = 0; i < STRIPES; i++) stripes[i] = new ReentrantLock(true);
    }

    /** Does the work once it is its turn, or says that too many wait. */
    public <T> T inTurn(String streamId, long deadlineNanos, Supplier<T> work) {
        ReentrantLock stripe = stripes[Math.floorMod(streamId.hashCode(), STRIPES)];
        try {
            if (!stripe.tryLock(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            stripe.unlock();
        }
    }

    private static Refusal busy() {
        return Refusal.unavailable(
                "too-busy", "Too many commands for this record are waiting. Send it again in a moment.");
    }
}

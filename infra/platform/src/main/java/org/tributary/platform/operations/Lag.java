package org.tributary.platform.operations;

import org.jspecify.annotations.Nullable;

/**
 * How far a view is behind the history.
 *
 * @param view its processor
 * @param events from where it is to the head
 * @param seconds since the oldest event that it has not taken in was recorded; 0: it has taken in all
 * @param stoppedAt the event that it cannot take in
 * @param differed how many of its tables did not say what the history says when it was built anew last
 */
record Lag(
        String view,
        long position,
        long events,
        double seconds,
        @Nullable Long stoppedAt,
        int differed) {
    boolean stopped() {
        return stoppedAt != null;
    }
}

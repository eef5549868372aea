package org.tributary.queryside.reports;

import org.jspecify.annotations.Nullable;

/**
 * What a governing body said on a report.
 *
 * @param body a code of {@code governing-body}
 * @param session where it said so
 * @param givenOn the day on which it did
 */
record Guidance(
        String id,
        String body,
        @Nullable String session,
        String text,
        @Nullable String addressedTo,
        String givenOn) {}

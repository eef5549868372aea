package org.tributary.verification.faults;

import org.jspecify.annotations.Nullable;

/**
 * A line of the clients' history: a request and what came of it.
 *
 * @param request its own id, which the events that it led to name as well
 * @param command what was sent; absent for a question
 * @param path what was asked; absent for a command
 * @param status absent if no answer came
 * @param position what an answer said that it reflects
 * @param stoppedAt where it said that its view had stopped
 */
record Call(
        int client,
        String node,
        String request,
        @Nullable String key,
        @Nullable String command,
        @Nullable String path,
        @Nullable String body,
        @Nullable Long ifMatch,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable Long position,
        @Nullable Long stoppedAt,
        long fromNanos,
        long toNanos) {

    boolean accepted() {
        return command != null && status != null && status < 300;
    }

    boolean refused() {
        return command != null && status != null && status >= 400 && status < 500;
    }

    boolean told() {
        return path != null && status != null && status == 200;
    }
}

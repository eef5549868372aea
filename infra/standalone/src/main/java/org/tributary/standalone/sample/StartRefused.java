package org.tributary.standalone.sample;

import org.jspecify.annotations.Nullable;

/** Why the program does not start, and what to do about it. */
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    StartRefused(String why, String action) {
        this(why, action, null);
    }

    StartRefused(String why, String action, @Nullable Throwable cause) {
        super(why, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}

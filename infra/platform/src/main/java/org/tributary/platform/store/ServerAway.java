package org.tributary.platform.store;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** A server that the history stands on, other than its database, does not answer; the message is for clients. */
public final class ServerAway extends DataAccessResourceFailureException {
    private static final long serialVersionUID = 1L;

    private final String words;

    public ServerAway(String words, @Nullable Throwable cause) {
        super(cause == null ? words : words + " (" + cause + ")", cause);
        this.words = words;
    }

    public String words() {
        return words;
    }
}

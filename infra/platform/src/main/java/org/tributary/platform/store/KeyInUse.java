package org.tributary.platform.store;

import org.springframework.dao.CannotAcquireLockException;

/** The key of a command is being accepted by another for longer than we wait: nothing was stored here. */
public final class KeyInUse extends CannotAcquireLockException {
    private static final long serialVersionUID = 1L;

    KeyInUse(Throwable cause) {
        super("Waited too long for the same request", cause);
    }
}

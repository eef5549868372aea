package org.tributary.platform.store;

/** A transaction that ended before its COMMIT was sent: nothing of it stands, for certain. */
final class NothingStored extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingStored(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}

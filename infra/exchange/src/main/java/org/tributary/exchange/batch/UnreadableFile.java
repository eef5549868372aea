package org.tributary.exchange.batch;

/** A file that cannot be read as a whole; its message is for the person who chose it. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableFile(String message) {
        super(message);
    }
}

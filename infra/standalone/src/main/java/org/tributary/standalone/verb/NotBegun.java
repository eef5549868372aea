package org.tributary.standalone.verb;

/** Why a verb did nothing, in words for whoever typed it. */
final class NotBegun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotBegun(String message) {
        super(message);
    }
}

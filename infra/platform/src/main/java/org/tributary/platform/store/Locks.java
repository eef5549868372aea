package org.tributary.platform.store;

/** The advisory locks of the history, as SQL: two 32-bit keys, so that none meets the 64-bit ones of single fences. */
final class Locks {
    static final int CLASS = 0x7472_6962; // "trib"
    static final int APPEND = 1;
    static final int KNOWN_AT = 2;
    static final int KNOWN_AT_CLERK = 3;

    /** Every append holds it shared before its first number; a reader at a hole asks who held it. Nothing else takes it. */
    static final String HOLD_APPEND = "SELECT pg_advisory_xact_lock_shared(" + CLASS + ", " + APPEND + ")";

    private Locks() {}
}

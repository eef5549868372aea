package org.tributary.verification.faults;

import java.util.List;
import java.util.Locale;

/** What can go wrong. */
enum Fault {
    HELD_COMMIT,
    CUT_BEFORE_COMMIT,
    CUT_AFTER_COMMIT,
    CUT,
    DELAY,
    BLACK_HOLE,
    KILLED_NODE,
    WRONG_CLOCK,
    KILLED_SERVER,
    STOPPED_NODE,
    TEN_AT_ONCE,
    BURST,
    HISTORY_TAKEN_IN,
    REBUILD,
    CORRUPTED_VIEW,
    TOKEN_LOST,
    POISON;

    /** Those that need no start of a program. */
    static final List<Fault> SHORT = List.of(
            HELD_COMMIT,
            CUT_BEFORE_COMMIT,
            CUT_AFTER_COMMIT,
            CUT,
            DELAY,
            BLACK_HOLE,
            KILLED_SERVER,
            STOPPED_NODE,
            TEN_AT_ONCE,
            BURST,
            HISTORY_TAKEN_IN);

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

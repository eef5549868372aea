package org.tributary.platform.store;

import java.time.Instant;
import java.util.Set;

/** A position that is missing while later ones are there, and the virtual transactions that may still fill it. */
public record Hole(long position, Set<String> holders, Instant since) {
    Hole(long position, Set<String> holders) {
        this(position, holders, Instant.now());
    }
}

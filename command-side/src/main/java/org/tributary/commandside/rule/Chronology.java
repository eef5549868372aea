package org.tributary.commandside.rule;

import java.time.LocalDate;
import org.tributary.platform.problem.Refusal;

/** Nothing happens in a stream before its first fact. */
public final class Chronology {
    private Chronology() {}

    public static void requireNotBefore(LocalDate first, LocalDate effectiveOn) {
        if (effectiveOn.isBefore(first))
            throw Refusal.invalid(
                    "/effectiveOn",
                    "too-early",
                    "The record begins on " + first + "; nothing can be true of it before.");
    }
}

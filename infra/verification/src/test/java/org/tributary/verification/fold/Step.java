package org.tributary.verification.fold;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a partnership stood after an event.
 *
 * @param from where it came from, as the event says; empty: from nowhere
 * @param reason its code; empty: nobody gave one
 * @param position where it was recorded
 * @param signed how many agreements there were by then
 * @param with its partners, as they had been said last
 */
record Step(
        LocalDate on,
        String from,
        String stage,
        boolean onHold,
        String reason,
        long position,
        int signed,
        List<String> with) {
    String category() {
        if (onHold) return "on-hold";
        return switch (stage) {
            case "signed" -> "committed";
            case "completed" -> "done";
            case "declined", "withdrawn" -> "lost";
            case "void" -> "void";
            default -> "open";
        };
    }
}

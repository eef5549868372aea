package org.tributary.commandside.agreement;

import org.tributary.events.PartnerId;
import org.tributary.platform.problem.Refusal;

/** Reads the source of a value. */
final class Sources {
    private Sources() {}

    static PartnerId partner(String pointer, String source) {
        try {
            return PartnerId.of(source);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(pointer, "malformed", "It is own, or a partner's id.");
        }
    }
}

package org.tributary.commandside.property;

import org.tributary.events.Role;

/**
 * A command that may be asked of a record.
 *
 * @param form its body: {@code <name>} is one of the things of that name in the {@link World}, what stands in parentheses
 *     may be left out
 */
record Move(Role by, String command, String form) {
    static final String WHY = ", 'reason': {'code': 'other'}";

    static Move move(Role by, String command, String form) {
        return new Move(by, command, form);
    }
}

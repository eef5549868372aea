package org.tributary.platform.command;

import org.jspecify.annotations.Nullable;
import org.tributary.events.Role;
import org.tributary.stored.NaturalKeys;

/**
 * Who sends a command, and on whose authority.
 *
 * @param account the account's id
 * @param role none for the system itself, which may do what its schedules need
 * @param office of the staff member that the account is linked to
 */
public record Actor(
        String account, @Nullable Role role, @Nullable String office) {
    /** The first start, and schedules. */
    public static final Actor SYSTEM = new Actor(NaturalKeys.SYSTEM.toString(), null, null);

    /** As it is written in an event's metadata. */
    public String roleName() {
        return role == null ? "system" : role.toString();
    }
}

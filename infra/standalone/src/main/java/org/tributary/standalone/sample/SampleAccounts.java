package org.tributary.standalone.sample;

import java.util.List;
import java.util.stream.Stream;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;

/** The sample's accounts: one a role, with the role's name as login and as password. */
final class SampleAccounts {
    private static final String ORIGIN = "the accounts";

    private SampleAccounts() {}

    static String id(Role role) {
        return Names.id("account", role.toString());
    }

    /** Officer and manager are linked to members of the staff, who work at the headquarters. */
    static Actor actor(Role role) {
        boolean linked = role == Role.OFFICER || role == Role.MANAGER;
        return new Actor(id(role), role, linked ? Offices.HEADQUARTERS : null);
    }

    /** Before anybody is linked. */
    static Actor newcomer(Role role) {
        return new Actor(id(role), role, null);
    }

    /**
     * Opened by the system, as the first account of every history is; the day is the one on which it happens. The
     * administrator comes first: who interrupts the load is not left without one.
     */
    static List<Step> steps() {
        return Stream.of(Role.ADMIN, Role.MANAGER, Role.OFFICER, Role.FINANCE, Role.AUDITOR)
                .map(SampleAccounts::open)
                .toList();
    }

    private static Step open(Role role) {
        String name = role.toString();
        return new Step(
                "account:" + name,
                ORIGIN,
                "open-account",
                Actor.SYSTEM,
                Bodies.of("accountId", id(role), "login", name, "password", name, "role", name));
    }
}

package org.tributary.standalone.sample;

import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.command.Order;
import tools.jackson.databind.node.ObjectNode;

/**
 * One command of the sample.
 *
 * @param name its own, for ever: the idempotency key is made of it
 * @param origin the line of the file that it comes from
 */
record Step(String name, String origin, String command, Actor actor, ObjectNode body) {
    private static final String SOURCE = "sample";

    static Step by(Role role, String name, String origin, String command, ObjectNode body) {
        return new Step(name, origin, command, SampleAccounts.actor(role), body);
    }

    static String key(String name) {
        return SOURCE + ":" + name;
    }

    static boolean isSource(String source) {
        return source.equals(SOURCE);
    }

    Step named(String other) {
        return new Step(other, origin, command, actor, body);
    }

    Order order() {
        return Order.of(command, body, actor, key(name), SOURCE);
    }
}

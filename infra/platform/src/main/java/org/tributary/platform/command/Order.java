package org.tributary.platform.command;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command as it was sent.
 *
 * @param key the client's idempotency key
 * @param expectedVersion of the addressed stream, as the client saw it
 * @param rehearsal whether it is only asked what would happen
 * @param requestId one request of a client; what follows from it is correlated by it
 * @param source {@code api}, {@code batch:<id>:<line>}, {@code schedule:<name>}, {@code sample}, {@code setup}
 */
public record Order(
        String command,
        ObjectNode body,
        Actor actor,
        @Nullable String key,
        @Nullable Long expectedVersion,
        boolean rehearsal,
        String requestId,
        String source) {

    /** A command of the program's own: a sample, an import, a schedule. */
    public static Order of(String command, ObjectNode body, Actor actor, @Nullable String key, String source) {
        return new Order(command, body, actor, key, null, false, Ids.next(), source);
    }
}

package org.tributary.platform.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command carries into the append beside the events that it leads to; a resource of its unit of work.
 *
 * @param addressed the stream that {@code If-Match} is about
 * @param expectedVersion of the addressed stream, as the client saw it
 * @param key the client's idempotency key
 */
public record Luggage(
        String account,
        String command,
        @Nullable String key,
        byte[] hash,
        boolean rehearsal,
        @Nullable String addressed,
        @Nullable Long expectedVersion,
        List<Beside> beside,
        Receipt receipt) {
    public static final String RESOURCE = Luggage.class.getName();
}

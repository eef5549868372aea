package org.tributary.stored;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The act beside the fact: who did it, as what, from where, by what command, and what led to it. Its components are the
 * keys of an event's metadata, these and no others.
 *
 * @param actor the account's id, never a login
 * @param role the account's role at that moment
 * @param office of the staff member that the account is linked to
 * @param command the command's name
 * @param requestId one request of a client
 * @param correlationId what began the chain of which this is a part
 * @param causationId the event that led to it, or the request
 * @param source {@code api}, {@code batch:<id>:<line>}, {@code schedule:<name>}, {@code sample}, {@code setup}
 * @param idempotencyKey as the client gave it
 */
public record Act(
        String actor,
        String role,
        @Nullable String office,
        String command,
        String requestId,
        String correlationId,
        @Nullable String causationId,
        String source,
        @Nullable String idempotencyKey) {

    public MetaData toMetaData() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("actor", actor);
        keys.put("role", role);
        if (office != null) keys.put("office", office);
        keys.put("command", command);
        keys.put("requestId", requestId);
        keys.put("correlationId", correlationId);
        if (causationId != null) keys.put("causationId", causationId);
        keys.put("source", source);
        if (idempotencyKey != null) keys.put("idempotencyKey", idempotencyKey);
        return MetaData.from(keys);
    }
}

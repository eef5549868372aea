package org.tributary.queryside.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.JsonNode;

/**
 * An event: where it stands, the fact, and the act that led to it.
 *
 * @param time when it was recorded
 * @param type of the stream
 * @param stream its id
 * @param sequence within the stream
 * @param reason the fact's own, where it has one
 */
record AuditRow(
        long position,
        Instant time,
        String eventId,
        String type,
        String stream,
        long sequence,
        String name,
        int revision,
        JsonNode payload,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String office,
        @Nullable String command,
        @Nullable String requestId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String source,
        @Nullable JsonNode reason) {
    static AuditRow read(ResultSet row, int n) throws SQLException {
        JsonNode payload = StoredJson.mapper().readTree(row.getString("payload"));
        JsonNode act = StoredJson.mapper().readTree(row.getString("metadata"));
        return new AuditRow(
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("event_id"),
                row.getString("stream_type"),
                row.getString("stream_id"),
                row.getLong("sequence"),
                row.getString("name"),
                row.getInt("revision"),
                payload,
                text(act, "actor"),
                text(act, "role"),
                text(act, "office"),
                text(act, "command"),
                text(act, "requestId"),
                text(act, "correlationId"),
                text(act, "causationId"),
                text(act, "source"),
                payload.get("reason"));
    }

    private static @Nullable String text(JsonNode act, String key) {
        return act.path(key).stringValue(null);
    }
}

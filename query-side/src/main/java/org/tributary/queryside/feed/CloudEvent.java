package org.tributary.queryside.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.JsonNode;

/**
 * An event in the form of CloudEvents 1.0, structured; from {@code position} on, its extension attributes.
 *
 * @param subject the stream's id
 * @param position a text, for an integer of CloudEvents has 32 bits
 * @param sequence within the stream, in 19 digits: the registered extension is ordered as a text
 */
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String dataschema,
        String position,
        String sequence,
        @Nullable String correlationid,
        @Nullable String causationid,
        @Nullable String actor,
        JsonNode data) {
    static CloudEvent read(ResultSet row, int n) throws SQLException {
        JsonNode act = StoredJson.mapper().readTree(row.getString("metadata"));
        String name = row.getString("name");
        int revision = row.getInt("revision");
        return new CloudEvent(
                "1.0",
                row.getString("event_id"),
                "/streams/" + row.getString("stream_type"),
                "org.tributary." + name + ".v" + revision,
                row.getString("stream_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                "application/json",
                EventSchema.uri(name, revision),
                row.getString("position"),
                "%019d".formatted(row.getLong("sequence")),
                act.path("correlationId").stringValue(null),
                act.path("causationId").stringValue(null),
                act.path("actor").stringValue(null),
                StoredJson.mapper().readTree(row.getString("payload")));
    }
}

package org.tributary.queryside.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/**
 * One attempt to tell a webhook of an event.
 *
 * @param position of the event
 * @param eventId under which it was sent, as {@code webhook-id}
 * @param attempt the how manyth of this event
 * @param status what was answered; none: nothing, because of the {@code failure}
 */
record DeliveryRow(
        String id,
        long position,
        String eventId,
        int attempt,
        Instant attemptedAt,
        int tookMillis,
        @Nullable Integer status,
        @Nullable String failure) {
    static final Lists<DeliveryRow> LIST = new Lists<>(
            DeliveryRow.class, """
            SELECT attempt_id::text AS id, attempt_id, position, event_id::text, attempt, attempted_at, took_millis, status,
                   failure
            FROM history.webhook_attempts WHERE webhook_id = CAST(:webhook AS uuid)
            """, DeliveryRow::read, "-id", Map.of("id", Sort.unique("attempt_id", "bigint")));

    static DeliveryRow read(ResultSet row, int n) throws SQLException {
        return new DeliveryRow(
                row.getString("id"),
                row.getLong("position"),
                row.getString("event_id"),
                row.getInt("attempt"),
                row.getObject("attempted_at", OffsetDateTime.class).toInstant(),
                row.getInt("took_millis"),
                row.getObject("status", Integer.class),
                row.getString("failure"));
    }
}

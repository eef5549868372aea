package org.tributary.queryside.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook, and how it goes.
 *
 * @param origin where it is told: the rest of the address may be a secret, and nobody is told
 * @param state {@code active}, {@code failing} while what it refused is tried again, {@code paused} until it is resumed
 * @param position up to which it has been told everything
 * @param behind how many positions the history has gone on since
 * @param attempts how often the next event was tried in vain
 * @param lastStatus what it answered last; none: nothing
 */
record WebhookRow(
        String id,
        String label,
        String origin,
        List<String> events,
        List<String> streamTypes,
        String state,
        @Nullable Long position,
        @Nullable Long behind,
        int attempts,
        @Nullable Instant failingSince,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant pausedAt,
        @Nullable String pausedBecause,
        @Nullable Instant lastAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable String lastFailure) {

    static final String STATE = """
            SELECT webhook.position, attempts, failing_since, due_at, paused_at, paused_because, attempted_at, status, failure
            FROM history.webhooks webhook LEFT JOIN LATERAL (
                SELECT attempted_at, status, failure FROM history.webhook_attempts attempt
                WHERE attempt.webhook_id = webhook.webhook_id ORDER BY attempt_id DESC LIMIT 1
            ) last ON true WHERE webhook.webhook_id = ?::uuid
            """;

    static WebhookRow read(Subscription webhook, ResultSet row, long head) throws SQLException {
        int attempts = row.getInt("attempts");
        Instant paused = instant(row, "paused_at");
        return new WebhookRow(
                webhook.id(),
                webhook.label(),
                webhook.origin(),
                webhook.events(),
                webhook.streamTypes(),
                paused != null ? "paused" : attempts > 0 ? "failing" : "active",
                row.getLong("position"),
                Math.max(0, head - row.getLong("position")),
                attempts,
                instant(row, "failing_since"),
                paused == null && attempts > 0 ? instant(row, "due_at") : null,
                paused,
                row.getString("paused_because"),
                instant(row, "attempted_at"),
                row.getObject("status", Integer.class),
                row.getString("failure"));
    }

    /** Which nobody has looked at yet. */
    static WebhookRow begun(Subscription webhook) {
        return new WebhookRow(
                webhook.id(),
                webhook.label(),
                webhook.origin(),
                webhook.events(),
                webhook.streamTypes(),
                "active",
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package org.tributary.queryside.feed;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events that follow a position, up to where nothing can be missing any more. */
final class Feed {
    private static final String AFTER = """
            SELECT position, event_id, stream_type, stream_id, sequence, name, revision, recorded_at, payload, metadata
            FROM history.events
            WHERE position > ? AND position <= (SELECT coalesce(max(position), 0) FROM history.known_at)
            ORDER BY position LIMIT ?
            """;

    private Feed() {}

    static List<CloudEvent> after(JdbcClient jdbc, long position, int limit) {
        return jdbc.sql(AFTER).params(position, limit).query(CloudEvent::read).list();
    }
}

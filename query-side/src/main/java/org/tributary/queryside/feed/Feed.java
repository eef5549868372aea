package org.tributary.queryside.feed;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events that follow a position, up to where nothing can be missing any more. */
public final class Feed {
    private static final String AFTER = """
            SELECT position, event_id, stream_type, stream_id, sequence, name, revision, recorded_at, payload, metadata
            FROM history.events
            WHERE position > ? AND position <= (SELECT coalesce(max(position), 0) FROM history.known_at)
            ORDER BY position LIMIT ?
            """;

    private static final String NEXT = """
            SELECT position, event_id, stream_type, stream_id, sequence, name, revision, recorded_at, payload, metadata
            FROM history.events
            WHERE position > :position AND position <= :head
              AND (cardinality(:names) + cardinality(:types) = 0 OR name = ANY (:names) OR stream_type = ANY (:types))
            ORDER BY position LIMIT 1
            """;

    private Feed() {}

    static List<CloudEvent> after(JdbcClient jdbc, long position, int limit) {
        return jdbc.sql(AFTER).params(position, limit).query(CloudEvent::read).list();
    }

    /**
     * The first that is of interest.
     *
     * @param head up to where nothing can be missing
     * @param names of events; with the types of streams either suffices, and without both each does
     */
    public static Optional<CloudEvent> next(
            JdbcClient jdbc, long position, long head, List<String> names, List<String> types) {
        return jdbc.sql(NEXT)
                .param("position", position)
                .param("head", head)
                .param("names", names.toArray(String[]::new))
                .param("types", types.toArray(String[]::new))
                .query(CloudEvent::read)
                .optional();
    }
}

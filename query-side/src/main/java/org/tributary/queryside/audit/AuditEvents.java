package org.tributary.queryside.audit;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The history as a list, up to where nothing can be missing any more. */
final class AuditEvents {
    private static final String SETTLED = """
            SELECT position, recorded_at, event_id, stream_type, stream_id, sequence, name, revision, payload, metadata,
                   position::text AS id
            FROM history.events
            WHERE position <= (SELECT coalesce(max(position), 0) FROM history.known_at)
              AND (CAST(:stream AS uuid) IS NULL OR stream_id = :stream)
              AND (CAST(:type AS text) IS NULL OR stream_type = :type)
              AND (CAST(:name AS text) IS NULL OR name = :name)
              AND (CAST(:actor AS text) IS NULL OR metadata::json ->> 'actor' = lower(:actor))
              AND (CAST(:command AS text) IS NULL OR metadata::json ->> 'command' = :command)
              AND (CAST(:source AS text) IS NULL OR metadata::json ->> 'source' = :source)
              AND (CAST(:from AS timestamptz) IS NULL OR recorded_at >= :from)
              AND (CAST(:before AS timestamptz) IS NULL OR recorded_at < :before)
            """;

    static final Lists<AuditRow> LIST = new Lists<>(
            AuditRow.class, SETTLED, AuditRow::read, "position", Map.of("position", Sort.unique("position", "bigint")));

    private AuditEvents() {}
}

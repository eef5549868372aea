package org.tributary.platform.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.view.View;

/** Asks how far the views are. */
final class Lags {
    private static final String LAGS = """
            WITH processor AS (
                SELECT name, coalesce((SELECT min((token::json ->> 'globalIndex')::bigint) FROM views.tokens
                                       WHERE processor_name = name), 0) AS position
                FROM unnest(CAST(:views AS text[])) AS name
            )
            SELECT name, processor.position, stopped.position AS stopped_at,
                   (SELECT coalesce(max(position), 0) FROM history.events) - processor.position AS events,
                   coalesce(extract(epoch FROM clock_timestamp() - (
                       SELECT recorded_at FROM history.events WHERE events.position > processor.position
                       ORDER BY events.position LIMIT 1)), 0) AS seconds,
                   coalesce(json_array_length(CAST(rebuilds.differences AS json)), 0) AS differed
            FROM processor
            LEFT JOIN views.stopped ON stopped.view = name AND stopped.position > processor.position
            LEFT JOIN views.rebuilds ON rebuilds.view = name
            """;

    private final JdbcClient jdbc;
    private final List<String> views;

    Lags(JdbcClient jdbc, List<View> views) {
        this.jdbc = jdbc;
        this.views = views.stream().map(View::processor).distinct().toList();
    }

    List<String> views() {
        return views;
    }

    List<Lag> now() {
        return jdbc.sql(LAGS)
                .param("views", views.toArray(String[]::new))
                .query(Lags::read)
                .list();
    }

    private static Lag read(ResultSet row, int n) throws SQLException {
        return new Lag(
                row.getString("name"),
                row.getLong("position"),
                row.getLong("events"),
                row.getDouble("seconds"),
                row.getObject("stopped_at", Long.class),
                row.getInt("differed"));
    }
}

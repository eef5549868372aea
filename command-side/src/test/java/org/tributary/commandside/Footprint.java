package org.tributary.commandside;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How much lies in the tables that commands write to. */
public record Footprint(long events, long claims, long keys, long persons, long logins, long tokens, long fences) {
    private static final String COUNT = """
            SELECT (SELECT count(*) FROM history.events), (SELECT count(*) FROM history.claims),
                   (SELECT count(*) FROM history.accepted_commands), (SELECT count(*) FROM history.persons),
                   (SELECT count(*) FROM history.logins), (SELECT count(*) FROM history.tokens),
                   (SELECT count(*) FROM history.closed_fences)
            """;

    static Footprint of(JdbcClient jdbc) {
        return jdbc.sql(COUNT)
                .query((row, n) -> new Footprint(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)))
                .single();
    }
}

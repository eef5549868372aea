package org.tributary.platform.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Compares tables that answer with those built beside them, row by row, both at the same position. */
final class Comparison {
    private static final TypeReference<Map<String, Object>> KEY = new TypeReference<>() {};

    // a sum over hashes does not ask for an order
    private static final String SAME = """
            SELECT (SELECT (count(*), sum(CAST(hashtextextended(CAST(it AS text), 0) AS numeric))) FROM views.%1$s it)
                 = (SELECT (count(*), sum(CAST(hashtextextended(CAST(it AS text), 0) AS numeric))) FROM rebuilt.%1$s it)
            """;
    private static final String DIFFERING = """
            WITH lacking AS (SELECT %2$s AS key, CAST(it AS text) FROM rebuilt.%1$s it
                             EXCEPT ALL SELECT %2$s, CAST(it AS text) FROM views.%1$s it),
                 surplus AS (SELECT %2$s AS key, CAST(it AS text) FROM views.%1$s it
                             EXCEPT ALL SELECT %2$s, CAST(it AS text) FROM rebuilt.%1$s it)
            SELECT (SELECT count(*) FROM lacking) AS lacking, (SELECT count(*) FROM surplus) AS surplus,
                   ARRAY(SELECT DISTINCT CAST(key AS text)
                         FROM (SELECT key FROM lacking UNION ALL SELECT key FROM surplus) AS differing
                         WHERE key <> '{}' LIMIT 5) AS keys
            """;
    private static final String KEY_COLUMNS = """
            SELECT attname FROM pg_index
            JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
            WHERE indrelid = CAST(? AS regclass) AND indisprimary
            ORDER BY attnum
            """;

    private final JdbcClient jdbc;

    Comparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Difference> of(List<String> tables) {
        List<Difference> found = new ArrayList<>();
        for (String table : tables) if (!isSame(table)) found.add(difference(table));
        return found;
    }

    private boolean isSame(String table) {
        return Boolean.TRUE.equals(
                jdbc.sql(SAME.formatted(table)).query(Boolean.class).single());
    }

    /** Examples are told by their keys alone: a row may hold what is not for everybody. */
    private Difference difference(String table) {
        String key = jdbc.sql(KEY_COLUMNS).param("rebuilt." + table).query(String.class).list().stream()
                .map("'%1$s', it.%1$s"::formatted)
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
        return jdbc.sql(DIFFERING.formatted(table, key))
                .query((row, n) -> new Difference(table, row.getLong("lacking"), row.getLong("surplus"), keys((Object[])
                        row.getArray("keys").getArray())))
                .single();
    }

    private static List<Map<String, Object>> keys(Object[] texts) {
        List<Map<String, Object>> keys = new ArrayList<>();
        for (Object text : texts)
            keys.add(Objects.requireNonNull(JsonMapper.shared().readValue((String) text, KEY)));
        return keys;
    }
}

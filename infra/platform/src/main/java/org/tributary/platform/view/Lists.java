package org.tributary.platform.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.problem.Refusal;

/**
 * A list that is asked for by page: SQL that selects all rows, the fields it can be sorted by, and keyset paging around
 * it. The SQL must select a column {@code id} (text, unique) and the columns of the sort fields.
 *
 * @param <T> a row
 */
public final class Lists<T> {
    private final Class<T> row;
    private final String sql;
    private final RowMapper<T> mapper;
    private final Map<String, Sort> sorts;
    private final String standard;

    /**
     * @param row a record; its components are the columns of a file
     * @param standard the sort of those who ask for none, such as {@code -signedOn}
     * @param sorts by field name: its column and PostgreSQL type
     */
    public Lists(Class<T> row, String sql, RowMapper<T> mapper, String standard, Map<String, Sort> sorts) {
        this.row = row;
        this.sql = sql;
        this.mapper = mapper;
        this.standard = standard;
        this.sorts = sorts;
    }

    Class<T> row() {
        return row;
    }

    /**
     * A column and its type, for the cursor's comparison.
     *
     * @param unique every row has a value of its own, so that an index of the column alone gives the order
     */
    public record Sort(String column, String type, boolean unique) {
        public Sort(String column, String type) {
            this(column, type, false);
        }

        public static Sort unique(String column, String type) {
            return new Sort(column, type, true);
        }
    }

    /** One page and the cursor of the next. */
    public Part<T> page(JdbcClient jdbc, Map<String, ?> parameters, Paging paging) {
        String asked = paging.sort() == null ? standard : paging.sort();
        boolean down = asked.startsWith("-");
        Sort sort = sorts.get(down ? asked.substring(1) : asked);
        if (sort == null)
            throw Refusal.unreadable("bad-sort", "This list is sorted by " + String.join(", ", sorts.keySet()) + ".");
        Cursor cursor = paging.cursor();
        if (cursor != null && !cursor.sort().equals(asked))
            throw Refusal.unreadable("bad-cursor", "The cursor belongs to another order.");
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("page_limit", paging.limit() + 1);
        if (cursor != null) {
            all.put("cursor_key", cursor.key());
            all.put("cursor_id", cursor.id());
        }
        List<Keyed<T>> rows = jdbc.sql(paged(sort, down, cursor != null))
                .params(all)
                .query((row, n) ->
                        new Keyed<>(mapper.mapRow(row, n), row.getString("page_key"), row.getString("page_id")))
                .list();
        return part(rows, asked, paging.limit());
    }

    private String paged(Sort sort, boolean down, boolean goesOn) {
        String direction = down ? "DESC" : "ASC";
        String beyond = down ? "<" : ">";
        String key = sort.unique() ? sort.column() : "coalesce(%s, %s)".formatted(sort.column(), least(sort.type()));
        String where = sort.unique()
                ? "WHERE %s %s CAST(:cursor_key AS %s)".formatted(key, beyond, sort.type())
                : "WHERE (%s, id) %s (CAST(:cursor_key AS %s), :cursor_id)".formatted(key, beyond, sort.type());
        return """
                SELECT listed.*, (%1$s)::text AS page_key, id AS page_id FROM (%2$s) listed %3$s
                ORDER BY %1$s %4$s%5$s LIMIT :page_limit
                """.formatted(key, sql, goesOn ? where : "", direction, sort.unique() ? "" : ", id " + direction);
    }

    /** Where rows without a value stand: first, as the least. */
    private static String least(String type) {
        return switch (type) {
            case "text" -> "''";
            case "bigint" -> "-1";
            case "date" -> "'-infinity'::date";
            case "timestamptz" -> "'-infinity'::timestamptz";
            default -> "'-Infinity'::" + type;
        };
    }

    private Part<T> part(List<Keyed<T>> rows, String asked, int limit) {
        boolean more = rows.size() > limit;
        List<T> items = new ArrayList<>();
        rows.stream().limit(limit).map(Keyed::row).forEach(items::add);
        Keyed<T> last = more ? rows.get(limit - 1) : null;
        return new Part<>(items, last == null ? null : new Cursor(asked, last.key(), last.id()));
    }

    private record Keyed<T>(T row, String key, String id) {}

    /** Items, and where they end if there are more. */
    public record Part<T>(List<T> items, @Nullable Cursor next) {}
}

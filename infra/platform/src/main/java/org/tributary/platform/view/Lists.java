package org.tributary.platform.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.problem.Refusal;

/**
 * A list that is asked for by page: SQL that selects all rows, the fields it can be sorted by, and keyset paging around
 * it. The SQL must select a column {@code id} (text, unique) and the columns of the sort fields. What is costly and neither
 * filters nor sorts is {@link #shown} of a page's rows, and so worked out for these alone.
 *
 * @param <T> a row
 */
public final class Lists<T> {
    private static final int FETCHED_AT_ONCE = 1000;

    private final Class<T> row;
    private final String sql;
    private final RowMapper<T> mapper;
    private final Map<String, Sort> sorts;
    private final String standard;
    private final @Nullable String shown;
    private final @Nullable String whole;

    /**
     * @param row a record; its components are the columns of a file
     * @param standard the sort of those who ask for none, such as {@code -signedOn}
     * @param sorts by field name: its column and PostgreSQL type
     */
    public Lists(Class<T> row, String sql, RowMapper<T> mapper, String standard, Map<String, Sort> sorts) {
        this(row, sql, mapper, standard, sorts, null, null);
    }

    private Lists(
            Class<T> row,
            String sql,
            RowMapper<T> mapper,
            String standard,
            Map<String, Sort> sorts,
            @Nullable String shown,
            @Nullable String whole) {
        this.row = row;
        this.sql = sql;
        this.mapper = mapper;
        this.standard = standard;
        this.sorts = sorts;
        this.shown = shown;
        this.whole = whole;
    }

    /** @param shown SQL that selects the rows of the relation {@code page}, each once and with all its columns, and more of them */
    public Lists<T> shown(String shown) {
        return new Lists<>(row, sql, mapper, standard, sorts, shown, whole);
    }

    /** @param whole SQL that selects all rows with all that is shown of them, for a file: they are not put aside first */
    public Lists<T> whole(String whole) {
        return new Lists<>(row, sql, mapper, standard, sorts, shown, whole);
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
        Order order = order(paging.sort());
        Cursor cursor = paging.cursor();
        if (cursor != null && !cursor.sort().equals(order.asked()))
            throw Refusal.unreadable("bad-cursor", "The cursor belongs to another order.");
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("page_limit", paging.atMost() + 1);
        if (cursor != null) {
            all.put("cursor_key", cursor.key());
            all.put("cursor_id", cursor.id());
        }
        List<Keyed<T>> rows = jdbc.sql(order.of(sql, cursor == null ? "" : order.beyond(), "LIMIT :page_limit", shown))
                .params(all)
                .query((row, n) ->
                        new Keyed<>(mapper.mapRow(row, n), row.getString("page_key"), row.getString("page_id")))
                .list();
        return part(rows, order.asked(), paging.atMost());
    }

    /** Every row, fetched as they are read: to be closed, and to be read within a transaction. */
    Stream<T> all(JdbcClient jdbc, Map<String, ?> parameters, @Nullable String sort) {
        return jdbc
                .sql(
                        whole == null
                                ? order(sort).of(sql, "", "", shown)
                                : order(sort).of(whole, "", "", null))
                .withFetchSize(FETCHED_AT_ONCE)
                .params(parameters)
                .query(mapper)
                .stream();
    }

    private Order order(@Nullable String sort) {
        String asked = sort == null ? standard : sort;
        Sort by = sorts.get(asked.startsWith("-") ? asked.substring(1) : asked);
        if (by == null)
            throw Refusal.unreadable(
                    "bad-sort", "This list is sorted by " + String.join(", ", new TreeSet<>(sorts.keySet())) + ".");
        return new Order(asked, by);
    }

    private record Order(String asked, Sort by) {
        String of(String sql, String where, String limit, @Nullable String shown) {
            String listed = "SELECT listed.*, (%s)::text AS page_key, id AS page_id FROM (%s) listed %s %s %s"
                    .formatted(key(), sql, where, inOrder(), limit);
            if (shown == null) return listed;
            return "WITH page AS MATERIALIZED (%s) SELECT * FROM (%s) shown %s".formatted(listed, shown, inOrder());
        }

        private String inOrder() {
            String direction = asked.startsWith("-") ? "DESC" : "ASC";
            return "ORDER BY %s %s%s".formatted(key(), direction, by.unique() ? "" : ", id " + direction);
        }

        String beyond() {
            String beyond = asked.startsWith("-") ? "<" : ">";
            return by.unique()
                    ? "WHERE %s %s CAST(:cursor_key AS %s)".formatted(key(), beyond, by.type())
                    : "WHERE (%s, id) %s (CAST(:cursor_key AS %s), :cursor_id)".formatted(key(), beyond, by.type());
        }

        private String key() {
            return by.unique() ? by.column() : "coalesce(%s, %s)".formatted(by.column(), least(by.type()));
        }
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
        return new Part<>(items, last == null ? null : Cursor.after(asked, last.key(), last.id()));
    }

    private record Keyed<T>(T row, String key, String id) {}

    /** Items, and where they end if there are more. */
    public record Part<T>(List<T> items, @Nullable Cursor next) {}
}

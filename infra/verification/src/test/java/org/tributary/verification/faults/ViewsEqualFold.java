package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** I4: what the views hold is what the log makes of them: every table, every row, every column. */
final class ViewsEqualFold {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TABLES = """
            SELECT tablename FROM pg_tables
            WHERE schemaname = 'views' AND tablename NOT IN ('forms', 'tokens', 'stopped', 'snapshots', 'rebuilds')
            """;

    private ViewsEqualFold() {}

    static List<Violation> check(Tables folded, Connection database) throws SQLException {
        List<Violation> found = new ArrayList<>();
        TreeSet<String> tables = new TreeSet<>(Stored.rows(database, TABLES));
        tables.addAll(folded.all().keySet());
        for (String table : tables) {
            List<String> expected = folded.of(table);
            List<String> rows = read(database, table).of(table);
            if (!expected.equals(rows))
                found.add(new Violation("I4", "views." + table + ": " + Difference.of(expected, rows)));
        }
        return found;
    }

    private static Tables read(Connection database, String table) throws SQLException {
        Tables tables = new Tables();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM views." + table)) {
            while (rows.next()) {
                Tables.Row row = tables.row(table);
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++)
                    row.with(rows.getMetaData().getColumnName(column), text(rows, column));
            }
        }
        return tables;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        if (text == null) return "";
        return switch (rows.getMetaData().getColumnType(column)) {
            case Types.NUMERIC -> MoneyIsConserved.plain(new BigDecimal(text));
            case Types.ARRAY ->
                Stream.of((Object[]) rows.getArray(column).getArray())
                        .map(Object::toString)
                        .collect(Collectors.joining(","));
            default ->
                text.startsWith("{") || text.startsWith("[")
                        ? JSON.readTree(text).toString()
                        : text;
        };
    }
}

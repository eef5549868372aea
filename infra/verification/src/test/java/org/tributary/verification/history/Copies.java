package org.tributary.verification.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.tributary.platform.store.Database;

/**
 * The same lawful history again and again, as of other offices beside the first one: other ids, the same staff, codes, rates,
 * policy. What commands would take hours to decide anew is written beside what they did decide.
 */
public final class Copies {
    /** There is one of each, whatever number of histories stand on it. */
    private static final String SHARED =
            "('account', 'accounts', 'calendar', 'codes', 'policy', 'rates', 'staff', 'target')";

    private static final Pattern ID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern CALLED = Pattern.compile("\"(name|title)\":\"");
    private static final String LINES = "COPY (SELECT %s FROM history.%s WHERE %s ORDER BY %s) TO STDOUT";
    private static final String EVENTS =
            "event_id, stream_id, stream_type, sequence, name, revision, payload, metadata";
    private static final String TAKEN = """
            SELECT stream_id::text || payload || metadata FROM history.events WHERE stream_type IN %s
            UNION ALL SELECT DISTINCT metadata FROM history.events
            """.formatted(SHARED);
    // as every append does, so that readers know of the numbers that are not committed yet
    private static final String HOLD_APPEND = "SELECT pg_advisory_xact_lock_shared(" + 0x7472_6962 + ", 1)";

    private final Database database;
    private final Set<String> shared = new HashSet<>();
    private final List<Lines> kernel = new ArrayList<>();

    public Copies(Database database) throws SQLException, IOException {
        this.database = database;
        try (Connection connection = connect()) {
            shared(connection);
            kernel.add(lines(connection, EVENTS, "events", "stream_type NOT IN " + SHARED, "position"));
            kernel.add(lines(connection, "person_id, data", "persons", "true", "person_id"));
            kernel.add(lines(connection, "kind, scope, value, holder", "claims", "true", "kind, scope, value"));
            kernel.add(lines(connection, "kind, key", "closed_fences", "true", "kind, key"));
        }
    }

    /** Rows as COPY writes them, those of them that name something which is not shared. */
    private record Lines(String columns, String table, List<String> rows) {}

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.username(), database.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private void shared(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(TAKEN)) {
            while (rows.next())
                ID.matcher(rows.getString(1))
                        .results()
                        .forEach(id -> shared.add(id.group().toLowerCase(Locale.ROOT)));
        }
    }

    private Lines lines(Connection connection, String columns, String table, String which, String order)
            throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copying(connection).copyOut(LINES.formatted(columns, table, which, order), out);
        List<String> rows = out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(row -> ID.matcher(row)
                        .results()
                        .anyMatch(id -> !movedId(id.group(), 1).equals(id.group())))
                .toList();
        return new Lines(columns, table, rows);
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** @param number from 1 on, each once */
    public void add(int number) throws SQLException, IOException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(HOLD_APPEND);
            for (Lines lines : kernel) {
                String rows = lines.rows().stream()
                        .map(row -> moved(row, number))
                        .map(row -> row + "\n")
                        .collect(Collectors.joining());
                copying(connection)
                        .copyIn(
                                "COPY history.%s (%s) FROM STDIN".formatted(lines.table(), lines.columns()),
                                new StringReader(rows));
            }
            connection.commit();
        }
    }

    private String moved(String row, int number) {
        String called = CALLED.matcher(row).replaceAll(name -> name.group() + number + " ");
        return ID.matcher(called).replaceAll(id -> movedId(id.group(), number));
    }

    private String movedId(String id, int number) {
        if (shared.contains(id.toLowerCase(Locale.ROOT))) return id;
        UUID one = UUID.fromString(id);
        long other = (number * 0x9E3779B97F4A7C15L) >>> 8;
        String moved = new UUID(one.getMostSignificantBits(), one.getLeastSignificantBits() ^ other).toString();
        return id.equals(one.toString()) ? moved : moved.toUpperCase(Locale.ROOT);
    }
}

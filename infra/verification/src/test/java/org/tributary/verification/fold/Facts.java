package org.tributary.verification.fold;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.tributary.platform.store.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history as it lies there, read row by row: however long it is, no more than a page of it is in memory. */
final class Facts {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 2000;
    private static final String EVENTS = """
            SELECT position, stream_id::text, name, payload FROM history.events
            WHERE position <= ? AND
            """;

    /** All that agreements stand on, in the order in which it was recorded. */
    private static final String AROUND = EVENTS + """
            (stream_type IN ('partner', 'partnership', 'initiative', 'receipt', 'rates', 'policy', 'staff', 'codes', 'target')
             OR name = 'agreement-voided') ORDER BY position
            """;

    /** One agreement after another, each in its order. */
    private static final String AGREEMENTS = EVENTS + "stream_type = 'agreement' ORDER BY events.stream_id, sequence";

    /** One partnership after another, likewise. */
    private static final String PARTNERSHIPS = EVENTS + "stream_type = 'partnership' ORDER BY stream_id, sequence";

    private final Database database;
    private final long known;

    /** @param known up to this position */
    Facts(Database database, long known) {
        this.database = database;
        this.known = known;
    }

    void around(Consumer<Fact> next) throws SQLException {
        each(AROUND, next);
    }

    void ofAgreements(Consumer<Fact> next) throws SQLException {
        each(AGREEMENTS, next);
    }

    void ofPartnerships(Consumer<Fact> next) throws SQLException {
        each(PARTNERSHIPS, next);
    }

    private void each(String sql, Consumer<Fact> next) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.username(), database.password())) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(AT_ONCE);
                statement.setLong(1, known);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) next.accept(read(row));
                }
            }
        }
    }

    private static Fact read(ResultSet row) throws SQLException {
        JsonNode said = JSON.readTree(row.getString(4));
        LocalDate on = LocalDate.parse(said.path("effectiveOn").asString());
        return new Fact(row.getLong(1), row.getString(2), row.getString(3), on, said);
    }
}

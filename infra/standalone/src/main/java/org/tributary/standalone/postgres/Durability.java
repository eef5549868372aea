package org.tributary.standalone.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.tributary.standalone.postgres.EmbeddedServer.Credentials;

/** What was committed survives a power cut, or the server does not go on. */
final class Durability {
    private static final String SWITCHED_OFF = """
            SELECT name || ' = ' || setting
              FROM pg_settings
             WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')
               AND setting <> 'on'
            """;

    private Durability() {}

    /** Asks as the role that will commit: a setting of the role's own would beat the server's. */
    static void require(int port, Credentials role) throws SQLException {
        try (Connection connection = Session.open(port, Roles.DATABASE, role)) {
            require(connection);
        }
    }

    static void require(Connection connection) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SWITCHED_OFF)) {
            while (rows.next()) {
                wrong.add(rows.getString(1));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("for %s it runs with %s, so that a power cut would lose committed work"
                    .formatted(connection.getMetaData().getUserName(), String.join(", ", wrong)));
        }
    }
}

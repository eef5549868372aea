package org.tributary.verification.benchmark;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;

/** The first yardstick: one INSERT and its COMMIT through the JDBC driver, a connection a client. */
final class Raw implements Subject, AutoCloseable {
    static final String TABLE = """
            CREATE TABLE contribution (
                id uuid PRIMARY KEY, agreement uuid NOT NULL, amount numeric NOT NULL, currency text NOT NULL, value_date date NOT NULL)
            """;
    static final String INSERT =
            "INSERT INTO contribution (id, agreement, amount, currency, value_date) VALUES (?, ?, ?, ?, ?)";

    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> inserts = new ArrayList<>();

    Raw(int clients) throws SQLException {
        Database database = TestDatabase.fresh();
        try (Connection superuser = TestDatabase.asSuperuser(database)) {
            superuser.createStatement().execute(TABLE + "; GRANT ALL ON contribution TO tributary_app");
        }
        for (int client = 0; client < clients; client++) {
            Connection connection = TestDatabase.asApplication(database);
            connections.add(connection);
            inserts.add(connection.prepareStatement(INSERT));
        }
    }

    @Override
    public String name() {
        return "raw";
    }

    @Override
    public Work work() {
        return this::insert;
    }

    @Override
    public Duration cpu() {
        return Duration.ZERO;
    }

    private void insert(int client) throws SQLException {
        PreparedStatement insert = inserts.get(client);
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, UUID.randomUUID());
        insert.setBigDecimal(3, BigDecimal.TEN);
        insert.setString(4, "EUR");
        insert.setObject(5, LocalDate.of(2026, 3, 31));
        insert.executeUpdate();
    }

    String version() throws SQLException {
        return connections.get(0).getMetaData().getDatabaseProductVersion();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) connection.close();
    }
}

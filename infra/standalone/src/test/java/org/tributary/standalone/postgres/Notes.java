package org.tributary.standalone.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A table of numbers, to see what was committed. */
final class Notes {
    private final EmbeddedServer server;

    private Notes(EmbeddedServer server) {
        this.server = server;
    }

    static Notes on(EmbeddedServer server) throws SQLException {
        Notes notes = new Notes(server);
        try (Connection connection = notes.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS note (number int PRIMARY KEY)");
        }
        return notes;
    }

    void write(int number) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO note VALUES (?)")) {
            statement.setInt(1, number);
            statement.executeUpdate();
        }
    }

    List<Integer> read() throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number FROM note ORDER BY number")) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                server.url(), server.owner().username(), server.owner().password());
    }
}

package org.tributary.standalone.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.tributary.standalone.postgres.EmbeddedServer.Credentials;

/** A short connection of our own, beside the application's pool. */
final class Session {
    private Session() {}

    static Connection open(int port, String database, Credentials credentials) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", credentials.username());
        properties.setProperty("password", credentials.password());
        properties.setProperty("ApplicationName", "tributary start");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(url(port, database), properties);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}

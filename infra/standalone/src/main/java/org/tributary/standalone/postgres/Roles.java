package org.tributary.standalone.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.tributary.standalone.postgres.EmbeddedServer.Credentials;

/** Who may do what: made, and put right again, at every start, so that an interrupted one leaves no gap. */
final class Roles {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "tributary_owner";
    static final String APPLICATION = "tributary_app";
    static final String DATABASE = "tributary";

    private static final String ROLE = """
            DO $$ BEGIN CREATE ROLE %1$s; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            ALTER ROLE %1$s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
            ALTER ROLE %1$s RESET synchronous_commit;
            """;
    private static final String DATABASE_EXISTS = "SELECT 1 FROM pg_database WHERE datname = 'tributary'";
    private static final String CREATE_DATABASE = "CREATE DATABASE tributary OWNER tributary_owner";

    // the owner may act as the application, so that a migration can hand it a schema
    private static final String RIGHTS = """
            ALTER DATABASE tributary OWNER TO tributary_owner;
            ALTER DATABASE tributary RESET synchronous_commit;
            REVOKE ALL ON DATABASE tributary, postgres FROM PUBLIC;
            GRANT CONNECT, TEMPORARY ON DATABASE tributary TO tributary_app;
            GRANT tributary_app TO tributary_owner;
            """;
    private static final String RIGHTS_WITHIN = "REVOKE CREATE ON SCHEMA public FROM PUBLIC";

    private final Passwords passwords;
    private final int port;

    Roles(Passwords passwords, int port) {
        this.passwords = passwords;
        this.port = port;
    }

    void establish() throws SQLException {
        try (Connection connection = Session.open(port, "postgres", passwords.of(SUPERUSER));
                Statement statement = connection.createStatement()) {
            establish(OWNER, connection);
            establish(APPLICATION, connection);
            if (isEmpty(DATABASE_EXISTS, statement)) {
                statement.execute(CREATE_DATABASE);
            }
            statement.execute(RIGHTS);
        }
        try (Connection connection = Session.open(port, DATABASE, passwords.of(SUPERUSER));
                Statement statement = connection.createStatement()) {
            statement.execute(RIGHTS_WITHIN);
        }
    }

    private void establish(String role, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ROLE.formatted(role));
        }
        Credentials credentials = passwords.of(role);
        // hashed on this side: the password itself never reaches a log of the server
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role, credentials.password().toCharArray(), "scram-sha-256");
    }

    private static boolean isEmpty(String query, Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}

package org.tributary.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.tributary.platform.store.Database;
import org.tributary.platform.store.Migrations;

/**
 * Databases for tests on one real PostgreSQL of this JVM, which loses nothing and knows the roles of production. It starts
 * when the first is asked for and ends with the JVM, its files with it.
 */
public final class TestDatabase {
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "tributary_owner";
    private static final String APPLICATION = "tributary_app";
    private static final String TEMPLATE = "tributary_template";
    private static final String ROLES = """
            CREATE ROLE tributary_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
            CREATE ROLE tributary_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
            GRANT tributary_app TO tributary_owner;
            """;
    // where the next start looks for servers whose JVM was killed
    private static final Path FILES = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static {
        // on a machine that has other things to do, tests take longer and don't fail
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private TestDatabase() {}

    /** A database with a history in which nothing has happened yet. */
    public static synchronized Database fresh() {
        int port = Server.RUNNING.getPort();
        Database database = database(port, "tributary_" + NUMBER.incrementAndGet());
        create(port, name(database), TEMPLATE);
        return database;
    }

    public static Connection asApplication(Database database) {
        return connect(database, APPLICATION);
    }

    public static Connection asOwner(Database database) {
        return connect(database, OWNER);
    }

    public static Connection asSuperuser(Database database) {
        return connect(database, SUPERUSER);
    }

    /** Nobody gets in and everybody is sent out while the work goes on, as when the server is gone. */
    public static void whileAway(Database database, Runnable work) {
        String name = name(database);
        int port = Server.RUNNING.getPort();
        asSuperuser(
                port,
                "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        try {
            work.run();
        } finally {
            asSuperuser(port, "ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
        }
    }

    /** The name that the server knows a database by. */
    public static String name(Database database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    private static Database database(int port, String name) {
        return new Database(
                "jdbc:postgresql://localhost:" + port + "/" + name, APPLICATION, "application", OWNER, "owner");
    }

    private static Connection connect(Database database, String role) {
        try {
            return DriverManager.getConnection(database.url(), role, role);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void create(int port, String name, String template) {
        asSuperuser(
                port,
                "CREATE DATABASE %s OWNER tributary_owner TEMPLATE %s".formatted(name, template),
                "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name),
                "GRANT CONNECT, TEMPORARY ON DATABASE %s TO tributary_app".formatted(name));
    }

    private static void asSuperuser(int port, String... statements) {
        try (Connection connection = connect(database(port, "postgres"), SUPERUSER);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                Path data = Files.createDirectories(FILES.resolve("test-" + UUID.randomUUID()));
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "200")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setDataDirectory(data)
                        .setPGStartupWait(Duration.ofMinutes(5))
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data)));
                int port = server.getPort();
                asSuperuser(port, ROLES);
                create(port, TEMPLATE, "template0");
                Migrations.run(database(port, TEMPLATE));
                asSuperuser(port, "ALTER DATABASE " + TEMPLATE + " ALLOW_CONNECTIONS false");
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** At once, and without waiting for what is thrown away to be gone. */
        private static void stop(Path data) {
            try {
                Path running = data.resolve("postmaster.pid");
                String pid = Files.readAllLines(running).get(0);
                new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
                for (int i = 0; i < 100 && Files.exists(running); i++) Thread.sleep(50);
                new ProcessBuilder("rm", "-rf", data.toString()).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package org.tributary.verification.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A PostgreSQL of our own that loses nothing; it can be killed as by a power cut, and started where it was. */
final class Server implements AutoCloseable {
    private static final String ROLES = """
            CREATE ROLE tributary_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
            CREATE ROLE tributary_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
            GRANT tributary_app TO tributary_owner;
            """;
    private static final int ATTEMPTS = 50;

    // holds the lock without which other starts of the library stop this server after ten minutes
    private final EmbeddedPostgres first;
    private final Path data;
    private final Path programs;

    private Server(EmbeddedPostgres first, Path data, Path programs) {
        this.first = first;
        this.data = data;
        this.programs = programs;
    }

    static Server start() throws IOException, SQLException {
        // where the next start of the library looks for servers whose JVM was killed
        Path files = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
        Path data = Files.createDirectories(files.resolve("faults-" + UUID.randomUUID()));
        EmbeddedPostgres first = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setDataDirectory(data)
                .setPort(Ports.free())
                .setPGStartupWait(Node.PATIENCE)
                .setRegisterShutdownHook(false)
                .start();
        Path postgres = Path.of(
                ProcessHandle.of(pid(data)).orElseThrow().info().command().orElseThrow());
        Server server = new Server(first, data, postgres.getParent());
        Leash.on(pid(data), data);
        server.executeIn(
                "postgres",
                ROLES,
                "CREATE DATABASE tributary OWNER tributary_owner TEMPLATE template0",
                "REVOKE ALL ON DATABASE tributary FROM PUBLIC",
                "GRANT CONNECT, TEMPORARY ON DATABASE tributary TO tributary_app");
        return server;
    }

    int port() {
        return first.getPort();
    }

    Connection asSuperuser() throws SQLException {
        return connect("tributary");
    }

    void execute(String... statements) throws SQLException {
        executeIn("tributary", statements);
    }

    private void executeIn(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port() + "/" + database, "postgres", "postgres");
    }

    /** All its processes at once: whatever was not on the disk is gone. */
    void kill() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(pid(data)).orElseThrow();
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** Sessions of a server that was killed may take a moment to be gone. */
    void startAgain() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(programs.resolve("pg_ctl").toString(), "start", "-w", "-D", data.toString()));
        command.addAll(List.of("-o", "-p " + port() + " -c fsync=on -c max_connections=200"));
        for (int attempt = 1; ; attempt++) {
            Process start = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("start.log").toFile())
                    .start();
            if (start.waitFor() == 0) {
                Leash.on(pid(data), data);
                return;
            }
            if (attempt == ATTEMPTS) throw new IOException(Files.readString(data.resolve("start.log")));
            Thread.sleep(200);
        }
    }

    private static long pid(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    @Override
    public void close() throws Exception {
        if (Files.exists(data.resolve("postmaster.pid"))) kill();
        new ProcessBuilder("rm", "-rf", data.toString()).start().waitFor();
    }
}

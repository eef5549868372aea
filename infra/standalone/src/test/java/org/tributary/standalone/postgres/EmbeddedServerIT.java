package org.tributary.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.standalone.postgres.EmbeddedServer.Credentials;
import org.tributary.standalone.postgres.EmbeddedServer.DirectoryInUse;

class EmbeddedServerIT {
    @TempDir
    static Path data;

    static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "max_connections, 120",
        "shared_buffers, 256MB",
        "max_wal_size, 2GB",
        "log_timezone, UTC",
        "logging_collector, on",
        "server_encoding, UTF8"
    })
    void the_server_runs_with_every_setting_as_promised(String setting, String value) throws SQLException {
        try (Connection connection = asSuperuser("tributary")) {
            assertThat(ask(connection, "SHOW " + setting)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void what_the_application_commits_is_on_the_disk(String setting) throws SQLException {
        assertThat(ask(server.application(), "SHOW " + setting)).isEqualTo("on");
    }

    @Test
    void text_sorts_the_same_on_every_system() throws SQLException {
        assertThat(ask(
                        server.owner(),
                        "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = 'tributary'"))
                .isEqualTo("b C.UTF-8");
        assertThat(ask(server.owner(), "SELECT upper('žába é')")).isEqualTo("ŽÁBA É");
    }

    @Test
    void a_session_that_could_lose_committed_work_is_refused() throws SQLException {
        try (Connection connection = connect(server.application());
                Statement statement = connection.createStatement()) {
            Durability.require(connection);
            statement.execute("SET synchronous_commit = off");

            assertThatThrownBy(() -> Durability.require(connection))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("tributary_app")
                    .hasMessageContaining("synchronous_commit = off");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "tributary_owner", "tributary_app"})
    void nobody_gets_in_without_the_right_password(String role) {
        assertThatThrownBy(() -> connect(new Credentials(role, "wrong")))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("28P01");
        assertThatThrownBy(() -> connect(new Credentials(role, ""))).isInstanceOf(SQLException.class);
    }

    @Test
    void every_line_of_pg_hba_asks_for_scram() throws IOException {
        assertThat(Files.readAllLines(data.resolve("postgres/pg_hba.conf")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).endsWith("scram-sha-256"));
    }

    @Test
    void stored_passwords_are_scram_verifiers() throws SQLException {
        try (Connection connection = asSuperuser("postgres")) {
            assertThat(
                            ask(
                                    connection,
                                    "SELECT count(*) FROM pg_authid WHERE rolcanlogin AND rolpassword NOT LIKE 'SCRAM-SHA-256$%'"))
                    .isEqualTo("0");
            assertThat(ask(connection, "SELECT count(*) FROM pg_authid WHERE rolcanlogin"))
                    .isEqualTo("3");
        }
    }

    @Test
    void passwords_are_long_different_and_readable_by_their_owner_alone() throws IOException {
        Path passwords = data.resolve("passwords");
        assertThat(Files.getPosixFilePermissions(passwords)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (var files = Files.list(passwords)) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
        assertThat(List.of(server.owner().password(), server.application().password()))
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password).matches("[A-Za-z0-9_-]{43}"));
        assertThat(server.owner()).hasToString("tributary_owner");
    }

    @Test
    void other_machines_cannot_even_connect() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        for (InetAddress address : others) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port()), 2000))
                        .as("connecting to %s", address)
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE public.mine (id int)",
                "CREATE SCHEMA mine",
                "CREATE ROLE mine",
                "CREATE DATABASE mine",
                "SET ROLE tributary_owner"
            })
    void the_application_cannot_give_itself_more_room(String statement) {
        assertThatThrownBy(() -> execute(server.application(), statement))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("42501");
    }

    @Test
    void the_application_may_use_temporary_tables() throws SQLException {
        execute(server.application(), "CREATE TEMPORARY TABLE scratch (id int)");
    }

    @Test
    void the_owner_may_hand_a_schema_to_the_application() throws SQLException {
        execute(server.owner(), "CREATE SCHEMA handed AUTHORIZATION tributary_app");
        execute(server.application(), "CREATE TABLE handed.mine (id int)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tributary_owner", "tributary_app"})
    void no_role_of_ours_has_a_power_over_the_whole_server(String role) throws SQLException {
        assertThat(ask(
                        server.owner(),
                        "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls FROM pg_roles WHERE rolname = '%s'"
                                .formatted(role)))
                .isEqualTo("f");
    }

    @Test
    void a_second_start_in_the_same_process_is_refused_and_the_first_serves_on() throws SQLException {
        assertThatThrownBy(() -> EmbeddedServer.start(data))
                .isInstanceOf(DirectoryInUse.class)
                .hasMessageContaining(data.toString())
                .hasMessageContaining("process " + ProcessHandle.current().pid());

        assertThat(ask(server.application(), "SELECT 1")).isEqualTo("1");
    }

    @Test
    void a_second_process_is_refused_by_a_line_that_names_the_first_which_serves_on() throws Exception {
        // once refused here, the lock must still hold against others
        assertThatThrownBy(() -> EmbeddedServer.start(data)).isInstanceOf(DirectoryInUse.class);

        try (OtherProcess other = OtherProcess.on(data)) {
            assertThat(other.outputUntil("committed"))
                    .filteredOn(line -> line.contains("DirectoryInUse"))
                    .singleElement()
                    .asString()
                    .contains(
                            data.toString(),
                            "process " + ProcessHandle.current().pid());
        }

        assertThat(ask(server.application(), "SELECT 1")).isEqualTo("1");
    }

    @Test
    void another_directory_has_a_server_of_its_own_at_the_same_time(@TempDir Path elsewhere) throws SQLException {
        try (EmbeddedServer other = EmbeddedServer.start(elsewhere)) {
            assertThat(other.url()).isNotEqualTo(server.url());
            assertThat(other.application().password())
                    .isNotEqualTo(server.application().password());
            assertThat(other.alive()).isTrue();
            assertThat(server.alive()).isTrue();
        }
        assertThat(ask(server.application(), "SELECT 1")).isEqualTo("1");
    }

    private static int port() {
        return URI.create(server.url().substring("jdbc:".length())).getPort();
    }

    private static Connection connect(Credentials credentials) throws SQLException {
        return DriverManager.getConnection(server.url(), credentials.username(), credentials.password());
    }

    private static Connection asSuperuser(String database) throws SQLException {
        try {
            return Session.open(
                    port(),
                    database,
                    new Credentials("postgres", Files.readString(data.resolve("passwords/postgres"))));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private static void execute(Credentials credentials, String statement) throws SQLException {
        try (Connection connection = connect(credentials);
                Statement jdbc = connection.createStatement()) {
            jdbc.execute(statement);
        }
    }

    private static String ask(Credentials credentials, String query) throws SQLException {
        try (Connection connection = connect(credentials)) {
            return ask(connection, query);
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

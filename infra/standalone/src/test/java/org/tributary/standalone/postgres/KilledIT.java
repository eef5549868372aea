package org.tributary.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.standalone.postgres.EmbeddedServer.Credentials;

class KilledIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path data;

    @BeforeEach
    void prepare() throws IOException {
        PreparedPrograms.in(data);
    }

    @Test
    void a_killed_application_leaves_a_server_that_the_next_start_replaces_with_every_commit() throws Exception {
        ProcessHandle orphan;
        List<Integer> acknowledged;
        try (OtherProcess application = OtherProcess.on(data)) {
            acknowledged = numbers(application.outputUntil("committed 20"));
            orphan = server();
            application.kill();
            acknowledged.addAll(numbers(application.outputUntil("the end")));
        }
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            assertThat(server().pid()).isNotEqualTo(orphan.pid());
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(20);
            assertThat(Notes.on(server).read()).containsAll(acknowledged);
        }
        await(() -> !orphan.isAlive());
    }

    @Test
    void an_application_and_a_server_killed_together_lose_no_commit() throws Exception {
        List<Integer> acknowledged;
        try (OtherProcess application = OtherProcess.on(data)) {
            acknowledged = numbers(application.outputUntil("committed 20"));
            server().destroyForcibly();
            application.kill();
            acknowledged.addAll(numbers(application.outputUntil("the end")));
        }

        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(20);
            assertThat(Notes.on(server).read()).containsAll(acknowledged);
        }
    }

    @Test
    void a_killed_server_comes_back_on_its_port_with_every_commit() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            Notes notes = Notes.on(server);
            notes.write(1);
            String url = server.url();

            for (int round = 2; round <= 3; round++) {
                ProcessHandle killed = server();
                killed.destroyForcibly();
                await(() -> server.alive() && server().pid() != killed.pid());

                int number = round;
                await(() -> {
                    notes.write(number);
                    return true;
                });
            }

            assertThat(server.url()).isEqualTo(url);
            assertThat(notes.read()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void a_closed_server_stays_closed_and_can_be_started_again() throws Exception {
        EmbeddedServer first = EmbeddedServer.start(data);
        Notes.on(first).write(1);
        first.close();
        Thread.sleep(1500);
        assertThat(first.alive()).isFalse();

        try (EmbeddedServer second = EmbeddedServer.start(data)) {
            assertThatCode(first::close).doesNotThrowAnyException();
            assertThat(second.alive()).isTrue();
            assertThat(Notes.on(second).read()).containsExactly(1);
            assertThat(second.owner()).isEqualTo(first.owner());
        }
    }

    @Test
    void a_close_stops_the_server_even_on_a_thread_that_was_interrupted() {
        EmbeddedServer server = EmbeddedServer.start(data);
        Thread.currentThread().interrupt();

        server.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.alive()).isFalse();
    }

    @Test
    void a_stranger_that_now_has_the_pid_of_the_last_server_is_left_alone() throws Exception {
        EmbeddedServer.start(data).close();
        Process stranger = new ProcessBuilder(
                        "sh", "-c", "sleep 60; true", data.resolve("postgres").toString())
                .start();
        try {
            Files.writeString(data.resolve("postgres/postmaster.pid"), stranger.pid() + "\n" + data + "\n");

            try (EmbeddedServer server = EmbeddedServer.start(data)) {
                assertThat(server.alive()).isTrue();
                assertThat(server().pid()).isNotEqualTo(stranger.pid());
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.descendants().forEach(ProcessHandle::destroyForcibly);
            stranger.destroyForcibly();
        }
    }

    @Test
    void whatever_somebody_loosened_by_hand_is_put_right_by_the_next_start() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            asSuperuser(
                    server,
                    "ALTER ROLE tributary_app SUPERUSER PASSWORD 'guessed'",
                    "ALTER ROLE tributary_app SET synchronous_commit = off",
                    "ALTER SYSTEM SET fsync = off",
                    "GRANT ALL ON DATABASE tributary TO PUBLIC");
        }
        Files.writeString(data.resolve("postgres/pg_hba.conf"), "host all all 0.0.0.0/0 trust\n");

        try (EmbeddedServer server = EmbeddedServer.start(data);
                Connection connection = Session.open(port(server), "tributary", server.application());
                Statement statement = connection.createStatement()) {
            Durability.require(connection);
            assertThatCode(() -> statement.execute("CREATE SCHEMA mine")).hasMessageContaining("permission denied");
            assertThatCode(() -> Session.open(port(server), "tributary", new Credentials("tributary_app", "guessed")))
                    .hasMessageContaining("password authentication failed");
        }
    }

    private void asSuperuser(EmbeddedServer server, String... statements) throws IOException, SQLException {
        Credentials superuser = new Credentials("postgres", Files.readString(data.resolve("passwords/postgres")));
        try (Connection connection = Session.open(port(server), "tributary", superuser);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int port(EmbeddedServer server) {
        return Integer.parseInt(server.url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private ProcessHandle server() throws IOException {
        return new PidFile(data.resolve("postgres"))
                .server()
                .flatMap(ProcessHandle::of)
                .orElseThrow();
    }

    private static List<Integer> numbers(List<String> output) {
        return output.stream()
                .filter(line -> line.startsWith("committed "))
                .map(line -> Integer.valueOf(line.substring("committed ".length())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (SQLException | RuntimeException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}

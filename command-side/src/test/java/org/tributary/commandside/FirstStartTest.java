package org.tributary.commandside;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.SmartLifecycle;
import org.tributary.platform.command.Actor;
import org.tributary.stored.NaturalKeys;

@InTheHouse
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {
    @Autowired
    House house;

    @Autowired
    Map<String, SmartLifecycle> parts;

    private void start() {
        parts.entrySet().stream()
                .filter(part -> part.getKey().endsWith("setup.FirstStart"))
                .forEach(part -> part.getValue().start());
    }

    @Test
    void what_was_entered_at_the_first_start_is_not_entered_at_the_next() {
        Footprint before = house.footprint();
        start();
        assertThat(house.footprint()).isEqualTo(before);
    }

    /** A start of a release that ships something of its own beside what ours ships. */
    @Nested
    class A_release {
        private static final String LIST = """
                {'list': 'season', 'version': %d, 'title': 'Seasons', 'entries': [{'code': '%s', 'name': 'It'}]}
                """;

        private static final String ACCEPTING = """
                INSERT INTO history.accepted_commands (account, key, hash, command, status, answer, last_event_id)
                VALUES (?::uuid, 'setup:codes:tide:1', '', '', 200, '', gen_random_uuid())
                """;

        @TempDir
        Path shipped;

        private void ships(String file, String content) throws IOException {
            Path place = shipped.resolve("setup").resolve(file);
            Files.createDirectories(place.getParent());
            Files.writeString(place, content.replace('\'', '"'));
            Thread thread = Thread.currentThread();
            ClassLoader ours = thread.getContextClassLoader();
            try (URLClassLoader theirs =
                    new URLClassLoader(new URL[] {shipped.toUri().toURL()}, ours)) {
                thread.setContextClassLoader(theirs);
                start();
            } finally {
                thread.setContextClassLoader(ours);
            }
        }

        private List<String> published(String list) {
            return house.events(NaturalKeys.codes(list)).stream()
                    .map(event -> event.at("/entries/0/code"))
                    .toList();
        }

        @Test
        void puts_a_newer_version_of_a_list_into_use_and_no_other() throws IOException {
            ships("codes/season.json", LIST.replace("'version': %d, ", "").formatted("spring"));
            assertThat(published("season")).containsExactly("spring");
            ships("codes/season.json", LIST.formatted(1, "reworded"));
            assertThat(published("season")).containsExactly("spring");
            ships("codes/season.json", LIST.formatted(3, "autumn"));
            ships("codes/season.json", LIST.formatted(3, "reworded"));
            ships("codes/season.json", LIST.formatted(2, "summer"));
            assertThat(published("season")).containsExactly("spring", "autumn");
        }

        @Test
        void tells_in_one_line_how_much_it_brings(CapturedOutput output) throws IOException {
            LoggingSystem.get(getClass().getClassLoader())
                    .setLogLevel("org.tributary.commandside.setup.FirstStart", LogLevel.INFO);
            Path lists = Files.createDirectories(shipped.resolve("setup/codes"));
            Files.writeString(lists.resolve("dawn.json"), list("dawn"));
            ships("codes/dusk.json", list("dusk"));

            assertThat(published("dawn")).hasSize(1);
            assertThat(published("dusk")).hasSize(1);
            assertThat(output.getOut().lines().filter(line -> line.contains("entered the history")))
                    .singleElement()
                    .asString()
                    .contains("Start: 2 code lists");
        }

        private String list(String name) {
            return LIST.replace("season", name).formatted(1, "first").replace('\'', '"');
        }

        @Test
        void whose_key_is_held_by_another_start_for_long_tries_again() throws Exception {
            FutureTask<List<String>> start = new FutureTask<>(() -> {
                ships("codes/tide.json", LIST.replace("season", "tide").formatted(1, "ebb"));
                return published("tide");
            });
            try (Connection other = house.connection()) {
                other.setAutoCommit(false);
                try (PreparedStatement accepting = other.prepareStatement(ACCEPTING)) {
                    accepting.setString(1, Actor.SYSTEM.account());
                    accepting.executeUpdate();
                }
                new Thread(start).start();
                await().during(6, SECONDS).atMost(60, SECONDS).until(() -> !start.isDone());
                other.rollback();
            }
            assertThat(start.get(20, SECONDS)).containsExactly("ebb");
        }

        @Test
        void leaves_the_policy_to_the_office() throws IOException {
            Footprint before = house.footprint();
            ships("policy.json", "{'organisation': 'Another', 'reportingCurrency': 'EUR'}");
            assertThat(house.footprint()).isEqualTo(before);
        }
    }

    @Test
    void somebody_can_log_in() {
        StoredEvent first = house.events(NaturalKeys.ACCOUNTS).get(0);
        assertThat(first.name()).isEqualTo("account-opened");
        assertThat(first.at("/role")).isEqualTo("admin");
        assertThat(first.metadata().path("source").asString()).isEqualTo("setup");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.tributary.stored.NaturalKeys;

@InTheHouse
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

        private List<String> seasons() {
            return house.events(NaturalKeys.codes("season")).stream()
                    .map(event -> event.at("/entries/0/code"))
                    .toList();
        }

        @Test
        void puts_a_newer_version_of_a_list_into_use_and_no_other() throws IOException {
            ships("codes/season.json", LIST.replace("'version': %d, ", "").formatted("spring"));
            assertThat(seasons()).containsExactly("spring");
            ships("codes/season.json", LIST.formatted(1, "reworded"));
            assertThat(seasons()).containsExactly("spring");
            ships("codes/season.json", LIST.formatted(3, "autumn"));
            ships("codes/season.json", LIST.formatted(3, "reworded"));
            ships("codes/season.json", LIST.formatted(2, "summer"));
            assertThat(seasons()).containsExactly("spring", "autumn");
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

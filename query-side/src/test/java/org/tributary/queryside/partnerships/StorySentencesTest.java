package org.tributary.queryside.partnerships;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.stored.StoredEvents;

/** The sentences that stories are told in. */
class StorySentencesTest {
    private static final Path CODE = Path.of("src/main/java/org/tributary/queryside/partnerships");
    private static final Path ENGLISH = Path.of("src/main/resources/story/story.properties");
    private static final Pattern TOLD = Pattern.compile("event instanceof (\\w+) e\\b");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9.-]+)\"");

    private static String code() throws IOException {
        try (Stream<Path> files = Files.list(CODE)) {
            List<String> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) all.add(Files.readString(file));
            return all.stream().collect(joining("\n"));
        }
    }

    private static Set<String> english() throws IOException {
        Properties sentences = new Properties();
        sentences.load(new StringReader(Files.readString(ENGLISH)));
        return sentences.stringPropertyNames();
    }

    private static Set<String> eventsTold(String code) {
        Map<String, String> names = StoredEvents.all().stream()
                .collect(toMap(Class::getSimpleName, StoredEvents::nameOf, (one, other) -> one));
        Set<String> told = new TreeSet<>();
        TOLD.matcher(code).results().forEach(found -> told.add(names.get(found.group(1))));
        return told;
    }

    @Test
    void there_is_one_for_each_event_that_is_told() throws IOException {
        assertThat(eventsTold(code())).hasSizeGreaterThan(80).isSubsetOf(english());
    }

    @Test
    void none_is_left_over() throws IOException {
        String code = code();
        Set<String> events = eventsTold(code);
        Set<String> literals = new TreeSet<>();
        LITERAL.matcher(code).results().map(MatchResult::group).forEach(text -> literals.add(text.replace("\"", "")));
        Set<String> roles = Set.of("officer", "manager", "finance", "auditor", "admin", "system");
        assertThat(english()).allSatisfy(key -> {
            String event = key.split("\\.", 2)[0];
            String rest = key.substring(event.length()).replaceFirst("^\\.", "").replaceFirst("\\.?so$", "");
            boolean ofAnEvent = events.contains(event) && (rest.isEmpty() || literals.contains(rest));
            boolean ofARole = event.equals("who") && roles.contains(rest);
            assertThat(ofAnEvent || ofARole || literals.contains(key)).as(key).isTrue();
        });
    }

    @Test
    void are_of_the_language_that_is_asked_for_and_English_where_it_has_none(@TempDir Path office) throws IOException {
        Files.writeString(
                office.resolve("story_fr.properties"),
                "partnership-resumed=l’a repris\nlooked-at-again=, à revoir le {0}\n",
                StandardCharsets.UTF_8);
        Languages languages = new Languages(office.toString());
        Language french = languages.of("fr-CH, fr;q=0.9, en;q=0.8");
        assertThat(french.text("partnership-resumed")).isEqualTo("l’a repris");
        assertThat(french.text("partnership-resumed.so", "proposed")).isEqualTo("It stands at proposed.");
        assertThat(french.about("looked-at-again", LocalDate.parse("2026-05-04")))
                .isEqualTo(", à revoir le 4 mai 2026");
        for (String other : new String[] {"de", ";;;", "en, fr"})
            assertThat(languages.of(other).text("partnership-resumed")).isEqualTo("resumed it");
        assertThat(languages.of(null).text("partnership-resumed")).isEqualTo("resumed it");
        assertThat(languages.of("de, fr;q=0.5").text("partnership-resumed")).isEqualTo("l’a repris");
    }

    @Test
    void are_written_as_they_are_read() throws IOException {
        assertThat(new Languages("").of(null).text("duplicate.figures"))
                .isEqualTo("All figures of both are one partner's.");
    }
}

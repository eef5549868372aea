package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tributary.verification.BeyondTheDiary.Elsewhere;
import tools.jackson.databind.JsonNode;

/** A year of an office, in which every command is sent, every refusal is met, and the rules of its money hold after each. */
@ExtendWith(OutputCaptureExtension.class)
class OfficeYearIT {
    private static final Path YEAR = Path.of("src", "test", "resources", "year");
    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("docs").resolve("problems.md");

    @Test
    void every_command_is_sent_and_the_books_hold_after_each(@TempDir Path data, CapturedOutput output)
            throws IOException {
        RefusalCodes codes = RefusalCodes.of(sources());
        assertThat(codes.unread()).as("codes that come from nowhere").isEqualTo(BeyondTheDiary.READ_BACK);
        try (Running tributary = Running.start(output, "--tributary.data-dir=" + data)) {
            Books books = new Books(tributary.admin());
            Diary diary = new Diary(entries(), tributary.admin(), (reply, named) -> books.hold(reply));
            diary.live();
            books.askAgain();
            assertThat(diary.accepted()).isEqualTo(catalogue(tributary.admin()));
            builtAnew(tributary.admin());
            met("rules", codes.rules(), diary.rules(), BeyondTheDiary.RULES);
            met("faults", codes.faults(), diary.faults(), BeyondTheDiary.FAULTS);
            told(diary.problems().write());
        }
    }

    /** What was taken in as it happened is what the history says from its beginning. */
    private static void builtAnew(Client admin) {
        admin.exchange("POST", "/api/admin/views/portfolio/rebuild", "", Map.of());
        Supplier<JsonNode> rebuild =
                () -> admin.get("/api/admin/views/portfolio").json().path("rebuild");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !rebuild.get().path("state").asString().equals("under-way"));
        assertThat(rebuild.get().path("state").asString())
                .as(rebuild.get().toString())
                .isEqualTo("swapped");
        assertThat(rebuild.get().path("differences")).isEmpty();
    }

    private static void told(String page) throws IOException {
        if (System.getProperty("tributary.write-docs") != null) Files.writeString(PAGE, page);
        assertThat(Files.readString(PAGE))
                .as("docs/problems.md: write it anew with -Dtributary.write-docs")
                .isEqualTo(page);
    }

    /** Of every module, whichever there will be. */
    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.walk(ROOT, 2)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    static List<DiaryEntry> entries() throws IOException {
        List<DiaryEntry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(YEAR)) {
            for (Path file : files.sorted().toList())
                entries.addAll(DiaryEntry.read(file.getFileName().toString(), Files.readAllLines(file)));
        }
        return entries;
    }

    /** What people may send; some commands are the system's own. */
    private static Set<String> catalogue(Client admin) {
        Set<String> names = new TreeSet<>();
        for (JsonNode command : admin.get("/api/commands").json().path("items"))
            if (!command.path("roles").isEmpty()) names.add(command.path("name").asString());
        return names;
    }

    private static void met(String what, Set<String> known, Set<String> met, Map<String, Elsewhere> elsewhere) {
        Set<String> unmet = new TreeSet<>(known);
        unmet.removeAll(met);
        assertThat(unmet).as("%s that the diary does not meet", what).isEqualTo(new TreeSet<>(elsewhere.keySet()));
        assertThat(known).as("%s, read off the sources", what).containsAll(met);
        elsewhere.forEach((code, beyond) -> assertThat(sourceOf(beyond.test()))
                .as("%s, in %s", code, beyond.test())
                .contains(code));
    }

    /** Of a test, wherever it stands. */
    private static String sourceOf(String test) {
        try (Stream<Path> files = Files.find(
                ROOT,
                20,
                (file, is) -> file.endsWith(test + ".java") && file.toString().contains("src/test/java"))) {
            return Files.readString(files.findFirst().orElseThrow(() -> new AssertionError("No test " + test)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

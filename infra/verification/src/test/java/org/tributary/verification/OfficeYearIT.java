package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** A year of an office, in which every command is sent, and the rules of its money hold after each. */
@ExtendWith(OutputCaptureExtension.class)
class OfficeYearIT {
    private static final Path DIARY = Path.of("src", "test", "resources", "year", "2025.txt");

    @Test
    void every_command_is_sent_and_the_books_hold_after_each(@TempDir Path data, CapturedOutput output)
            throws IOException {
        try (Running tributary = Running.start(output, "--tributary.data-dir=" + data)) {
            Diary diary = new Diary(DiaryEntry.read(Files.readAllLines(DIARY)), tributary.admin());
            diary.live();
            assertThat(diary.accepted()).isEqualTo(catalogue(tributary.admin()));
        }
    }

    /** What people may send; some commands are the system's own. */
    private static Set<String> catalogue(Client admin) {
        Set<String> names = new TreeSet<>();
        for (JsonNode command : admin.get("/api/commands").json().path("items"))
            if (!command.path("roles").isEmpty()) names.add(command.path("name").asString());
        return names;
    }
}

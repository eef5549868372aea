package org.tributary.exchange.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedLinesTest {
    private static final List<Refused> ONE = List.of(new Refused(7, "register-partner", "invalid", "It says \"no\"."));
    private static final String ROW = "7,register-partner,invalid,\"It says \"\"no\"\".\"";

    @TempDir
    Path directory;

    private static String told(List<Refused> refused, Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RefusedLines.list(refused, file, new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8);
    }

    @Test
    void they_are_listed_in_a_file_that_is_named() throws IOException {
        Path file = directory.resolve("list.csv");

        assertThat(told(ONE, file)).contains(file.toString()).doesNotContain(ROW);
        assertThat(Files.readString(file))
                .startsWith("line,command,rule,reason")
                .contains(ROW);
    }

    @Test
    void where_there_are_none_a_list_of_before_is_gone() throws IOException {
        Path file = Files.writeString(directory.resolve("list.csv"), "of before");

        assertThat(told(List.of(), file)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void where_no_file_can_be_written_they_are_told() {
        assertThat(told(ONE, directory.resolve("no-such-directory/list.csv"))).contains("cannot be written", ROW);
    }
}

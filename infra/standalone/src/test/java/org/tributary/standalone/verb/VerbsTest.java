package org.tributary.standalone.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tributary.standalone.Tributary;

@ExtendWith(OutputCaptureExtension.class)
class VerbsTest {
    @TempDir
    Path directory;

    private static int run(String... arguments) {
        return Verbs.of(Tributary.class).run(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @Test
    void without_a_verb_the_program_serves() {
        assertThat(Verbs.asked(new String[] {})).isFalse();
        assertThat(Verbs.asked(new String[] {"--server.port=8081"})).isFalse();
        assertThat(Verbs.asked(new String[] {"import"})).isTrue();
    }

    @Test
    void a_word_that_is_no_verb_is_answered_with_those_there_are(CapturedOutput output) {
        assertThat(run("improt", "x.csv")).isEqualTo(2);
        assertThat(output.getErr()).contains("There is no verb improt.", "import <file>");
    }

    @Test
    void nothing_is_begun_for_what_cannot_be_read(CapturedOutput output) throws IOException {
        assertThat(run("import")).isEqualTo(2);
        assertThat(run("import", "none.csv")).isEqualTo(2);
        assertThat(run("import", file("a.txt", "hello"))).isEqualTo(2);
        assertThat(run("import", file("a.csv", "a,b\r\n"))).isEqualTo(2);
        assertThat(run("import", file("a.csv", "a,b\r\n"), "--fromat=ecb-zip")).isEqualTo(2);
        assertThat(output.getErr().lines())
                .anyMatch(line -> line.startsWith("Name one file."))
                .contains("There is no file none.csv.")
                .contains("What is a.txt? Name its form: --format=ecb-zip|iati-transactions-csv.")
                .anyMatch(line -> line.startsWith("a.csv lacks the columns iati_identifier, transaction_ref,"))
                .anyMatch(line -> line.startsWith("There is no option --fromat."))
                .hasSize(5);
    }
}

package org.tributary.commandside.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is proposed lies in the history with the name and the body of its command: neither changes with our classes. */
class ProposedBodiesTest {
    static List<String> names() {
        return List.of(
                "correct-contribution",
                "reverse-contribution",
                "refund-contribution",
                "write-off-receivable",
                "reverse-write-off",
                "expire-agreement");
    }

    @Test
    void each_command_that_may_wait_has_a_name_that_is_written_out() {
        assertThat(Correction.NAMES).containsOnlyKeys(names());
        assertThat(Correction.NAMES).containsValues(permitted());
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Correction>[] permitted() {
        return (Class<? extends Correction>[]) Correction.class.getPermittedSubclasses();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_body_is_read_for_ever_as_it_was_written_once(String name) throws IOException {
        String body = golden(name);
        Correction read = Correction.of(name, body);
        assertThat(read.command()).isEqualTo(name);
        assertThat(read.body()).isEqualTo(body);
    }

    private static String golden(String name) throws IOException {
        try (var file = ProposedBodiesTest.class.getResourceAsStream("/golden/proposed/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}

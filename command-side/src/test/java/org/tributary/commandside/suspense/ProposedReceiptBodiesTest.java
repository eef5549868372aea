package org.tributary.commandside.suspense;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.commandside.suspense.SuspenseCommand.Correction;

/** What is proposed about a receipt lies in the history with the name and the body of its command. */
class ProposedReceiptBodiesTest {
    @ParameterizedTest
    @ValueSource(strings = {"return-receipt", "reverse-unidentified-receipt"})
    void a_body_is_read_for_ever_as_it_was_written_once(String name) throws IOException {
        assertThat(Correction.NAMES).hasSize(Correction.class.getPermittedSubclasses().length);
        String body = golden(name);
        Correction read = Correction.of(name, body);
        assertThat(read.command()).isEqualTo(name);
        assertThat(read.body()).isEqualTo(body);
    }

    private static String golden(String name) throws IOException {
        try (var file = ProposedReceiptBodiesTest.class.getResourceAsStream("/golden/proposed/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}

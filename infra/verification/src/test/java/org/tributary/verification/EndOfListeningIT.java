package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class EndOfListeningIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Test
    void who_listens_is_let_go_in_good_order_when_the_program_ends(@TempDir Path data, CapturedOutput output)
            throws Exception {
        List<LiveStream> listening = new ArrayList<>();
        try (Running tributary = Running.start(output, "--tributary.data-dir=" + data)) {
            for (String path : List.of("/api/pipeline", "/api/pipeline?by=owner", "/api/events"))
                listening.add(LiveStream.open(tributary.admin(), path, null));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(listening)
                            .noneMatch(stream -> stream.told().isEmpty()));
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(listening).allMatch(LiveStream::ended));
    }
}

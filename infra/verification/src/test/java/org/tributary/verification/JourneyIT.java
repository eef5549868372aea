package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class JourneyIT {
    @Test
    void an_office_works_on_the_embedded_database(@TempDir Path data, CapturedOutput output) {
        try (Running tributary = Running.start(output, "--tributary.data-dir=" + data)) {
            new Journey(tributary.admin()).go();
        }
    }

    @Test
    void a_token_in_an_address_that_is_none_is_not_written_down(@TempDir Path data, CapturedOutput output)
            throws Exception {
        try (Running tributary = Running.start(output, "--tributary.data-dir=" + data)) {
            URI base = URI.create(tributary.admin().base());
            try (Socket socket = new Socket(base.getHost(), base.getPort())) {
                String request = "GET /api/reminders.ics?token=told-to-nobody{} HTTP/1.1\r\nHost: here\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 400");
            }
            assertThat(output).doesNotContain("told-to-nobody");
        }
    }
}

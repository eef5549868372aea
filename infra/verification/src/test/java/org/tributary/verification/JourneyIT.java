package org.tributary.verification;

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
}

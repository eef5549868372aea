package org.tributary.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventsPageTest {
    private static final Path PAGE = Path.of("../docs/events.md");

    /** Written anew by {@code mvn test -pl shared-events -Dtributary.write-docs}. */
    @Test
    void the_page_of_events_says_what_the_code_says() throws IOException {
        String page = EventsPage.write();

        if (System.getProperty("tributary.write-docs") != null) Files.writeString(PAGE, page);
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}

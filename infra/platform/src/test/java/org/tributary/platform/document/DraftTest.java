package org.tributary.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.platform.problem.Refusal;

/** A file that is not whole yet. */
class DraftTest {
    @TempDir
    Path directory;

    @Test
    void is_begun_anew_and_gone_once_it_is_closed() throws IOException {
        Path file;
        try (Draft draft = new Drafts(directory).begin(".csv")) {
            file = draft.file();
            draft.write(new byte[] {1, 2, 3});
            draft.beginAnew();
            draft.write(7);
            assertThat(Files.readAllBytes(file)).containsExactly(7);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void a_disk_that_is_full_says_so_rather_than_that_the_reader_left() throws IOException {
        // the device that is always full, under a name of our own, which alone is deleted
        Path full = Files.createSymbolicLink(directory.resolve("full"), Path.of("/dev/full"));
        try (Draft draft = Drafts.of(full)) {
            assertThatThrownBy(() -> draft.write(new byte[] {1}))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.rule()).isEqualTo("no-room-for-file"));
        }
    }

    @Test
    void a_document_that_finds_no_room_says_so() throws IOException {
        Path file = Files.writeString(directory.resolve("no directory"), "");
        Shelf shelf = new Shelf(file);

        assertThatThrownBy(() -> shelf.put("ab".repeat(32), Files.newInputStream(file)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.status()).isEqualTo(503));
    }
}

package org.tributary.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFileTest {
    @TempDir
    Path cluster;

    @Test
    void without_a_file_nobody_serves() throws IOException {
        assertThat(new PidFile(cluster).server()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "not a number\n", "-7\n", "99999999\n"})
    void a_file_that_names_no_live_process_is_stale(String content) throws IOException {
        Path file = Files.writeString(cluster.resolve("postmaster.pid"), content);
        PidFile pidFile = new PidFile(cluster);

        assertThat(pidFile.server()).isEmpty();
        pidFile.removeIfStale();

        assertThat(file).doesNotExist();
    }

    @Test
    void a_file_that_cannot_be_read_is_not_taken_for_a_dead_server() throws IOException {
        Path unreadable = Files.createDirectory(cluster.resolve("postmaster.pid"));

        assertThatThrownBy(() -> new PidFile(cluster).removeIfStale()).isInstanceOf(IOException.class);

        assertThat(unreadable).exists();
    }

    @Test
    void a_live_process_that_is_no_postgres_of_this_cluster_does_not_serve_it() throws IOException {
        Files.writeString(
                cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        assertThat(new PidFile(cluster).server()).isEmpty();
    }
}

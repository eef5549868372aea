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

class DataDirectoryTest {
    @TempDir
    Path parent;

    @ParameterizedTest
    @ValueSource(strings = {"a$HOME", "a`id`", "a\"b", "a\\b", "a\nb"})
    void a_name_that_a_shell_would_read_otherwise_is_refused(String name) {
        assertThatThrownBy(() -> DataDirectory.at(parent.resolve(name))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_ways_to_write_a_directory_are_one_directory() throws IOException {
        Path real = Files.createDirectories(parent.resolve("it's here"));
        Path link = Files.createSymbolicLink(parent.resolve("link"), real);

        assertThat(DataDirectory.at(link)).isEqualTo(DataDirectory.at(real));
        assertThat(DataDirectory.at(parent.resolve("link/../link"))).isEqualTo(DataDirectory.at(real));
    }
}

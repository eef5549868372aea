package org.tributary.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;
import org.tributary.platform.store.Migrations;

/** Documents whose bytes are in a directory, and not in the database. */
class ShelfIT {
    private static HikariDataSource pool;

    @TempDir
    Path directory;

    @BeforeAll
    static void a_database() {
        Database database = TestDatabase.fresh();
        Migrations.run(database);
        pool = database.pool("documents", 2);
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    private Documents documents(Path where) {
        return new Documents(JdbcClient.create(pool), where == null ? null : new Shelf(where));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static boolean inTheTable(String sha256) {
        return JdbcClient.create(pool)
                .sql("SELECT bytes IS NOT NULL FROM history.documents WHERE sha256 = decode(?, 'hex')")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    @Test
    void bytes_are_in_a_file_of_their_hash_and_not_in_the_table() throws IOException {
        StoredDocument stored = documents(directory).keep(bytes("on the shelf"), "text/plain");
        documents(directory).keep(bytes("on the shelf"), "text/plain");

        assertThat(documents(directory).find(stored.sha256())).contains(stored);
        assertThat(documents(directory).bytes(stored.sha256())).isEqualTo(bytes("on the shelf"));
        assertThat(inTheTable(stored.sha256())).isFalse();
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void what_was_stored_in_the_database_before_stays_there() {
        StoredDocument before = documents(null).keep(bytes("in the table"), "text/plain");

        assertThat(inTheTable(before.sha256())).isTrue();
        assertThat(documents(directory).bytes(before.sha256())).isEqualTo(bytes("in the table"));
    }

    @Test
    void bytes_that_changed_are_not_handed_out() throws IOException {
        String sha256 =
                documents(directory).keep(bytes("as signed"), "text/plain").sha256();
        Files.write(directory.resolve(sha256.substring(0, 2)).resolve(sha256), bytes("as forged"));

        assertThatIllegalStateException()
                .isThrownBy(() -> documents(directory).bytes(sha256))
                .withMessageContaining("changed");
    }

    @Test
    void bytes_that_are_lost_are_said_to_be() throws IOException {
        String sha256 =
                documents(directory).keep(bytes("soon lost"), "text/plain").sha256();
        Files.delete(directory.resolve(sha256.substring(0, 2)).resolve(sha256));

        assertThatIllegalStateException()
                .isThrownBy(() -> documents(directory).bytes(sha256))
                .withMessageContaining(sha256);
        assertThatIllegalStateException()
                .isThrownBy(() -> documents(null).bytes(sha256))
                .withMessageContaining("directory");
    }
}

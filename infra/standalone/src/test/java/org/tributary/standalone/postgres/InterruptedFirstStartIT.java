package org.tributary.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.standalone.postgres.EmbeddedServer.Credentials;

class InterruptedFirstStartIT {
    private static final int ATTEMPTS = 5;

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({
        "postgres-programs, *.partial, bin/postgres",
        "., postgres-unfinished-*, global/pg_control",
        "., postgres, postmaster.pid",
        "postgres/base, 16*, PG_VERSION"
    })
    void a_start_killed_as_soon_as_this_is_there_is_made_good_by_the_next(String parent, String glob, String file)
            throws Exception {
        boolean met = false;
        // a moment may pass while this process waits for its turn; whenever it was killed, it is made good
        for (int attempt = 1; attempt <= ATTEMPTS && !met; attempt++) {
            Path directory = data.resolve("attempt-" + attempt);
            if (!parent.equals("postgres-programs")) {
                PreparedPrograms.in(directory);
            }
            met = killedAsSoonAs(directory, parent, glob, file);
            try (EmbeddedServer second = EmbeddedServer.start(directory)) {
                Notes notes = Notes.on(second);
                notes.write(-1);
                assertThat(notes.read()).contains(-1);
            }
        }
        assertThat(met).as("a first start came so far and no further").isTrue();
    }

    private static boolean killedAsSoonAs(Path directory, String parent, String glob, String file) throws Exception {
        try (OtherProcess first = OtherProcess.on(directory)) {
            while (first.lives() && !first.hasCommitted() && !exists(directory.resolve(parent), glob, file)) {
                Thread.sleep(1);
            }
            first.kill();
        }
        return exists(directory.resolve(parent), glob, file);
    }

    @Test
    void roles_and_database_that_are_missing_are_made() throws Exception {
        PreparedPrograms.in(data);
        try (EmbeddedServer first = EmbeddedServer.start(data)) {
            Credentials superuser = new Credentials("postgres", Files.readString(data.resolve("passwords/postgres")));
            int port = Integer.parseInt(first.url().replaceAll(".*:(\\d+)/.*", "$1"));
            try (Connection connection = Session.open(port, "postgres", superuser);
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP DATABASE tributary");
                statement.execute("DROP ROLE tributary_app");
            }
        }

        try (EmbeddedServer second = EmbeddedServer.start(data)) {
            assertThat(Notes.on(second).read()).isEmpty();
        }
    }

    private static boolean exists(Path directory, String glob, String file) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (var entries = Files.newDirectoryStream(directory, glob)) {
            return StreamSupport.stream(entries.spliterator(), false)
                    .anyMatch(entry -> Files.exists(entry.resolve(file)));
        }
    }
}

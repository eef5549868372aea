package org.tributary.standalone.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The directory PostgreSQL calls a cluster: it is there whole, or not at all. */
final class Cluster {
    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final String UNFINISHED = "postgres-unfinished-";

    private final DataDirectory directory;
    private final Programs programs;

    Cluster(DataDirectory directory, Programs programs) {
        this.directory = directory;
        this.programs = programs;
    }

    void prepare(Passwords passwords) throws IOException {
        removeUnfinished();
        if (!directory.holdsCluster()) {
            log.info("Creating a PostgreSQL cluster in {}: a first start may take half a minute", directory.cluster());
            create(passwords);
        }
        // at every start, so that a line somebody added by hand does not stay
        Files.writeString(directory.cluster().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void create(Passwords passwords) throws IOException {
        Path unfinished = Files.createTempDirectory(directory.root(), UNFINISHED);
        programs.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + Roles.SUPERUSER,
                "--pwfile=" + passwords.file(Roles.SUPERUSER),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // sorts the same on every system and after every upgrade of its libraries
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + Settings.characterTypes(),
                "--data-checksums");
        Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
        Disk.flush(directory.root());
    }

    private void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(directory.root(), UNFINISHED + "*")) {
            for (Path leftover : leftovers) {
                try {
                    FileSystemUtils.deleteRecursively(leftover);
                } catch (IOException e) {
                    // its initdb may outlive the program that was killed, and write on for a second
                    log.info("{} is left to the next start: {}", leftover, e.toString());
                }
            }
        }
    }
}

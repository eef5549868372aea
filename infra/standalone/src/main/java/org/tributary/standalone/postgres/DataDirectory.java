package org.tributary.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What lies where in the one directory that holds everything the server needs. */
record DataDirectory(Path root) {

    static DataDirectory at(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
            }
            return new DataDirectory(path.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory %s cannot be used: %s".formatted(path, e), e);
        }
    }

    DataDirectory {
        // pg_ctl hands the path to a shell, between double quotes
        if (root.toString().matches("(?s).*[\"$`\\\\\\n].*")) {
            throw new IllegalArgumentException(
                    "The data directory %s must be free of quotation marks, $, ` and \\".formatted(root));
        }
    }

    Path lock() {
        return root.resolve("instance.lock");
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    boolean holdsCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    Path serverLog() {
        return cluster().resolve("log");
    }

    Path programs() {
        return root.resolve("postgres-programs");
    }

    /** What initdb or pg_ctl said last; the server itself writes below {@link #serverLog()}. */
    Path programOutput() {
        return root.resolve("postgres-start.log");
    }

    Path passwords() {
        return root.resolve("passwords");
    }
}

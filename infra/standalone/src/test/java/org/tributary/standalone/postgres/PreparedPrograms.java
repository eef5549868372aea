package org.tributary.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The programs unpacked once for all tests, which takes longer than most of them. */
public final class PreparedPrograms {
    private static final Path SHARED = unpacked();

    private PreparedPrograms() {}

    public static void in(Path dataDirectory) throws IOException {
        Path copy = dataDirectory.resolve("postgres-programs");
        try (var files = Files.walk(SHARED)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(SHARED.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createLink(target, file);
                }
            }
        }
    }

    private static Path unpacked() {
        try {
            Path programs = Files.createTempDirectory("postgres-programs-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(programs)));
            return Archive.unpackedIn(programs).getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path programs) {
        try {
            FileSystemUtils.deleteRecursively(programs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

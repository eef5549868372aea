package org.tributary.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A directory of documents: a file each, named by its hash, there as a whole or not at all. */
final class Shelf {
    private final Path directory;

    Shelf(Path directory) {
        this.directory = directory;
    }

    void put(String sha256, InputStream bytes) {
        try {
            Path folder = Files.createDirectories(folder(sha256));
            Path unfinished = Files.createTempFile(folder, sha256, ".part");
            try {
                Files.copy(bytes, unfinished, StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(
                        unfinished,
                        folder.resolve(sha256),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw NoRoom.in(directory, e);
        }
    }

    byte[] take(String sha256) {
        try {
            return Files.readAllBytes(folder(sha256).resolve(sha256));
        } catch (IOException e) {
            throw new IllegalStateException("Document " + sha256 + " cannot be read from " + directory, e);
        }
    }

    private Path folder(String sha256) {
        return directory.resolve(sha256.substring(0, 2));
    }
}

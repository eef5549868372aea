package org.tributary.standalone.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Has a file, or the names in a directory, written to the disk itself, so that a power cut takes nothing back. */
final class Disk {
    private Disk() {}

    static void flush(Path path) throws IOException {
        // a directory opens for reading only
        StandardOpenOption mode = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}

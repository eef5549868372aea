package org.tributary.platform.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory of this machine in which files lie until they are whole. */
public final class Drafts {
    private final Path directory;

    public Drafts(Path directory) {
        this.directory = directory;
    }

    /** A new one, which is gone once it is closed. */
    public Draft begin(String ending) {
        try {
            return of(Files.createTempFile(directory, "tributary", ending));
        } catch (IOException e) {
            throw NoRoom.in(directory, e);
        }
    }

    static Draft of(Path file) throws IOException {
        return new Draft(file, FileChannel.open(file, StandardOpenOption.WRITE));
    }
}

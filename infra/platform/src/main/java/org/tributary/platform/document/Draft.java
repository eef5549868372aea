package org.tributary.platform.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is not whole yet. A disk that cannot hold it refuses, and is not taken for a reader who left. */
public final class Draft extends OutputStream {
    private final Path file;
    private final FileChannel channel;

    Draft(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes, from, length);
            while (rest.hasRemaining()) channel.write(rest);
        } catch (IOException e) {
            throw NoRoom.in(file, e);
        }
    }

    /** As if nothing had been written. */
    public void beginAnew() {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            throw NoRoom.in(file, e);
        }
    }

    /** Where it lies, until it is closed. */
    public Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}

package org.tributary.queryside.reports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tributary.platform.own.OwnAnswer.Body;
import org.tributary.platform.problem.Refusal;

/** Where an answer lies until it is known to be whole: on the disk, however large it is, up to a limit. */
final class Spool extends Body {
    private final long mostBytes;
    private final Path file;
    private final FileChannel channel;
    private long size;

    Spool(long mostBytes) throws IOException {
        this.mostBytes = mostBytes;
        this.file = Files.createTempFile("tributary", ".made");
        this.channel = FileChannel.open(file, StandardOpenOption.WRITE);
    }

    /** What is written beyond the limit is counted, and refused in the end: some writers take a failure for a reader's who left. */
    @Override
    public void write(byte[] bytes, int from, int length) {
        size += length;
        if (size > mostBytes) return;
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes, from, length);
            while (rest.hasRemaining()) channel.write(rest);
        } catch (IOException e) {
            throw new IllegalStateException("A file to be published cannot be kept in " + file, e);
        }
    }

    @Override
    protected void forget() {
        try {
            channel.truncate(0);
            size = 0;
        } catch (IOException e) {
            throw new IllegalStateException("A file to be published cannot be begun anew in " + file, e);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** What was written, of an answer that is whole. */
    Path file() {
        if (size > mostBytes)
            throw Refusal.invalid(
                    "/query",
                    "too-large",
                    "A file to be published has at most %d bytes: ask for less.".formatted(mostBytes));
        return file;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}

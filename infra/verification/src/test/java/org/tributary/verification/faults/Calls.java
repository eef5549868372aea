package org.tributary.verification.faults;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The clients' history as a file, a line a call; and beside it what was done to the system, a line a fault. */
final class Calls implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final BufferedWriter lines;

    Calls(Path file) throws IOException {
        this.file = file;
        this.lines = Files.newBufferedWriter(file);
    }

    synchronized void add(Call call) {
        write(JSON.writeValueAsString(call));
    }

    synchronized void mark(String fault, long fromNanos) {
        write(JSON.writeValueAsString(new Mark(fault, fromNanos, System.nanoTime())));
    }

    private void write(String line) {
        try {
            lines.write(line);
            lines.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized List<Call> read() throws IOException {
        lines.flush();
        try (var all = Files.lines(file)) {
            return all.filter(line -> !line.contains("\"fault\":"))
                    .map(line -> JSON.readValue(line, Call.class))
                    .toList();
        }
    }

    synchronized List<Mark> marks() throws IOException {
        lines.flush();
        try (var all = Files.lines(file)) {
            return all.filter(line -> line.contains("\"fault\":"))
                    .map(line -> JSON.readValue(line, Mark.class))
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** A fault, and while it lasted. */
    record Mark(String fault, long fromNanos, long toNanos) {}
}

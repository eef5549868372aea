package org.tributary.standalone.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application in a process of its own, which can be killed. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static OtherProcess on(Path dataDirectory) throws IOException {
        return new OtherProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        dataDirectory.toString())
                .redirectErrorStream(true)
                .start());
    }

    /** What it printed up to and with the first line that begins so, or to its end. */
    List<String> outputUntil(String beginning) throws IOException {
        List<String> lines = new ArrayList<>();
        @Nullable String line;
        while ((line = output.readLine()) != null) {
            lines.add(line);
            if (line.startsWith(beginning)) {
                break;
            }
        }
        return lines;
    }

    /** Whether it has printed so by now. */
    boolean hasCommitted() throws IOException {
        while (output.ready()) {
            if (String.valueOf(output.readLine()).startsWith("committed ")) {
                return true;
            }
        }
        return false;
    }

    long pid() {
        return process.pid();
    }

    boolean lives() {
        return process.isAlive();
    }

    void kill() {
        // by its handle: Process itself would throw away what was printed and not yet read
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** Starts the server and commits one number after the other until it is killed. */
    static final class Application {
        public static void main(String[] arguments) throws Exception {
            EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]));
            Notes notes = Notes.on(server);
            for (int number = 1; ; number++) {
                notes.write(number);
                System.out.println("committed " + number);
            }
        }
    }
}

package org.tributary.standalone.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's own programs, run to their end one at a time. */
final class Programs {
    private static final Logger log = LoggerFactory.getLogger(Programs.class);
    private static final int EXCERPT_LENGTH = 2000;

    private final Path home;
    private final Path output;

    private Programs(Path home, Path output) {
        this.home = home;
        this.output = output;
    }

    static Programs unpackedIn(DataDirectory directory) throws IOException {
        return new Programs(Archive.unpackedIn(directory.programs()), directory.programOutput());
    }

    void run(String program, String... arguments) throws IOException {
        Files.deleteIfExists(output);
        ProcessBuilder builder = new ProcessBuilder(command(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        // English messages; and macOS starts no server without a valid locale
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        if (exitCode(process, program) != 0) {
            throw new IOException("%s failed: %s".formatted(program, excerpt()));
        }
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own root is nobody
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static int exitCode(Process process, String program) throws InterruptedIOException {
        try {
            while (!process.waitFor(10, TimeUnit.SECONDS)) {
                log.info("{} is still at work; after a power cut the server first replays its log", program);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            abandon(process);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(program + " was interrupted");
        }
    }

    /** Gives a server that is being started time to write its pid file, by which it can be stopped. */
    private static void abandon(Process process) {
        try {
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            log.debug("Interrupted twice", again);
        }
        process.destroy();
    }

    private String excerpt() throws IOException {
        String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                .strip()
                .replaceAll("\\s*\\n\\s*", "; ");
        return text.substring(Math.max(0, text.length() - EXCERPT_LENGTH));
    }

    Path output() {
        return output;
    }
}

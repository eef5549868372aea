package org.tributary.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as a process of its own over a data directory: it can be killed. */
final class Program implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern PASSWORD = Pattern.compile("log in as \"admin\" with the password (\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path data;
    private final Path log;

    private Program(Process process, Path data, Path log) {
        this.process = process;
        this.data = data;
        this.log = log;
    }

    static Program start(Path data, Path log) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.tributary.standalone.Tributary",
                        "--tributary.data-dir=" + data,
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--tributary.sample=none"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Program(process, data, log);
    }

    String base() {
        return "http://127.0.0.1:" + said(PORT);
    }

    String adminPassword() {
        return said(PASSWORD);
    }

    private String said(Pattern pattern) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Matcher found = pattern.matcher(read(log));
            if (found.find()) return found.group(1);
            if (!process.isAlive()) throw new IllegalStateException("The program ended: " + read(log));
            pause(100);
        }
        throw new IllegalStateException("The program did not say " + pattern + ": " + read(log));
    }

    /** As the operating system kills what it has no memory for. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    void killDatabase() {
        long pid = Long.parseLong(read(data.resolve("postgres/postmaster.pid"))
                .lines()
                .findFirst()
                .orElseThrow());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) kill();
    }
}

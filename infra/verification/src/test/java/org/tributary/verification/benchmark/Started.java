package org.tributary.verification.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server as a process of its own, whose time and memory can be read; it can be made to hold its breath. */
final class Started implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final String base;

    private Started(Process process, Path log, String base) {
        this.process = process;
        this.log = log;
        this.base = base;
    }

    /** All servers have the same memory and the same flags, and are ready when a question is answered with 200. */
    static Started start(String name, String classPath, String program, String question, List<String> arguments)
            throws Exception {
        int port = freePort();
        Path log = Files.createDirectories(Path.of("target", "benchmark")).resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                classPath,
                program));
        command.addAll(arguments);
        command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // whoever breaks the run off leaves nobody behind, not even one that holds its breath
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Started started = new Started(process, log, "http://127.0.0.1:" + port);
        started.awaitReady(question);
        return started;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void awaitReady(String question) throws Exception {
        try (Http http = new Http(1)) {
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (!http.answers(base + question)) {
                if (!process.isAlive() || System.nanoTime() > until)
                    throw new IllegalStateException("It does not start: " + log());
                Thread.sleep(20);
            }
        }
    }

    String base() {
        return base;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** What of its memory is in the machine's, in MiB. */
    double residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    void pause() throws Exception {
        signal("-STOP");
    }

    void goOn() throws Exception {
        signal("-CONT");
    }

    private void signal(String signal) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    @Override
    public void close() throws Exception {
        goOn();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }
}

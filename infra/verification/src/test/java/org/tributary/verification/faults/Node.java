package org.tributary.verification.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The program as a process that reaches its database over a wire; it can be killed, stopped and started again. */
final class Node implements AutoCloseable {
    /** How long anything may take on a machine that has much else to do; only what never comes is a violation. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Pattern PASSWORD = Pattern.compile("log in as \"admin\" with the password (\\S+)");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final Wire wire;
    private final Path log;
    private final int port;
    private @Nullable Process process;

    Node(String name, Wire wire, Path directory) throws IOException {
        this.name = name;
        this.wire = wire;
        this.log = directory.resolve(name + ".log");
        this.port = Ports.free();
    }

    String name() {
        return name;
    }

    Wire wire() {
        return wire;
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    /** @param skew by how much its clock is wrong */
    void start(Duration skew) throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SkewedTributary.class.getName(),
                        skew.toString(),
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + wire.port() + "/tributary",
                        "--spring.datasource.username=tributary_app",
                        "--spring.datasource.password=application",
                        "--tributary.owner.username=tributary_owner",
                        "--tributary.owner.password=owner",
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--tributary.sample=none",
                        "--tributary.events-to-a-snapshot=50"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Leash.on(process.pid(), null);
    }

    boolean awaitReady() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (isReady()) return true;
            if (process == null || !process.isAlive()) return false;
            Thread.sleep(100);
        }
        return false;
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    /** What the first start of all told whoever reads the log. */
    Optional<String> adminPassword() throws IOException {
        Matcher found = PASSWORD.matcher(Files.exists(log) ? Files.readString(log) : "");
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    void startAgain(Duration skew) throws IOException, InterruptedException {
        kill();
        start(skew);
        awaitStarted();
    }

    void awaitStarted() throws InterruptedException {
        if (!awaitReady()) throw new IllegalStateException(name + " does not start");
    }

    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) running.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    /** Holds its breath: nothing of it runs until it goes on, while its connections stay. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        Process running = process;
        if (running != null)
            new ProcessBuilder("kill", signal, Long.toString(running.pid()))
                    .start()
                    .waitFor();
    }

    @Override
    public void close() throws Exception {
        kill();
        wire.close();
    }
}

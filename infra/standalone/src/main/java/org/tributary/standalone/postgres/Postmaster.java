package org.tributary.standalone.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's process. It is started through pg_ctl, which gives it a session of its own: a Ctrl-C in the terminal
 * reaches the application alone, and the server is there until the application has finished.
 */
final class Postmaster {
    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final String START_WAIT_SECONDS = "600";
    private static final String STOP_WAIT_SECONDS = "30";
    private static final int ATTEMPTS = 30;

    private final DataDirectory directory;
    private final PidFile pidFile;
    private final Programs programs;

    Postmaster(DataDirectory directory, Programs programs) {
        this.directory = directory;
        this.pidFile = new PidFile(directory.cluster());
        this.programs = programs;
    }

    Optional<Long> pid() throws IOException {
        return pidFile.server();
    }

    int startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                start(port);
                return port;
            } catch (IOException e) {
                if (attempt == ATTEMPTS || !passes(e, port)) {
                    throw e;
                }
                if (attempt == 1) {
                    log.warn("PostgreSQL could not start yet, trying for half a minute: {}", e.getMessage());
                }
                pause();
            }
        }
    }

    /** Sessions of a server that was killed end by themselves; and there are other ports. */
    private static boolean passes(IOException failure, int port) {
        return String.valueOf(failure.getMessage()).contains("shared memory block") || !isFree(port);
    }

    void start(int port) throws IOException {
        pidFile.removeIfStale();
        try {
            String output = programs.output().toString();
            pgCtl("start", "-w", "-t", START_WAIT_SECONDS, "-l", output, "-o", Settings.options(port));
        } catch (IOException e) {
            // too slow, or we were interrupted: a server nobody waits for must not be left behind
            stop();
            throw new IOException("%s (more may be in %s)".formatted(e.getMessage(), directory.serverLog()), e);
        }
    }

    /** Ends the sessions, writes everything out and stops; if that takes too long, stops as in a power cut. */
    void stop() throws IOException {
        if (pid().isEmpty()) {
            return;
        }
        try {
            pgCtl("stop", "-m", "fast", "-w", "-t", STOP_WAIT_SECONDS);
        } catch (IOException e) {
            if (pid().isPresent()) {
                log.warn("PostgreSQL did not stop in {} s, so at once; nothing committed is lost", STOP_WAIT_SECONDS);
                pgCtl("stop", "-m", "immediate", "-w", "-t", STOP_WAIT_SECONDS);
            }
        }
    }

    private void pgCtl(String... arguments) throws IOException {
        Stream<String> where = Stream.of("-D", directory.cluster().toString());
        programs.run("pg_ctl", Stream.concat(where, Stream.of(arguments)).toArray(String[]::new));
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while PostgreSQL was being started");
        }
    }

    private static boolean isFree(int port) {
        try {
            return bound(port) == port;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        return bound(0);
    }

    private static int bound(int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (ServerSocket socket = new ServerSocket(port, 1, loopback)) {
            return socket.getLocalPort();
        }
    }
}

package org.tributary.standalone.postgres;

import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server again, on the same port, when it dies under a living application. */
final class Supervisor {
    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final Postmaster postmaster;
    private final int port;
    private final Start start;
    private final Thread thread = new Thread(this::watch, "postgres-supervisor");

    Supervisor(Postmaster postmaster, int port, Start start) {
        this.postmaster = postmaster;
        this.port = port;
        this.start = start;
        thread.setDaemon(true);
    }

    void begin() {
        thread.start();
    }

    void end() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                if (isDead()) {
                    log.error("PostgreSQL on port {} has died; starting it again, nothing committed is lost", port);
                    revive();
                    log.warn("PostgreSQL on port {} is back", port);
                }
            }
        } catch (InterruptedException asked) {
            log.debug("No longer watching PostgreSQL on port {}", port);
        }
    }

    private boolean isDead() throws InterruptedException {
        try {
            return postmaster.pid().isEmpty();
        } catch (IOException e) {
            log.warn("Nobody can tell whether PostgreSQL on port {} lives: {}", port, e.getMessage());
            Thread.sleep(LONGEST_PAUSE_MILLIS);
            return false;
        }
    }

    /** Tries until it succeeds: sessions of the dead server may still be ending, or somebody has the port. */
    private void revive() throws InterruptedException {
        for (long pause = LOOK_EVERY_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            try {
                start.run();
                return;
            } catch (IOException | SQLException | RuntimeException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                log.warn("PostgreSQL is not back yet, next attempt in {} ms: {}", pause, e.getMessage());
                Thread.sleep(pause);
            }
        }
    }

    /** Starts the server and sees to it that the application may go on. */
    interface Start {
        void run() throws IOException, SQLException;
    }
}

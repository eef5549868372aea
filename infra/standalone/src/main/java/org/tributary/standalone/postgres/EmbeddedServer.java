package org.tributary.standalone.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL server in a directory of ours: durable, on loopback, ours alone. */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private final DirectoryLock lock;
    private final Postmaster postmaster;
    private final Passwords passwords;
    private final int port;
    private final Supervisor supervisor;
    private boolean closed;

    private EmbeddedServer(DirectoryLock lock, Postmaster postmaster, Passwords passwords, int port) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.passwords = passwords;
        this.port = port;
        this.supervisor = new Supervisor(postmaster, port, this::startAgain);
    }

    /**
     * Starts, or first creates, the server whose cluster lies in {@code postgres} below the data directory.
     *
     * @throws DirectoryInUse if another process, or another server of this one, uses the directory
     */
    public static EmbeddedServer start(Path dataDirectory) {
        DataDirectory directory = DataDirectory.at(dataDirectory);
        DirectoryLock lock = DirectoryLock.take(directory);
        try {
            return start(directory, lock);
        } catch (IOException | SQLException | RuntimeException e) {
            lock.release();
            throw new IllegalStateException(
                    "PostgreSQL in %s could not be started: %s".formatted(directory.cluster(), e.getMessage()), e);
        }
    }

    private static EmbeddedServer start(DataDirectory directory, DirectoryLock lock) throws IOException, SQLException {
        long begun = System.nanoTime();
        Programs programs = Programs.unpackedIn(directory);
        Passwords passwords = Passwords.keptIn(directory);
        Postmaster postmaster = new Postmaster(directory, programs);
        Orphan.stopIn(directory, postmaster);
        new Cluster(directory, programs).prepare(passwords);
        EmbeddedServer server = new EmbeddedServer(lock, postmaster, passwords, postmaster.startOnFreePort());
        server.settle();
        server.supervisor.begin();
        log.info(
                "PostgreSQL serves {} on 127.0.0.1:{}, up after {} ms; its own log is in {}",
                directory.cluster(),
                server.port,
                (System.nanoTime() - begun) / 1_000_000,
                directory.serverLog());
        return server;
    }

    private void settle() throws IOException, SQLException {
        try {
            new Roles(passwords, port).establish();
            Durability.require(port, owner());
            Durability.require(port, application());
        } catch (SQLException | RuntimeException e) {
            postmaster.stop();
            throw e;
        }
    }

    private void startAgain() throws IOException, SQLException {
        postmaster.start(port);
        settle();
    }

    public String url() {
        return Session.url(port, Roles.DATABASE);
    }

    /** Owns the database and runs the migrations. */
    public Credentials owner() {
        return passwords.of(Roles.OWNER);
    }

    /** The application's own. */
    public Credentials application() {
        return passwords.of(Roles.APPLICATION);
    }

    /** Whether the server's process lives; one that was killed is back within seconds, on the same port. */
    public boolean alive() {
        try {
            return postmaster.pid().isPresent();
        } catch (IOException e) {
            log.warn("Nobody can tell whether PostgreSQL on port {} lives: {}", port, e.getMessage());
            return false;
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        // an interrupted thread could not wait for the server to stop
        boolean interrupted = Thread.interrupted();
        try {
            supervisor.end();
            postmaster.stop();
            log.info("PostgreSQL on 127.0.0.1:{} has stopped", port);
        } catch (IOException e) {
            log.error("PostgreSQL could not be stopped, the next start will: {}", e.getMessage());
        } finally {
            lock.release();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public record Credentials(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }

    /** Somebody else works in the data directory; one line that names it is all a person needs. */
    public static final class DirectoryInUse extends RuntimeException {
        DirectoryInUse(Path directory, @Nullable String pid) {
            super("The data directory %s is in use by %s: stop that first, or choose another directory"
                    .formatted(directory, pid == null ? "another process" : "process " + pid));
        }
    }
}

package org.tributary.verification.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** All that lies between a program and its database: passes everything on, until it is told to do worse. */
final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final Set<WireSession> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
    private final AtomicInteger appends = new AtomicInteger();
    private volatile int delayMillis;
    private volatile boolean silent;
    private volatile int feignedEvery;

    Wire(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        thread(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every connection ends, at both ends. */
    void cut() {
        sessions.forEach(WireSession::cut);
    }

    void delay(int millis) {
        delayMillis = millis;
    }

    int delayMillis() {
        return delayMillis;
    }

    /** Takes everything, connections too, and passes nothing on; what it took goes on once the silence ends. */
    void silence(boolean silent) {
        this.silent = silent;
    }

    boolean isSilent() {
        return silent;
    }

    /** The next COMMIT of an append meets the trap. */
    void lay(Trap next) {
        trap.set(next);
    }

    void takeAway() {
        trap.set(null);
    }

    /** Of so many COMMITs of appends one is answered although it was rolled back. */
    void feignEvery(int count) {
        feignedEvery = count;
    }

    @Nullable
    Trap atCommitOfAppend() {
        int number = appends.incrementAndGet();
        if (feignedEvery > 0 && number % feignedEvery == 0) return new Trap(Trap.Kind.FEIGN);
        return trap.getAndSet(null);
    }

    void forget(WireSession session) {
        sessions.remove(session);
    }

    static void thread(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                client.setTcpNoDelay(true);
                WireSession session = new WireSession(this, client, server);
                sessions.add(session);
                session.begin();
            } catch (IOException closed) {
                // the door is closed, or this client has gone
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}

package org.tributary.verification.faults;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A connection through the wire, both ways, message by message of PostgreSQL's protocol. */
final class WireSession {
    private final Wire wire;
    private final Socket client;
    private final int serverPort;
    private final Statements statements = new Statements();
    private volatile @Nullable Socket server;
    private volatile boolean cutAtAnswer;
    private volatile @Nullable CountDownLatch swallowing;

    WireSession(Wire wire, Socket client, int serverPort) {
        this.wire = wire;
        this.client = client;
        this.serverPort = serverPort;
    }

    void begin() {
        Wire.thread(() -> {
            try (client) {
                fromClient();
            } catch (IOException | InterruptedException ended) {
                // either end has gone
            } finally {
                cut();
            }
        });
    }

    private void fromClient() throws IOException, InterruptedException {
        DataInputStream in = Messages.in(client);
        byte[] startUp = Messages.startUp(in, client);
        passOn();
        server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        server.setTcpNoDelay(true);
        Socket opened = server;
        Wire.thread(() -> {
            try (opened) {
                fromServer(opened);
            } catch (IOException | InterruptedException ended) {
                // either end has gone
            } finally {
                cut();
            }
        });
        DataOutputStream out = Messages.out(opened);
        out.writeInt(startUp.length + 4);
        out.write(startUp);
        out.flush();
        while (true) forward(in, out);
    }

    private void forward(DataInputStream in, DataOutputStream out) throws IOException, InterruptedException {
        int type = in.readUnsignedByte();
        byte[] body = Messages.body(in);
        if (statements.isCommitOfAppend(type, body)) {
            Trap trap = wire.atCommitOfAppend();
            if (trap != null) spring(trap, out);
        }
        Messages.write(out, type, body);
        if (in.available() > 0) return;
        passOn();
        out.flush();
    }

    private void spring(Trap trap, DataOutputStream out) throws IOException, InterruptedException {
        trap.spring();
        switch (trap.kind()) {
            case HOLD -> trap.awaitRelease();
            case CUT_BEFORE -> throw new EOFException("cut before the COMMIT");
            case CUT_AFTER -> cutAtAnswer = true;
            case FEIGN -> rollBack(out);
        }
    }

    /** Outside of a transaction, a COMMIT is answered like any other. */
    private void rollBack(DataOutputStream out) throws IOException, InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        swallowing = done;
        Messages.write(out, 'Q', "ROLLBACK\0".getBytes(StandardCharsets.UTF_8));
        out.flush();
        done.await(10, TimeUnit.SECONDS);
    }

    private void fromServer(Socket opened) throws IOException, InterruptedException {
        DataInputStream in = Messages.in(opened);
        DataOutputStream out = Messages.out(client);
        while (true) {
            int type = in.readUnsignedByte();
            byte[] body = Messages.body(in);
            CountDownLatch swallowed = swallowing;
            if (swallowed != null) {
                if (type != 'Z') continue;
                swallowing = null;
                swallowed.countDown();
                continue;
            }
            if (cutAtAnswer) return;
            Messages.write(out, type, body);
            if (in.available() > 0) continue;
            passOn();
            out.flush();
        }
    }

    private void passOn() throws InterruptedException {
        if (wire.delayMillis() > 0) Thread.sleep(wire.delayMillis());
        while (wire.isSilent()) Thread.sleep(10);
    }

    void cut() {
        wire.forget(this);
        close(client);
        Socket opened = server;
        if (opened != null) close(opened);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is closed, then
        }
    }
}

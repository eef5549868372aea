package org.tributary.verification.faults;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A connection through the wire, both ways, message by message of PostgreSQL's protocol. */
final class WireSession {
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

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
        DataInputStream in = in(client);
        byte[] startUp = startUp(in, client);
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
        DataOutputStream out = out(opened);
        out.writeInt(startUp.length + 4);
        out.write(startUp);
        out.flush();
        while (true) forward(in, out);
    }

    /** The first messages have no type; asked for encryption, we say no, as the server would. */
    private static byte[] startUp(DataInputStream in, Socket client) throws IOException {
        while (true) {
            byte[] body = in.readNBytes(in.readInt() - 4);
            int code = ByteBuffer.wrap(body).getInt();
            if (code != SSL_REQUEST && code != GSS_REQUEST) return body;
            client.getOutputStream().write('N');
        }
    }

    private void forward(DataInputStream in, DataOutputStream out) throws IOException, InterruptedException {
        int type = in.readUnsignedByte();
        byte[] body = body(in);
        if (statements.isCommitOfAppend(type, body)) {
            Trap trap = wire.atCommitOfAppend();
            if (trap != null) spring(trap, out);
        }
        write(out, type, body);
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
        write(out, 'Q', "ROLLBACK\0".getBytes(StandardCharsets.UTF_8));
        out.flush();
        done.await(10, TimeUnit.SECONDS);
    }

    private void fromServer(Socket opened) throws IOException, InterruptedException {
        DataInputStream in = in(opened);
        DataOutputStream out = out(client);
        while (true) {
            int type = in.readUnsignedByte();
            byte[] body = body(in);
            CountDownLatch swallowed = swallowing;
            if (swallowed != null) {
                if (type != 'Z') continue;
                swallowing = null;
                swallowed.countDown();
                continue;
            }
            if (cutAtAnswer) return;
            write(out, type, body);
            if (in.available() > 0) continue;
            passOn();
            out.flush();
        }
    }

    private void passOn() throws InterruptedException {
        if (wire.delayMillis() > 0) Thread.sleep(wire.delayMillis());
        while (wire.isSilent()) Thread.sleep(10);
    }

    private static byte[] body(DataInputStream in) throws IOException {
        byte[] body = new byte[in.readInt() - 4];
        in.readFully(body);
        return body;
    }

    private static void write(DataOutputStream out, int type, byte[] body) throws IOException {
        out.writeByte(type);
        out.writeInt(body.length + 4);
        out.write(body);
    }

    private static DataInputStream in(Socket socket) throws IOException {
        return new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 14));
    }

    private static DataOutputStream out(Socket socket) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 14));
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

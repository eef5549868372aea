package org.tributary.queryside.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One connection that stays open: what it was told last, and whether someone is telling it right now. */
final class LiveListener implements AsyncListener {
    private static final byte[] WELCOME = "retry:2000\n:listening\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HEARTBEAT = ":still here\n\n".getBytes(StandardCharsets.UTF_8);
    private static final long SILENCE_NANOS = Duration.ofSeconds(15).toNanos();

    private final AsyncContext connection;
    private final Places.Place place;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean gone;
    private volatile String content;
    private volatile long position;
    private volatile long wroteAt = System.nanoTime();
    private volatile Runnable leaving = () -> {};

    /** @param content what it was told before it came, if it says so */
    LiveListener(AsyncContext connection, Places.Place place, String content) {
        this.connection = connection;
        this.place = place;
        this.content = content;
    }

    /** The answer as it found it, unless that is what it has. */
    void welcome(Told now) {
        write(WELCOME);
        if (now.content().equals(content)) position = now.position();
        else tell(now);
    }

    /** What is to be done when the client has gone; at once, if it has. */
    void whenGone(Runnable leave) {
        leaving = leave;
        if (gone) leave.run();
    }

    boolean isBehind(Told now) {
        return !gone && now.position() >= position && !now.content().equals(content);
    }

    boolean silentForLong() {
        return System.nanoTime() - wroteAt > SILENCE_NANOS;
    }

    /** Whether it is free to be told something; the caller then tells it, and lets it go. */
    boolean take() {
        return busy.compareAndSet(false, true);
    }

    void letGo() {
        busy.set(false);
    }

    /** Writes to the client, which may be slow. */
    void tell(Told now) {
        if (!isBehind(now)) return;
        write(now.event());
        position = now.position();
        content = now.content();
    }

    void heartbeat() {
        write(HEARTBEAT);
    }

    private synchronized void write(byte[] text) {
        if (gone) return;
        try {
            OutputStream out = connection.getResponse().getOutputStream();
            out.write(text);
            out.flush();
            wroteAt = System.nanoTime();
        } catch (IOException | RuntimeException hungUp) {
            // the server says so by an error, too, and ends the connection then
            leave();
        }
    }

    /** @param why the last event; none: the client comes again and says what it was told */
    synchronized void end(byte @Nullable [] why) {
        if (why != null) write(why);
        if (gone) return;
        leave();
        complete();
    }

    private void complete() {
        try {
            connection.complete();
        } catch (RuntimeException ended) {
            // the server was faster
        }
    }

    private void leave() {
        gone = true;
        place.close();
        leaving.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end(null);
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        leave();
    }

    /** Else the server would ask for a page about the error, and nobody is there to read it. */
    @Override
    public synchronized void onError(AsyncEvent event) {
        leave();
        complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // it is started once
    }
}

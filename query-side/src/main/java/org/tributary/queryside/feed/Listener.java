package org.tributary.queryside.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tributary.queryside.live.Places.Place;

/** One who listens: how far it was told, and whether someone is telling it right now. */
final class Listener {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final long SILENCE_NANOS = Duration.ofSeconds(15).toNanos();

    private final Place place;
    private final SseEmitter emitter;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long position;
    private volatile long toldAt = System.nanoTime();

    Listener(Place place, SseEmitter emitter, long position) {
        this.place = place;
        this.emitter = emitter;
        this.position = position;
    }

    long position() {
        return position;
    }

    boolean silentForLong() {
        return System.nanoTime() - toldAt > SILENCE_NANOS;
    }

    /** Whether it is free to be told something; the caller then has to tell it, or to let it go. */
    boolean take() {
        return busy.compareAndSet(false, true);
    }

    /** Nothing is told now after all. */
    void letGo() {
        busy.set(false);
    }

    /** Writes to the client, which may be slow. */
    void tell(Batch batch) throws IOException {
        emitter.send(Set.of(new DataWithMediaType(batch.text(), TEXT)));
        position = Math.max(position, batch.last());
        toldAt = System.nanoTime();
        letGo();
    }

    /** There is room for another. */
    void leave() {
        place.close();
    }

    /** The client comes again and says where it was. */
    void end() {
        emitter.complete();
    }

    /**
     * Events as they go over the wire, written once for all who are at the same place.
     *
     * @param last the position of the last of them
     */
    record Batch(String text, long last) {
        static final Batch WELCOME = new Batch("retry:2000\n:listening\n\n", 0);
        static final Batch HEARTBEAT = new Batch(":still here\n\n", 0);
    }
}

package org.tributary.queryside.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tributary.platform.view.Questions;
import org.tributary.queryside.feed.Listener.Batch;
import org.tributary.queryside.live.Places;
import org.tributary.queryside.live.Places.Place;
import tools.jackson.databind.json.JsonMapper;

/**
 * All who listen. One clock looks whether something happened, and reads it once for everybody who is at the same place; a
 * few writers tell them: a slow client holds up one of those, as many of them all.
 */
@Component
class Listeners implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private static final int AT_ONCE = 200;
    private static final int WRITERS = 8;
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private final Questions questions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Places places;
    private final Set<Listener> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemons("listeners"));
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, daemons("listener-writer"));
    private volatile boolean running;
    private boolean failing;

    Listeners(Questions questions, JdbcClient queriesJdbc, JsonMapper json, Places places) {
        this.questions = questions;
        this.jdbc = queriesJdbc;
        this.json = json;
        this.places = places;
    }

    /** Tells what follows the position, and goes on; after half an hour the client has to show its account again. */
    SseEmitter open(String account, long position) {
        Place place = places.take(account);
        SseEmitter emitter = new SseEmitter(LIFETIME.toMillis());
        Listener listener = new Listener(place, emitter, position);
        emitter.onCompletion(() -> leave(listener));
        emitter.onTimeout(listener::end);
        emitter.onError(gone -> leave(listener));
        tell(listener, Batch.WELCOME);
        all.add(listener);
        if (!running) listener.end();
        return emitter;
    }

    private void leave(Listener listener) {
        all.remove(listener);
        listener.leave();
    }

    private void look() {
        try {
            if (!all.isEmpty()) tellAll(questions.positionOf(Questions.HISTORY));
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && running) LOG.error("Listeners cannot be told anything: {}", e.toString());
            failing = true;
        }
    }

    private void tellAll(long head) {
        Map<Long, Batch> batches = new HashMap<>();
        for (Listener listener : all) {
            boolean behind = listener.position() < head;
            if (!(behind || listener.silentForLong()) || !listener.take()) continue;
            try {
                Batch batch = behind ? batches.computeIfAbsent(listener.position(), this::following) : Batch.HEARTBEAT;
                writers.execute(() -> tell(listener, batch));
            } catch (RuntimeException e) {
                listener.letGo();
                throw e;
            }
        }
    }

    private Batch following(long position) {
        List<CloudEvent> events = Feed.after(jdbc, position, AT_ONCE);
        StringBuilder text = new StringBuilder();
        for (CloudEvent event : events)
            text.append("id:%s\ndata:%s\n\n".formatted(event.position(), json.writeValueAsString(event)));
        return new Batch(
                text.toString(),
                events.isEmpty()
                        ? position
                        : Long.parseLong(events.get(events.size() - 1).position()));
    }

    private void tell(Listener listener, Batch batch) {
        try {
            listener.tell(batch);
        } catch (IOException | RuntimeException gone) {
            leave(listener);
        }
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void start() {
        clock.scheduleWithFixedDelay(this::look, 0, 50, TimeUnit.MILLISECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        all.forEach(Listener::end);
        writers.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which waits for open requests to end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 512;
    }
}

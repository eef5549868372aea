package org.tributary.commandside.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.tributary.platform.command.Actor;
import org.tributary.platform.command.CommandDesk;
import org.tributary.platform.command.Order;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.Book;
import org.tributary.platform.store.ServerAway;
import org.tributary.stored.NaturalKeys;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends the shipped code lists, the policy, what the program adds, and the first account. Each has a key, so that it takes
 * effect once; a later release may ship a newer version of a list, but the policy is the office's own from then on.
 */
@Component
class FirstStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String SINCE_EVER = "1900-01-01";
    private static final int TRIES = 6;
    private static final int PAUSE_MILLIS = 1000;
    private static final Pattern VERSION = Pattern.compile("setup:codes:.*:(\\d{1,9})");

    private final CommandDesk desk;
    private final EventStorageEngine events;
    private final ObjectProvider<FurtherSetup> further;
    private final FirstAccount account;
    private volatile boolean stopped = true;
    private int entered;

    FirstStart(
            CommandDesk desk, EventStorageEngine events, ObjectProvider<FurtherSetup> further, FirstAccount account) {
        this.desk = desk;
        this.events = events;
        this.further = further;
        this.account = account;
    }

    /** Where the history is another server's, it may be away: reading begins without it, and this once it is back. */
    @Override
    public void start() {
        stopped = false;
        for (int tried = 1; tried < TRIES; tried++) if (doneUnlessAway(tried)) return;
        Thread later = new Thread(this::untilDone, "first-start");
        later.setDaemon(true);
        later.start();
    }

    private void untilDone() {
        try {
            while (!stopped && !doneUnlessAway(TRIES)) continue;
        } catch (RuntimeException e) {
            LOG.error("What every start looks after was not done", e);
        }
    }

    private boolean doneUnlessAway(int tried) {
        try {
            setUp();
            return true;
        } catch (ServerAway away) {
            return pause(tried, away);
        } catch (Refusal refusal) {
            if (refusal.retryAfterSeconds() == null) throw refusal;
            return pause(tried, refusal);
        }
    }

    private static boolean pause(int tried, RuntimeException why) {
        if (tried == TRIES - 1) LOG.warn("Start: the setup waits for its server. {}", why.getMessage());
        try {
            Thread.sleep(PAUSE_MILLIS);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void setUp() {
        int before = entered;
        try {
            send();
        } finally {
            if (entered > before)
                LOG.info("Start: {} code lists and settings of the program entered the history", entered - before);
        }
    }

    private void send() {
        for (Resource list : shipped("classpath*:setup/codes/*.json")) publish(read(list));
        for (Resource shipped : shipped("classpath*:setup/policy.json"))
            if (events.lastSequenceNumberFor(NaturalKeys.POLICY.text()).isEmpty())
                send("set-policy", read(shipped), "setup:policy");
        further.orderedStream().forEach(FurtherSetup::run);
        account.openIfNone();
    }

    private void publish(ObjectNode body) {
        int version = body.has("version") ? body.remove("version").intValue() : 1;
        String list = body.get("list").stringValue();
        String stream = NaturalKeys.codes(list).text();
        if (version > inUse(stream)) send("publish-codes", body, "setup:codes:" + list + ":" + version);
        requireKnownHere(stream);
    }

    /** What follows is checked against the lists, which where another server keeps them are read from a copy. */
    private void requireKnownHere(String stream) {
        if (!events.lastSequenceNumberFor(stream)
                .equals(Book.besideCommands(events).lastSequenceNumberFor(stream)))
            throw new ServerAway("The code lists are still being copied.", null);
    }

    /** Which version of a shipped list was published last. Its key says so: others add codes to the same stream. */
    private int inUse(String list) {
        if (events.lastSequenceNumberFor(list).isEmpty()) return 0;
        return events.readEvents(list)
                .asStream()
                .map(event -> VERSION.matcher(String.valueOf(event.getMetaData().get("idempotencyKey"))))
                .mapToInt(key -> key.matches() ? Integer.parseInt(key.group(1)) : 0)
                .max()
                .orElse(0);
    }

    private void send(String command, ObjectNode body, String key) {
        if (desk.send(Order.of(command, body, Actor.SYSTEM, key, "setup")).repeated()) return;
        entered++;
        LOG.debug("Start: {} entered the history", key);
    }

    private static ObjectNode read(Resource shipped) {
        try (InputStream in = shipped.getInputStream()) {
            return ((ObjectNode) StoredJson.mapper().readTree(in)).put("effectiveOn", SINCE_EVER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] shipped(String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(found, Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }

    /** After Axon has subscribed its handlers, before the web server takes requests. */
    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE + 512;
    }
}

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
    private static final Pattern VERSION = Pattern.compile(".*:(\\d+)");

    private final CommandDesk desk;
    private final EventStorageEngine events;
    private final ObjectProvider<FurtherSetup> further;
    private final FirstAccount account;
    private boolean done;

    FirstStart(
            CommandDesk desk, EventStorageEngine events, ObjectProvider<FurtherSetup> further, FirstAccount account) {
        this.desk = desk;
        this.events = events;
        this.further = further;
        this.account = account;
    }

    @Override
    public void start() {
        for (Resource list : shipped("classpath*:setup/codes/*.json")) publish(read(list));
        for (Resource shipped : shipped("classpath*:setup/policy.json"))
            if (events.lastSequenceNumberFor(NaturalKeys.POLICY.text()).isEmpty())
                send("set-policy", read(shipped), "setup:policy");
        further.orderedStream().forEach(FurtherSetup::run);
        account.openIfNone();
        done = true;
    }

    private void publish(ObjectNode body) {
        int version = body.has("version") ? body.remove("version").intValue() : 1;
        String list = body.get("list").stringValue();
        if (version > inUse(NaturalKeys.codes(list).text()))
            send("publish-codes", body, "setup:codes:" + list + ":" + version);
    }

    /** Which version of a shipped list was published last. Its key says so: its sequence counts those that came here. */
    private int inUse(String list) {
        return events.lastSequenceNumberFor(list)
                .map(last -> events.readEvents(list, last).next().getMetaData().get("idempotencyKey"))
                .map(key -> VERSION.matcher(key.toString()))
                .map(key -> key.matches() ? Integer.parseInt(key.group(1)) : 1)
                .orElse(0);
    }

    private void send(String command, ObjectNode body, String key) {
        if (!desk.send(Order.of(command, body, Actor.SYSTEM, key, "setup")).repeated())
            LOG.info("Start: {} entered the history", key);
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
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /** After Axon has subscribed its handlers, before the web server takes requests. */
    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE + 512;
    }
}

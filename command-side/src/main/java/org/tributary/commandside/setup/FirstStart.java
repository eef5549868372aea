package org.tributary.commandside.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
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
import org.tributary.stored.StoredJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends the shipped code lists and the policy, what the program adds, and the first account; each has a key, so that it
 * takes effect once.
 */
@Component
class FirstStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String SINCE_EVER = "1900-01-01";

    private final CommandDesk desk;
    private final ObjectProvider<FurtherSetup> further;
    private final FirstAccount account;
    private boolean done;

    FirstStart(CommandDesk desk, ObjectProvider<FurtherSetup> further, FirstAccount account) {
        this.desk = desk;
        this.further = further;
        this.account = account;
    }

    @Override
    public void start() {
        int sent = 0;
        for (Resource list : shipped("classpath*:setup/codes/*.json"))
            sent += send("publish-codes", list, "setup:codes:" + list.getFilename());
        for (Resource policy : shipped("classpath*:setup/policy.json"))
            sent += send("set-policy", policy, "setup:policy");
        if (sent > 0) LOG.info("First start: {} code lists and the policy entered the history", sent - 1);
        further.orderedStream().forEach(FurtherSetup::run);
        account.openIfNone();
        done = true;
    }

    private int send(String command, Resource resource, String key) {
        try (InputStream in = resource.getInputStream()) {
            ObjectNode body = (ObjectNode) StoredJson.mapper().readTree(in);
            body.put("effectiveOn", SINCE_EVER);
            return desk.send(Order.of(command, body, Actor.SYSTEM, key, "setup"))
                            .repeated()
                    ? 0
                    : 1;
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

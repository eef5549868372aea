package org.tributary.queryside.webhooks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.view.Questions;
import tools.jackson.databind.json.JsonMapper;

/** Looks at every webhook again and again; a few are told at a time, so that one that hangs does not hold up all others. */
@Component
class Couriers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final int AT_ONCE = 4;
    private static final long TICK_MILLIS = 200;
    private static final int IN_A_ROW = 100;

    private final Subscriptions subscriptions;
    private final Courier courier;
    private final Post post;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemons("webhooks"));
    private final ExecutorService couriers = Executors.newFixedThreadPool(AT_ONCE, daemons("webhook-courier"));
    private volatile boolean running;
    private volatile boolean failing;

    Couriers(
            Subscriptions subscriptions,
            Questions questions,
            JsonMapper json,
            @Qualifier("viewPool") HikariDataSource viewPool,
            PlatformTransactionManager transactionManager,
            @Value("${tributary.webhooks.allow-private:false}") boolean anyAddress,
            @Value("${tributary.webhooks.timeout:10s}") Duration patience,
            @Value("${tributary.webhooks.first-pause:5s}") Duration firstPause,
            @Value("${tributary.webhooks.longest-pause:12h}") Duration longestPause,
            @Value("${tributary.webhooks.give-up-after:5d}") Duration giveUp) {
        this.subscriptions = subscriptions;
        post = new Post(json, anyAddress, patience);
        courier = new Courier(
                JdbcClient.create(viewPool),
                new TransactionTemplate(transactionManager),
                questions,
                subscriptions,
                post,
                new Courier.Pauses(firstPause, longestPause, giveUp));
    }

    private void look() {
        try {
            for (Subscription webhook : subscriptions.all())
                if (busy.add(webhook.id())) couriers.execute(() -> tell(webhook));
            failing = false;
        } catch (RuntimeException failure) {
            say(failure);
        }
    }

    private void tell(Subscription webhook) {
        try {
            for (int n = 0; n < IN_A_ROW && running && courier.step(webhook); n++) {
                // the next one
            }
        } catch (RuntimeException failure) {
            say(failure);
        } finally {
            busy.remove(webhook.id());
        }
    }

    private void say(RuntimeException failure) {
        if (!failing && running) LOG.error("Webhooks cannot be told anything: {}", failure.toString());
        failing = true;
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
        running = true;
        clock.scheduleWithFixedDelay(this::look, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        try {
            post.close();
        } catch (IOException alreadyClosed) {
            LOG.debug("Connections of webhooks were closed before", alreadyClosed);
        }
        couriers.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

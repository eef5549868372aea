package org.tributary.queryside.webhooks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tributary.queryside.feed.CloudEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends one event to one address: no redirect is followed, nothing that is answered but its status is looked at, and nobody
 * is waited for longer than a while.
 */
final class Post implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    // less than the database lets a transaction wait for anything else
    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final ContentType CLOUD_EVENT =
            ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);

    private final JsonMapper json;
    private final boolean anyAddress;
    private final Duration patience;
    private final CloseableHttpClient http;
    private volatile boolean closed;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    Post(JsonMapper json, boolean anyAddress, Duration patience) {
        if (patience.compareTo(LONGEST) > 0)
            throw new IllegalArgumentException("tributary.webhooks.timeout is " + patience.toSeconds() + "s and may be "
                    + LONGEST.toSeconds() + "s: the database ends whoever waits longer.");
        this.json = json;
        this.anyAddress = anyAddress;
        this.patience = patience;
        Timeout timeout = Timeout.of(patience);
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(anyAddress))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Tributary")
                .build();
    }

    /**
     * What was answered.
     *
     * @throws IllegalStateException where this is closed meanwhile: nobody can tell whether it would have been answered
     */
    Answer send(String url, CloudEvent event, List<String> secrets) {
        long began = System.nanoTime();
        if (!anyAddress && !url.regionMatches(true, 0, "https:", 0, 6))
            return new Answer(null, "The address does not begin with https://, and is not asked.", 0);
        HttpPost post = new HttpPost(URI.create(url));
        String body = json.writeValueAsString(event);
        long seconds = System.currentTimeMillis() / 1000;
        post.setHeader("webhook-id", event.id());
        post.setHeader("webhook-timestamp", Long.toString(seconds));
        post.setHeader("webhook-signature", Signature.of(secrets, event.id(), seconds, body));
        post.setEntity(new StringEntity(body, CLOUD_EVENT));
        ScheduledFuture<?> deadline = deadlines.schedule(post::abort, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse answer = http.executeOpen(null, post, null);
            Answer given = new Answer(answer.getCode(), null, millisSince(began));
            close(answer);
            return given;
        } catch (IOException | RuntimeException failure) {
            if (closed) throw new IllegalStateException("The program ends while a webhook is asked", failure);
            boolean late = post.isCancelled() || failure instanceof InterruptedIOException;
            return new Answer(null, late ? unanswered() : Unreached.because(failure), millisSince(began));
        } finally {
            deadline.cancel(false);
        }
    }

    /** It is read to its end, so that the connection serves again, unless that takes too long; the answer stands. */
    private static void close(ClassicHttpResponse answer) {
        try {
            answer.close();
        } catch (IOException broken) {
            LOG.debug("What came behind an answer broke off", broken);
        }
    }

    private String unanswered() {
        return "No answer within %d ms.".formatted(patience.toMillis());
    }

    private static int millisSince(long began) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        deadlines.shutdownNow();
        http.close();
    }

    /**
     * @param status none: nothing was answered
     * @param failure why not
     */
    record Answer(@Nullable Integer status, @Nullable String failure, int millis) {
        boolean accepted() {
            return status != null && status >= 200 && status < 300;
        }

        /** Whoever was there says that nothing ever will be again. */
        boolean gone() {
            return status != null && status == 410;
        }
    }
}

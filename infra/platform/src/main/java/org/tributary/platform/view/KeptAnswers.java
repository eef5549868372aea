package org.tributary.platform.view;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Answers that took a while, for whoever asks the same before anything else has happened: worked out once, for those too who
 * ask meanwhile. They are kept, and looked for, while their view has taken in the last event that was stored; after another
 * nobody is told what is no longer so, nor a name that was erased.
 */
final class KeptAnswers implements AsyncHandlerInterceptor {
    /** Behind whatever looks whether and to whom it is answered. */
    static final int LAST = 2;

    private static final String TURN = KeptAnswers.class.getName();
    static final int SHARE = 4;
    private static final int BESIDE_ITS_BYTES = 512;
    // longer than most take, and no longer than who asks would wait for a page
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final AsyncCache<Key, Kept> answers;
    private final Function<String, OptionalLong> atRest;
    private final int most;
    private final Duration worth;
    private final AtomicLong newest = new AtomicLong();

    /**
     * @param atRest where a view stands that has taken in whatever was stored; none: it has not
     * @param room of all answers; one may have a quarter of it
     * @param worth how long an answer takes that is kept
     */
    KeptAnswers(Function<String, OptionalLong> atRest, DataSize room, Duration worth, MeterRegistry meters) {
        this.atRest = atRest;
        this.most = Math.toIntExact(room.toBytes() / SHARE);
        this.worth = worth;
        this.answers = CaffeineCacheMetrics.monitor(
                meters,
                Caffeine.newBuilder()
                        .maximumWeight(room.toBytes())
                        .<Key, Kept>weigher((key, kept) -> kept.body().length + BESIDE_ITS_BYTES)
                        .expireAfterAccess(Duration.ofHours(1))
                        .recordStats()
                        .buildAsync(),
                "answers");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Tags.Question asked = Tags.asked(request);
        CopiedAnswer copy = WebUtils.getNativeResponse(response, CopiedAnswer.class);
        if (asked == null || copy == null || most == 0 || !request.getMethod().equals("GET")) return true;
        OptionalLong position = atRest.apply(asked.view());
        if (position.isEmpty()) return true;
        forgetBefore(position.getAsLong());
        Turn own = new Turn(asked.tagAt(position.getAsLong()), copy, System.nanoTime(), new CompletableFuture<>());
        CompletableFuture<Kept> first =
                answers.get(new Key(asked.shared(), position.getAsLong()), (key, executor) -> own.told());
        if (first == own.told()) {
            copy.begin(most, () -> own.told().complete(null));
            request.setAttribute(TURN, own);
            return true;
        }
        Kept kept = waitFor(first);
        if (kept == null) return true;
        kept.tell(response, own.tag());
        return false;
    }

    /** None, if it is not kept; or takes so long to be sent, maybe to somebody who does not read, that it is worked out. */
    private static @Nullable Kept waitFor(CompletableFuture<Kept> first) {
        return first.copy()
                .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Nobody is told what was so before; and a name that was erased should not lie about. */
    private void forgetBefore(long position) {
        if (newest.getAndUpdate(before -> Math.max(before, position)) < position)
            answers.asMap().keySet().removeIf(key -> key.position() < position);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        end(request, problem == null);
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        end(request, false);
    }

    private void end(HttpServletRequest request, boolean answered) {
        if (!(request.getAttribute(TURN) instanceof Turn turn)) return;
        request.removeAttribute(TURN);
        Kept kept = turn.kept();
        boolean worthIt = System.nanoTime() - turn.began() >= worth.toNanos();
        // what is refused has no tag any more; none: it is forgotten, and whoever waited works it out
        turn.told().complete(answered && worthIt && Tags.asked(request) != null ? kept : null);
    }

    private record Key(String question, long position) {}

    /** What is worked out right now. */
    private record Turn(String tag, CopiedAnswer copy, long began, CompletableFuture<@Nullable Kept> told) {
        /** None, if it is a problem, too large, not taken, or of another position than was looked for. */
        @Nullable
        Kept kept() {
            byte[] bytes = copy.end();
            return bytes == null
                            || copy.getStatus() != HttpServletResponse.SC_OK
                            || !tag.equals(copy.getHeader(HttpHeaders.ETAG))
                    ? null
                    : new Kept(copy.headers(), copy.getContentType(), bytes);
        }
    }

    private record Kept(HttpHeaders headers, @Nullable String type, byte[] body) {
        void tell(HttpServletResponse response, String tag) throws IOException {
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            response.setHeader(HttpHeaders.ETAG, tag);
            response.setContentType(type);
            response.getOutputStream().write(body);
        }
    }
}

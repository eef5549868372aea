package org.tributary.platform.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.tributary.platform.problem.Refusal;

/**
 * How often what is public may be asked for, by an address and by all together in a minute: who needs no account must not
 * keep those waiting who work here.
 */
final class PublicDoor implements HandlerInterceptor {
    static final String PATHS = "/api/public/**";

    private final LoadingCache<String, Bucket> byAddress;
    private final Bucket all;

    PublicDoor(int byOneInMinute, int byAllInMinute) {
        this.byAddress = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build(address -> inMinute(byOneInMinute));
        this.all = inMinute(byAllInMinute);
    }

    private static Bucket inMinute(int questions) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(questions).refillGreedy(questions, Duration.ofMinutes(1)))
                .build();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        requireRoom(byAddress.get(request.getRemoteAddr()), "this address");
        requireRoom(all, "all together");
        return true;
    }

    private static void requireRoom(Bucket bucket, String whose) {
        ConsumptionProbe asked = bucket.tryConsumeAndReturnRemaining(1);
        if (asked.isConsumed()) return;
        int seconds =
                1 + (int) Duration.ofNanos(asked.getNanosToWaitForRefill()).toSeconds();
        throw Refusal.tooMany(
                "too-many-questions",
                "What is public was asked for too often by " + whose + ". Ask again in " + seconds + " s.",
                seconds);
    }
}

package org.tributary.platform.view;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that took a while, for whoever asks the same before anything else has happened: worked out once, for those too who
 * ask meanwhile. An answer as of a position never changes; of the latest position it is nobody's who asks after another
 * event, so neither a name that was erased nor a figure that is no longer so is told from here.
 */
final class KeptAnswers {
    /** So that one answer does not take the place of all. */
    private static final int SHARE = 8;

    private final AsyncCache<Key, Kept> answers;
    private final JsonMapper json;
    private final DataSize room;
    private final Duration worth;

    /**
     * @param room of all answers, as JSON; what the objects take is some times that
     * @param worth how long an answer takes that is kept
     */
    KeptAnswers(JsonMapper json, DataSize room, Duration worth, MeterRegistry meters) {
        this.json = json;
        this.room = room;
        this.worth = worth;
        this.answers = CaffeineCacheMetrics.monitor(
                meters,
                Caffeine.newBuilder()
                        .maximumWeight(room.toBytes())
                        .<Key, Kept>weigher((key, kept) -> kept.bytes())
                        .expireAfterAccess(Duration.ofHours(1))
                        .recordStats()
                        .buildAsync(),
                "answers");
    }

    /** @param look which of the looks at a view, which has taken in all up to the position and is looked at there */
    <T> T answer(Tags.Look look, long position, Supplier<T> question) {
        if (room.toBytes() == 0) return question.get();
        CompletableFuture<Kept> own = new CompletableFuture<>();
        CompletableFuture<Kept> first = answers.get(new Key(look, position), (asked, executor) -> own);
        if (first == own) return workedOut(question, own);
        Kept kept = first.join();
        return kept == null ? question.get() : kept.<T>as();
    }

    private <T> T workedOut(Supplier<T> question, CompletableFuture<Kept> told) {
        @Nullable Kept kept = null;
        try {
            long began = System.nanoTime();
            T answer = question.get();
            if (System.nanoTime() - began >= worth.toNanos()) kept = worthKeeping(answer);
            return answer;
        } finally {
            // none: it is forgotten, and whoever waited works it out
            told.complete(kept);
        }
    }

    private @Nullable Kept worthKeeping(Object answer) {
        int bytes = json.writeValueAsBytes(answer).length;
        return bytes > room.toBytes() / SHARE ? null : new Kept(answer, bytes);
    }

    private record Key(Tags.Look look, long position) {}

    private record Kept(Object answer, int bytes) {
        // what is asked at one place is of one type
        @SuppressWarnings("unchecked")
        <T> T as() {
            return (T) answer;
        }
    }
}

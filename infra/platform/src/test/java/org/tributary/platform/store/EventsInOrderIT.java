package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tributary.stored.EventSerializer;

/** Does who follows the history hear of what is new, and hear all of it once? */
class EventsInOrderIT {
    private final AHistory history = new AHistory();
    private final AtomicInteger rung = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        history.close();
    }

    private BlockingStream<TrackedEventMessage<?>> following(Bell bell, long after) {
        var stream = new EventsInOrder(history.store.engine(new EventSerializer()), bell)
                .openStream(new GlobalSequenceTrackingToken(after));
        assertThat(stream.setOnAvailableCallback(rung::incrementAndGet)).isTrue();
        return stream;
    }

    @Test
    void is_told_at_once_of_what_this_process_appends() {
        try (Bell bell = new Bell(Duration.ofHours(1))) {
            Appends appends = bell.ringingAfter(history.appends);
            following(bell, 0);
            appends.append(List.of(Draft.something().append()));
            await().atMost(Duration.ofSeconds(30)).untilAtomic(rung, equalTo(1));
        }
    }

    @Test
    void is_told_once_of_many_that_are_appended_meanwhile() {
        try (Bell bell = new Bell(Duration.ofHours(1))) {
            following(bell, 0);
            for (int i = 0; i < 10_000; i++) bell.ring();
            await().atMost(Duration.ofSeconds(30)).until(() -> rung.get() > 0);
            assertThat(rung.get()).isLessThan(5_000);
        }
    }

    @Test
    void is_not_told_of_what_was_lost() {
        String stream = Draft.aStream();
        history.written(Draft.beginning(stream));
        try (Bell bell = new Bell(Duration.ofHours(1))) {
            following(bell, 0);
            bell.ringingAfter(history.appends)
                    .append(List.of(Draft.beginning(stream).append()));
            await().during(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> rung.get() == 0);
        }
    }

    @Test
    void is_told_by_the_clock_of_what_others_append() {
        try (Bell bell = new Bell(Duration.ofMillis(10))) {
            following(bell, 0);
            await().atMost(Duration.ofSeconds(30)).until(() -> rung.get() > 3);
        }
    }

    @Test
    void is_told_nothing_once_it_follows_no_more() {
        try (Bell bell = new Bell(Duration.ofHours(1))) {
            following(bell, 0).close();
            bell.tell();
            assertThat(rung).hasValue(0);
        }
    }

    @Test
    void is_told_although_another_listener_fails() {
        try (Bell bell = new Bell(Duration.ofHours(1))) {
            for (int i = 0; i < 5; i++)
                bell.listen(() -> {
                    throw new IllegalStateException("shut down");
                });
            following(bell, 0);
            bell.tell();
            assertThat(rung).hasValue(1);
        }
    }

    @Test
    void sees_each_event_once_and_in_order_from_where_it_begins() throws Exception {
        history.write(Draft.something().and(1_204));
        try (Bell bell = new Bell(Duration.ofHours(1));
                var stream = following(bell, 3)) {
            List<Long> seen = new ArrayList<>();
            while (stream.hasNextAvailable()) {
                assertThat(stream.peek()).isEqualTo(stream.peek());
                seen.add(stream.nextAvailable().trackingToken().position().orElseThrow());
            }
            assertThat(seen).hasSize(1_202).startsWith(4L, 5L).endsWith(1_205L).isSorted();

            assertThat(stream.hasNextAvailable(20, TimeUnit.MILLISECONDS)).isFalse();
            history.written(Draft.something());
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(1_206);
        }
    }

    @Test
    void misses_nothing_while_another_looks_whether_there_is_more() throws Exception {
        history.write(Draft.something().and(4_999));
        try (Bell bell = new Bell(Duration.ofHours(1));
                var stream = following(bell, 0)) {
            AtomicBoolean done = new AtomicBoolean();
            var looking = CompletableFuture.runAsync(() -> {
                while (!done.get()) stream.peek();
            });
            List<Long> seen = new ArrayList<>();
            while (seen.size() < 5_000)
                seen.add(stream.nextAvailable().trackingToken().position().orElseThrow());
            done.set(true);
            AHistory.endOf(looking);
            assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 5_000).boxed().toList());
        }
    }
}

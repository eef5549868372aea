package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Is what was known at an instant answered, and answered the same for ever? */
class KnownAtLogIT {
    private final AHistory history = new AHistory();
    private final KnownAtLog log = history.store.knownAt();

    @AfterEach
    void close() throws Exception {
        history.close();
    }

    private Instant now() {
        return history.jdbc
                .sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private void write(int events) {
        history.write(Draft.something().and(events - 1));
    }

    private List<Long> positions() {
        return history.jdbc
                .sql("SELECT position FROM history.known_at ORDER BY known_at")
                .query(Long.class)
                .list();
    }

    @Nested
    class An_instant {
        @Test
        void before_anything_was_known_knows_nothing() {
            Instant before = now();
            write(1);
            log.note();

            assertThat(log.positionAt(before)).hasValue(0L);
        }

        @Test
        void between_two_notes_knows_the_earlier() {
            write(2);
            log.note();
            Instant between = now();
            write(3);
            log.note();

            assertThat(log.positionAt(between)).hasValue(2L);
            assertThat(log.positionAt(now())).hasValue(5L);
        }

        @Test
        void knows_only_what_was_noted_by_then() {
            write(1);
            Instant written = now();
            log.note();

            assertThat(log.positionAt(written)).hasValue(0L);
        }

        @ParameterizedTest
        @ValueSource(strings = {"9999-12-31T23:59:59Z", "+1000000000-12-31T23:59:59.999999999Z"})
        void that_is_still_to_come_knows_nothing_yet(String instant) {
            write(1);
            log.note();

            assertThat(log.positionAt(Instant.parse(instant))).isEmpty();
            assertThat(log.positionAt(now().plusSeconds(5))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2019-03-01T00:00:00Z", "-1000000000-01-01T00:00:00Z"})
        void long_ago_knew_nothing(String instant) {
            write(1);
            log.note();

            assertThat(log.positionAt(Instant.parse(instant))).hasValue(0L);
        }

        @Test
        void that_came_after_a_stamp_of_a_clock_set_back_knows_it() {
            write(1);
            history.asOwner()
                    .sql("INSERT INTO history.known_at VALUES (1, clock_timestamp() + interval '1 second')")
                    .update();
            write(1);
            log.note();

            assertThat(positions()).containsExactly(1L, 2L);
        }
    }

    @Nested
    class A_note {
        @Test
        void is_made_only_of_something_new() {
            log.note();
            write(1);
            log.note();
            log.note();

            assertThat(positions()).containsExactly(1L);
        }

        @Test
        void stops_before_a_hole_that_could_still_be_filled() {
            write(1);
            PausedWriter writer = history.pausedWriter(Draft.something());
            write(1);
            log.note();
            assertThat(positions()).containsExactly(1L);

            writer.commit();
            log.note();
            assertThat(positions()).containsExactly(1L, 3L);
        }

        @Test
        void says_whether_there_may_be_more() {
            for (int i = 0; i < 11; i++) write(1_000);

            assertThat(log.note()).isTrue();
            assertThat(log.note()).isFalse();
            assertThat(positions()).containsExactly(10_000L, 11_000L);
        }

        @Test
        void waits_for_no_other_clerk() throws Exception {
            write(1);
            history.transactionIn(history.database)
                    .sql("SELECT pg_advisory_xact_lock(?, ?)")
                    .params(Locks.CLASS, Locks.KNOWN_AT_CLERK)
                    .query((row, n) -> 0)
                    .single();

            assertThat(log.note()).isFalse();
            assertThat(positions()).isEmpty();
        }

        @Test
        void waits_for_whoever_is_asking_and_comes_later_than_what_was_asked() throws Exception {
            write(1);
            var asking = history.transactionIn(history.database);
            asking.sql("SELECT pg_advisory_xact_lock_shared(?, ?)")
                    .params(Locks.CLASS, Locks.KNOWN_AT)
                    .query((row, n) -> 0)
                    .single();
            Thread clerk = new Thread(log::note);
            clerk.start();
            history.untilWaiting(1);
            Instant asked = now();

            asking.sql("COMMIT").update();
            clerk.join(10_000);
            assertThat(positions()).containsExactly(1L);
            assertThat(log.positionAt(asked)).hasValue(0L);
        }
    }

    @Nested
    class While_writers_clerks_and_questions_go_on {
        private static final int WRITERS = 2;
        private static final int CLERKS = 2;
        private static final int QUESTIONS = 4;
        private final AtomicBoolean over = new AtomicBoolean();
        private final Map<Instant, Long> answers = new ConcurrentHashMap<>();
        private final Instant start = now();

        @Test
        void an_answer_that_was_given_is_given_for_ever_and_the_log_goes_on() {
            KnownAtLog another = new History(history.pool).knownAt();
            AtOnce.run(WRITERS + CLERKS + QUESTIONS + 1, number -> {
                if (number == 0) return finishOnceEnough();
                if (number <= WRITERS) return untilOver(() -> history.write(Draft.something()));
                if (number <= WRITERS + CLERKS) return untilOver((number % 2 == 0 ? log : another)::note);
                Random random = new Random(number);
                return untilOver(() -> ask(random));
            });

            assertThat(answers)
                    .allSatisfy((instant, position) ->
                            assertThat(log.positionAt(instant)).hasValue(position));
            assertThat(positions()).isSorted().doesNotHaveDuplicates();
            assertThat(history.column("SELECT known_at FROM history.known_at ORDER BY position"))
                    .isSorted()
                    .doesNotHaveDuplicates();
            log.note();
            assertThat(log.positionAt(now())).hasValue(history.number("SELECT max(position) FROM history.events"));
        }

        /** Now, in the very microsecond, and at any instant since the start. */
        private Optional<Long> ask(Random random) {
            Instant now = now();
            long micros = ChronoUnit.MICROS.between(start, now);
            Instant instant =
                    random.nextBoolean() ? now : start.plusNanos(1000 * (long) (random.nextDouble() * micros));
            Optional<Long> answer = log.positionAt(instant);
            answers.merge(instant, answer.orElseThrow(), (before, again) -> {
                assertThat(again).isEqualTo(before);
                return again;
            });
            return answer;
        }

        private Void untilOver(Supplier<?> action) {
            while (!over.get()) action.get();
            return null;
        }

        /** Of a slow disk the same is asked, later. */
        private Void finishOnceEnough() {
            try {
                await().pollDelay(Duration.ofSeconds(2))
                        .until(() -> answers.size() > 100 && positions().size() > 10);
            } finally {
                over.set(true);
            }
            return null;
        }
    }
}

package org.tributary.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.operations.TwoViews.FIRST;
import static org.tributary.platform.operations.TwoViews.SECOND;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;
import org.tributary.platform.view.Questions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a view that cannot take an event in. */
class PoisonedEventIT {
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class A_view_that_cannot_take_an_event_in {
        private AProgram program;
        private long third;

        @BeforeAll
        void meetIt() {
            TwoViews.poisoned = "third";
            program = AProgram.over(TestDatabase.fresh());
            third = program.append("first", "second", "third", "fourth") - 1;
            stopsBefore(third, program);
        }

        @AfterAll
        void stop() {
            program.close();
        }

        @Test
        void stands_right_before_it_and_nothing_that_its_handler_wrote_of_it_stays() {
            assertThat(program.positionOf(FIRST)).isEqualTo(third - 1);
            assertThat(program.titles()).containsExactly("first", "second");
        }

        @Test
        void holds_no_other_view_up() {
            patiently().until(() -> program.positionOf(SECOND) == third + 1);
        }

        @Test
        void says_so_in_every_page() throws Exception {
            JsonNode page =
                    JsonMapper.shared().readTree(program.get("/api/first").getContentAsString());
            assertThat(page.get("position").longValue()).isEqualTo(third - 1);
            assertThat(page.at("/stopped/position").longValue()).isEqualTo(third);
            assertThat(Instant.parse(page.at("/stopped/since").stringValue())).isBeforeOrEqualTo(Instant.now());
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/first", "/api/first?format=csv", "/api/first?format=ndjson", "/api/first/count"})
        void says_so_in_the_headers_of_every_answer(String uri) throws Exception {
            MockHttpServletResponse answer = program.get(uri);
            assertThat(answer.getHeader("Tributary-Position")).isEqualTo(Long.toString(third - 1));
            assertThat(answer.getHeader("Tributary-Stopped-At")).isEqualTo(Long.toString(third));
        }

        @Test
        void makes_us_unfit_to_serve() {
            var health = program.bean(ViewsHealth.class).health();
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails().get(FIRST)).asString().contains("stoppedAt=" + third);
            assertThat(health.getDetails().get(SECOND)).asString().doesNotContain("stoppedAt");
        }

        @Test
        void is_seen_in_the_metrics() {
            patiently().untilAsserted(() -> {
                assertThat(program.gauge("tributary.view.stopped", FIRST)).isEqualTo(1);
                assertThat(program.gauge("tributary.view.lag.events", FIRST)).isEqualTo(2);
                assertThat(program.gauge("tributary.view.lag.seconds", FIRST)).isPositive();
                assertThat(program.gauge("tributary.view.stopped", SECOND)).isZero();
                assertThat(program.gauge("tributary.view.lag.events", SECOND)).isZero();
            });
        }
    }

    @Nested
    class Such_a_view {
        private final Database database = TestDatabase.fresh();
        private AProgram program = start("third");

        @AfterEach
        void stop() {
            program.close();
        }

        @Test
        void goes_on_once_it_is_mended_and_takes_each_event_in_once() throws Exception {
            long last = program.append("first", "second", "third", "fourth");
            stopsBefore(last - 1, program);

            TwoViews.poisoned = "";
            patiently().until(() -> program.positionOf(FIRST) == last);
            assertThat(program.titles()).containsExactly("first", "second", "third", "fourth");
            assertThat(program.get("/api/first").getHeader("Tributary-Stopped-At"))
                    .isNull();
            assertThat(program.bean(ViewsHealth.class).health().getStatus()).isEqualTo(Status.UP);
        }

        @Test
        void that_stops_once_more_says_since_when_it_stands_there() {
            stopsBefore(program.append("first", "second", "third"), program);
            TwoViews.poisoned = "";
            stands(program.append("fourth"));

            TwoViews.poisoned = "fifth";
            Instant before = now();
            long fifth = program.append("fifth");
            stopsBefore(fifth, program);
            var stopped = program.bean(Questions.class).ask(FIRST, () -> 0).stopped();
            assertThat(stopped.since()).isAfter(before);
        }

        private void stands(long position) {
            patiently().until(() -> program.positionOf(FIRST) == position);
        }

        private Instant now() {
            return program.jdbc()
                    .sql("SELECT clock_timestamp()")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
        }

        @Test
        void is_not_helped_by_a_restart_alone() {
            long last = program.append("first", "second", "third", "fourth");
            stopsBefore(last - 1, program);

            program.close();
            program = start("third");
            assertThat(program.bean(ViewsHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
            stopsBefore(last - 1, program);

            program.close();
            program = start("");
            patiently().until(() -> program.positionOf(FIRST) == last);
            assertThat(program.titles()).containsExactly("first", "second", "third", "fourth");
        }

        @Test
        void stands_right_before_it_in_the_midst_of_many_too() {
            String[] titles = new String[1200];
            for (int i = 0; i < titles.length; i++) titles[i] = "event " + i;
            titles[700] = "third";
            long poisoned = program.append(titles) - titles.length + 1 + 700;

            stopsBefore(poisoned, program);
            assertThat(program.titles()).hasSize(700);
        }

        private AProgram start(String poisoned) {
            TwoViews.poisoned = poisoned;
            return AProgram.over(database);
        }
    }

    /** Whoever feeds it tries again by itself. */
    @Nested
    class A_view_does_not_stop {
        private final Database database = TestDatabase.fresh();
        private final AtomicBoolean met = new AtomicBoolean();
        private final AProgram program = start();

        @AfterEach
        void stop() {
            TwoViews.whenTaken = jdbc -> {};
            program.close();
        }

        @Test
        void where_its_connection_is_lost() {
            TwoViews.whenTaken = jdbc -> {
                if (met.compareAndSet(false, true))
                    jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())")
                            .query()
                            .singleValue();
            };
            goesOn();
        }

        @Test
        void where_another_holds_its_tables_for_longer_than_it_waits() {
            TwoViews.whenTaken = jdbc -> {
                if (!met.compareAndSet(false, true)) return;
                try (Connection other = TestDatabase.asSuperuser(database)) {
                    other.setAutoCommit(false);
                    other.createStatement().execute("LOCK TABLE views.first IN ACCESS EXCLUSIVE MODE");
                    jdbc.sql("SET LOCAL lock_timeout = '100ms'").update();
                    jdbc.sql("SELECT count(*) FROM views.first").query().singleValue();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            };
            goesOn();
        }

        @Test
        void where_another_program_makes_it_anew_meanwhile() throws Exception {
            AtomicReference<AProgram> other = new AtomicReference<>();
            TwoViews.whenTaken = jdbc -> {
                if (!met.compareAndSet(false, true)) return;
                program.jdbc()
                        .sql("DELETE FROM views.forms WHERE view = 'first'")
                        .update();
                other.set(AProgram.over(database));
                throw new DataIntegrityViolationException("the row that it follows is gone");
            };
            try {
                goesOn();
            } finally {
                other.get().close();
            }
        }

        private void goesOn() {
            long last = program.append("first", "second", "third");
            patiently().until(() -> met.get() && program.positionOf(FIRST) == last);
            assertThat(program.titles()).containsExactly("first", "second", "third");
            assertThat(program.jdbc()
                            .sql("SELECT error FROM views.stopped")
                            .query(String.class)
                            .list())
                    .isEmpty();
        }

        private AProgram start() {
            TwoViews.poisoned = "";
            return AProgram.over(database);
        }
    }

    private static void stopsBefore(long position, AProgram program) {
        patiently().untilAsserted(() -> {
            assertThat(program.positionOf(FIRST)).isEqualTo(position - 1);
            assertThat(program.stopOf(FIRST)).isEqualTo(position);
        });
    }

    /** A processor that failed waits some seconds before it tries again. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }
}

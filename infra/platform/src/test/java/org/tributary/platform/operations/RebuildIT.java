package org.tributary.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.operations.TwoViews.FIRST;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tributary.events.Role;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A view that an administrator has built anew. */
class RebuildIT {
    private static final String BESIDE = "SELECT count(*) FROM pg_class WHERE relnamespace = 'rebuilt'::regnamespace";

    private final Database database = TestDatabase.fresh();
    private AProgram program;
    private long last;

    @BeforeEach
    void start() {
        TwoViews.poisoned = "";
        program = AProgram.over(database);
        last = program.append("first", "second", "third");
        await().until(() -> program.positionOf(FIRST) == last);
    }

    @AfterEach
    void stop() {
        TwoViews.whenTaken = jdbc -> {};
        program.close();
    }

    @Test
    void says_the_same_and_goes_on() throws Exception {
        JsonNode rebuild = rebuilt(program);
        assertThat(rebuild.at("/state").stringValue()).isEqualTo("swapped");
        assertThat(rebuild.at("/done").longValue()).isEqualTo(last);
        assertThat(rebuild.at("/of").longValue()).isEqualTo(last);
        assertThat(rebuild.at("/differences").isArray()).isTrue();
        assertThat(rebuild.at("/differences").isEmpty()).isTrue();
        assertThat(program.titles()).containsExactly("first", "second", "third");

        long next = program.append("fourth");
        await().until(() -> program.positionOf(FIRST) == next);
        assertThat(program.titles()).containsExactly("first", "second", "third", "fourth");
        assertThat(count(BESIDE)).isZero();
    }

    @Test
    void can_be_built_anew_again() throws Exception {
        rebuilt(program);
        assertThat(rebuilt(program).at("/state").stringValue()).isEqualTo("swapped");
        assertThat(program.titles()).containsExactly("first", "second", "third");
    }

    @Test
    void is_told_with_how_far_it_is() throws Exception {
        JsonNode view = body(program.ask(HttpMethod.GET, "/api/admin/views/first", Role.ADMIN));
        assertThat(view.at("/position").longValue()).isEqualTo(last);
        assertThat(view.at("/lagEvents").longValue()).isZero();
        assertThat(view.at("/form").stringValue()).hasSize(32);
        assertThat(view.has("stopped")).isFalse();
        assertThat(view.has("rebuild")).isFalse();
        JsonNode all = body(program.ask(HttpMethod.GET, "/api/admin/views", Role.ADMIN));
        assertThat(all.get("items").valueStream().map(it -> it.get("name").stringValue()))
                .containsExactlyInAnyOrder("first", "second");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void is_for_administrators(Role role) throws Exception {
        for (String uri : new String[] {"/api/admin/views", "/api/admin/views/first"})
            assertThat(program.ask(HttpMethod.GET, uri, role).getStatus()).isEqualTo(403);
        assertThat(program.ask(HttpMethod.POST, "/api/admin/views/first/rebuild", role)
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void is_one_that_there_is() throws Exception {
        for (MockHttpServletResponse answer : List.of(
                program.ask(HttpMethod.GET, "/api/admin/views/third", Role.ADMIN),
                program.ask(HttpMethod.POST, "/api/admin/views/third/rebuild", Role.ADMIN))) {
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(body(answer).at("/detail").stringValue())
                    .isEqualTo("There is no view third; there are first, second.");
        }
        assertThat(rebuilt(program).at("/state").stringValue()).isEqualTo("swapped");
    }

    @Nested
    class That_does_not_say_what_the_history_says {
        @Test
        void is_told_and_healed() throws Exception {
            asSuperuser("DELETE FROM views.first WHERE title = 'second'");
            asSuperuser("UPDATE views.first SET title = 'thyrd' WHERE title = 'third'");

            JsonNode differences = rebuilt(program).at("/differences");

            assertThat(differences.size()).isEqualTo(1);
            assertThat(differences.at("/0/table").stringValue()).isEqualTo("first");
            assertThat(differences.at("/0/lacking").longValue()).isEqualTo(2);
            assertThat(differences.at("/0/surplus").longValue()).isEqualTo(1);
            assertThat(program.titles()).containsExactly("first", "second", "third");
            await().untilAsserted(() -> assertThat(program.gauge("tributary.view.rebuild.differing.tables", FIRST))
                    .isEqualTo(1));
            assertThat(rebuilt(program).at("/differences").isEmpty()).isTrue();
        }

        @Test
        void goes_on_where_it_stopped_because_of_it() throws Exception {
            asSuperuser("ALTER TABLE views.first ADD CONSTRAINT short CHECK (length(title) < 10)");
            long next = program.append("fourth", "one that is too long for a damaged table", "sixth") - 1;
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> program.stopOf(FIRST) == next && program.positionOf(FIRST) == next - 1);
            JsonNode view = body(program.ask(HttpMethod.GET, "/api/admin/views/first", Role.ADMIN));
            assertThat(view.at("/stopped/position").longValue()).isEqualTo(next);
            assertThat(view.at("/stopped/error").stringValue()).contains("short");

            rebuilt(program);

            await().atMost(Duration.ofSeconds(60)).until(() -> program.positionOf(FIRST) == next + 1);
            assertThat(program.stopOf(FIRST)).isZero();
            assertThat(program.titles()).hasSize(6);
        }
    }

    @Nested
    class While_it_is_built {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayGoOn = new CountDownLatch(1);

        @BeforeEach
        void holdIt() throws Exception {
            TwoViews.whenTaken = jdbc -> {
                if (!Thread.currentThread().getName().equals("rebuild")) return;
                begun.countDown();
                uninterrupted(mayGoOn);
            };
            assertThat(program.ask(HttpMethod.POST, "/api/admin/views/first/rebuild", Role.ADMIN)
                            .getStatus())
                    .isEqualTo(202);
            begun.await();
        }

        @AfterEach
        void letGo() {
            mayGoOn.countDown();
        }

        @Test
        void it_is_asked_and_fed() throws Exception {
            long next = program.append("fourth");
            await().until(() -> program.positionOf(FIRST) == next);
            assertThat(body(program.get("/api/first")).get("items").size()).isEqualTo(4);

            mayGoOn.countDown();
            assertThat(awaited(program).at("/differences").isEmpty()).isTrue();
            assertThat(program.titles()).containsExactly("first", "second", "third", "fourth");
        }

        @Test
        void every_program_tells_how_far_it_is_and_builds_no_other() throws Exception {
            try (AProgram other = AProgram.over(database)) {
                for (AProgram one : new AProgram[] {program, other}) {
                    JsonNode rebuild = rebuildOf(one);
                    assertThat(rebuild.at("/state").stringValue()).isEqualTo("under-way");
                    assertThat(rebuild.at("/of").longValue()).isEqualTo(last);
                    MockHttpServletResponse refused =
                            one.ask(HttpMethod.POST, "/api/admin/views/second/rebuild", Role.ADMIN);
                    assertThat(refused.getStatus()).isEqualTo(409);
                    assertThat(refused.getContentAsString()).contains("rebuild-under-way");
                    assertThat(one.ask(HttpMethod.POST, "/api/admin/views/third/rebuild", Role.ADMIN)
                                    .getStatus())
                            .isEqualTo(404);
                }
                assertThat(count(BESIDE)).as("what the other start left alone").isPositive();
                mayGoOn.countDown();
                assertThat(awaited(other).at("/state").stringValue()).isEqualTo("swapped");
            }
        }

        @Test
        void its_program_may_be_killed_and_nothing_stays_of_it() throws Exception {
            asSuperuser("""
                    SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_stat_activity USING (pid)
                    WHERE locktype = 'advisory' AND datname = current_database() AND pid <> pg_backend_pid()
                    """);
            mayGoOn.countDown();
            await().until(() -> rebuildOf(program).at("/state").stringValue().equals("broken-off"));
            assertThat(count(BESIDE)).isPositive();
            assertThat(program.titles()).containsExactly("first", "second", "third");

            AProgram.over(database).close();
            assertThat(count(BESIDE)).isZero();
            TwoViews.whenTaken = jdbc -> {};
            assertThat(rebuilt(program).at("/state").stringValue()).isEqualTo("swapped");
        }

        @Test
        void its_program_may_end() throws Exception {
            program.close();
            mayGoOn.countDown();
            TwoViews.whenTaken = jdbc -> {};
            program = AProgram.over(database);
            assertThat(count(BESIDE)).isZero();
            assertThat(rebuildOf(program).at("/state").stringValue()).isEqualTo("broken-off");
            assertThat(program.titles()).containsExactly("first", "second", "third");
        }
    }

    @Test
    void an_event_that_cannot_be_taken_in_leaves_the_view_as_it_is() throws Exception {
        TwoViews.poisoned = "third";
        JsonNode rebuild = rebuilt(program);
        assertThat(rebuild.at("/state").stringValue()).isEqualTo("failed");
        assertThat(rebuild.at("/detail").stringValue()).contains("position " + last);
        assertThat(program.titles()).containsExactly("first", "second", "third");
        assertThat(count(BESIDE)).isZero();
    }

    @Test
    void an_event_whose_rows_are_refused_is_named() throws Exception {
        long refused = program.append("fourth", "fifth", "sixth") - 1;
        await().until(() -> program.positionOf(FIRST) == refused + 1);
        TwoViews.whenTaken = jdbc -> {
            if (Thread.currentThread().getName().equals("rebuild"))
                jdbc.sql("ALTER TABLE views.first ADD CHECK (title <> 'fifth')").update();
        };
        JsonNode rebuild = rebuilt(program);
        assertThat(rebuild.at("/detail").stringValue()).contains("position " + refused + " ");
        assertThat(program.titles()).hasSize(6);
    }

    @Test
    void waits_for_a_download_without_holding_up_those_who_ask() throws Exception {
        try (Connection download = TestDatabase.asSuperuser(database)) {
            download.setAutoCommit(false);
            download.createStatement().execute("LOCK TABLE views.forms IN ACCESS SHARE MODE");
            program.ask(HttpMethod.POST, "/api/admin/views/first/rebuild", Role.ADMIN);
            await().until(() -> rebuildOf(program).has("detail"));
            long next = program.append("fourth");
            await().until(() -> program.positionOf(FIRST) == next);
            assertThat(body(program.get("/api/first")).get("items").size()).isEqualTo(4);
            assertThat(rebuildOf(program).at("/state").stringValue()).isEqualTo("under-way");
            download.rollback();
        }
        assertThat(awaited(program).at("/state").stringValue()).isEqualTo("swapped");
        assertThat(program.titles()).containsExactly("first", "second", "third", "fourth");
    }

    /** Every answer holds all rows up to the position that it names, over many rebuilds, and no event is lost. */
    @Test
    void readers_and_writers_go_on() throws Exception {
        AtomicBoolean ends = new AtomicBoolean();
        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> read(ends));
        CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> write(ends));
        for (int i = 0; i < 5; i++)
            assertThat(rebuilt(program).at("/differences").isEmpty()).isTrue();
        ends.set(true);
        int written = writer.join();
        assertThat(reader.join()).as("answers").isPositive();
        await().untilAsserted(() ->
                assertThat(count("SELECT count(*) FROM views.first")).isEqualTo(written + 3));
        assertThat(count("SELECT count(*) FROM views.stopped")).isZero();
        assertThat(count("SELECT count(DISTINCT position) FROM views.first")).isEqualTo(written + 3);
    }

    private int read(AtomicBoolean ends) {
        int answers = 0;
        for (; !ends.get(); answers++) {
            try {
                MockHttpServletResponse answer = program.get("/api/first/count");
                assertThat(answer.getStatus()).isEqualTo(200);
                assertThat(body(answer).get("count").longValue())
                        .isEqualTo(Long.parseLong(answer.getHeader("Tributary-Position")));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        return answers;
    }

    private int write(AtomicBoolean ends) {
        int written = 0;
        for (; !ends.get(); written++) program.append("more");
        return written;
    }

    private static JsonNode rebuilt(AProgram program) throws Exception {
        assertThat(program.ask(HttpMethod.POST, "/api/admin/views/first/rebuild", Role.ADMIN)
                        .getStatus())
                .isEqualTo(202);
        return awaited(program);
    }

    private static JsonNode awaited(AProgram program) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !rebuildOf(program).at("/state").stringValue().equals("under-way"));
        return rebuildOf(program);
    }

    private static JsonNode rebuildOf(AProgram program) {
        try {
            return body(program.ask(HttpMethod.GET, "/api/admin/views/first", Role.ADMIN))
                    .get("rebuild");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private long count(String sql) {
        return program.jdbc().sql(sql).query(Long.class).single();
    }

    private void asSuperuser(String sql) throws Exception {
        try (Connection connection = TestDatabase.asSuperuser(database)) {
            connection.createStatement().execute(sql);
        }
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode body(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsString());
    }
}

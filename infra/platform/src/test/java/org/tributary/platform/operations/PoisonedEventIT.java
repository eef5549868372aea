package org.tributary.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.operations.TwoViews.FIRST;
import static org.tributary.platform.operations.TwoViews.SECOND;

import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a view that cannot take an event in. */
class PoisonedEventIT {
    private final Database database = TestDatabase.fresh();
    private AProgram program;

    @BeforeEach
    void start() {
        TwoViews.poisoned = "third";
        program = AProgram.over(database);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void it_stops_right_before_the_event_and_nothing_that_the_handler_wrote_of_it_stays() {
        long third = program.append("first", "second", "third", "fourth") - 1;

        stopsBefore(third);
        assertThat(program.titles()).containsExactly("first", "second");
    }

    @Test
    void the_other_view_goes_on() {
        long last = program.append("first", "second", "third", "fourth");

        patiently().until(() -> program.positionOf(SECOND) == last);
        stopsBefore(last - 1);
        assertThat(program.positionOf(SECOND)).isEqualTo(last);
    }

    @Test
    void every_answer_says_so() throws Exception {
        long third = program.append("first", "second", "third", "fourth") - 1;
        stopsBefore(third);

        JsonNode page = JsonMapper.shared().readTree(program.get("/api/first").getContentAsString());
        assertThat(page.get("position").longValue()).isEqualTo(third - 1);
        assertThat(page.at("/stopped/position").longValue()).isEqualTo(third);
        assertThat(page.at("/stopped/since").isString()).isTrue();
        for (String uri : new String[] {"/api/first", "/api/first?format=csv", "/api/first?format=ndjson", "/api/first/count"}) {
            MockHttpServletResponse answer = program.get(uri);
            assertThat(answer.getHeader("Tributary-Position")).as(uri).isEqualTo(Long.toString(third - 1));
            assertThat(answer.getHeader("Tributary-Stopped-At")).as(uri).isEqualTo(Long.toString(third));
        }
    }

    @Test
    void we_are_not_fit_to_serve() {
        long third = program.append("first", "second", "third", "fourth") - 1;
        stopsBefore(third);

        var health = program.bean(HealthIndicator.class).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().get(FIRST)).asString().contains("stoppedAt=" + third);
        assertThat(health.getDetails().get(SECOND)).asString().doesNotContain("stoppedAt");
        patiently().untilAsserted(() -> {
            assertThat(program.gauge("tributary.view.stopped", FIRST)).isEqualTo(1);
            assertThat(program.gauge("tributary.view.stopped", SECOND)).isZero();
            assertThat(program.gauge("tributary.view.lag.events", FIRST)).isEqualTo(2);
        });
    }

    @Test
    void once_mended_it_goes_on_and_takes_each_event_in_once() throws Exception {
        long last = program.append("first", "second", "third", "fourth");
        stopsBefore(last - 1);

        TwoViews.poisoned = "";
        patiently().until(() -> program.positionOf(FIRST) == last);
        assertThat(program.titles()).containsExactly("first", "second", "third", "fourth");
        assertThat(program.get("/api/first").getHeader("Tributary-Stopped-At")).isNull();
        assertThat(program.bean(HealthIndicator.class).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_restart_changes_nothing_until_it_is_mended() {
        long last = program.append("first", "second", "third", "fourth");
        stopsBefore(last - 1);

        program.close();
        program = AProgram.over(database);
        stopsBefore(last - 1);
        assertThat(program.bean(HealthIndicator.class).health().getStatus()).isEqualTo(Status.DOWN);

        program.close();
        TwoViews.poisoned = "";
        program = AProgram.over(database);
        patiently().until(() -> program.positionOf(FIRST) == last);
        assertThat(program.titles()).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void in_the_midst_of_many_it_stops_at_the_same_place() {
        String[] titles = new String[1200];
        for (int i = 0; i < titles.length; i++) titles[i] = "event " + i;
        titles[700] = "third";
        long poisoned = program.append(titles) - titles.length + 1 + 700;

        stopsBefore(poisoned);
        assertThat(program.titles()).hasSize(700);
    }

    private void stopsBefore(long position) {
        patiently().untilAsserted(() -> {
            assertThat(program.positionOf(FIRST)).isEqualTo(position - 1);
            assertThat(program.stopOf(FIRST)).isEqualTo(position);
        });
    }

    /** A processor that failed waits some seconds before it tries again. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(90));
    }
}

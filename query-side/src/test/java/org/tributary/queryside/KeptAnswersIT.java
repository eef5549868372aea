package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tributary.events.Role;
import org.tributary.events.StaffId;
import org.tributary.platform.view.Questions;
import org.tributary.queryside.figures.Settings;

/** What was worked out serves whoever asks the same, until something happens. */
class KeptAnswersIT {
    private static final String TOTALS = "/api/contributions/totals";

    private final ViewFixture views = ViewFixture.fresh();
    private final Signing signing = Signing.on("2024-01-10").as("project-document", "O/1", "Online");

    @BeforeEach
    void there_is_an_agreement() {
        long position =
                views.given(Settings.policySet(), signing.ownedBy(new StaffId(UUID.randomUUID())), signing.signed());
        // the feed settles by itself
        await().until(() -> views.bean(Questions.class).positionOf(Questions.HISTORY) >= position);
    }

    private double served() {
        return views.bean(MeterRegistry.class)
                .get("cache.gets")
                .tags("cache", "answers", "result", "hit")
                .functionCounter()
                .count();
    }

    @Test
    void the_second_who_asks_is_told_what_the_first_was() {
        MockHttpServletResponse first = views.ask(TOTALS);
        double before = served();
        MockHttpServletResponse second = views.as(Role.AUDITOR).ask(TOTALS);

        assertThat(served()).isGreaterThan(before);
        assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(second.getHeader("Tributary-Position")).isEqualTo(first.getHeader("Tributary-Position"));
        assertThat(second.getContentType()).isEqualTo(first.getContentType());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TOTALS,
                "/api/agreements?format=csv",
                "/api/events?after=0&limit=1",
                "/api/reminders.ics",
                "/api/reports/pack.pdf",
                "/api/statistics/agreements?by=region"
            })
    void it_is_the_same_answer_with_all_that_is_said_about_it(String uri) {
        MockHttpServletResponse first = views.ask(uri);
        double before = served();
        MockHttpServletResponse second = views.ask(uri);

        assertThat(served()).isGreaterThan(before);
        assertThat(second.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(second.getHeaderNames()).containsExactlyInAnyOrderElementsOf(first.getHeaderNames());
        for (String name : first.getHeaderNames())
            assertThat(second.getHeaders(name)).isEqualTo(first.getHeaders(name));
    }

    @Test
    void whatever_happens_is_in_the_next_answer() {
        assertThat(views.get(TOTALS).at("/items")).isEmpty();
        long position = views.given(signing.received("2024-02-01", "10.00"));

        assertThat(views.get(TOTALS).at("/items/0/received/amount").asString()).isEqualTo("10.00");
        assertThat(views.get(TOTALS).at("/position").asLong()).isEqualTo(position);
    }

    @Test
    void another_question_is_another_answer() {
        views.given(signing.received("2024-02-01", "10.00"));
        assertThat(views.get(TOTALS).at("/items")).hasSize(1);
        double before = served();

        assertThat(views.get(TOTALS + "?effectiveOn=2024-01-31").at("/items")).isEmpty();
        assertThat(views.get("/api/agreements?q=nothing").at("/items")).isEmpty();
        assertThat(views.get("/api/agreements").at("/items")).hasSize(1);
        assertThat(served()).isEqualTo(before);
    }
}

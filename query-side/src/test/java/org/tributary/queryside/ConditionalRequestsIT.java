package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tributary.events.Role;
import org.tributary.events.StaffId;
import org.tributary.platform.view.Questions;
import org.tributary.queryside.figures.Settings;

/** {@code If-None-Match} on lists and figures: who has the answer is told so, and nothing is worked out. */
class ConditionalRequestsIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final Signing signing = Signing.on("2024-01-10").as("project-document", "O/1", "Online");

    @BeforeEach
    void there_is_an_agreement() {
        long position =
                views.given(Settings.policySet(), signing.ownedBy(new StaffId(UUID.randomUUID())), signing.signed());
        await().until(() -> views.bean(Questions.class).positionOf(Questions.HISTORY) >= position);
    }

    private MockHttpServletResponse ask(String uri, String tags) {
        return views.ask(MockMvcRequestBuilders.get(URI.create(uri)).header("If-None-Match", tags));
    }

    private String tag(String uri) {
        return String.valueOf(views.ask(uri).getHeader("ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/agreements",
                "/api/agreements?format=csv",
                "/api/pipeline?by=region",
                "/api/kpis/owners?period=2024",
                "/api/statistics/agreements?by=region&from=2024&to=2024",
                "/api/reminders",
                "/api/events",
                "/api/staff/offices"
            })
    void nothing_is_said_again_to_who_has_it_until_something_happens(String uri) {
        String tag = tag(uri);

        assertThat(tag).startsWith("W/\"");
        MockHttpServletResponse again = ask(uri, "\"other\", " + tag);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(ask(uri, "\"other\"").getStatus()).isEqualTo(200);

        views.given(signing.received("2024-02-01", "10.00"));
        // the feed settles by itself
        await().untilAsserted(() -> assertThat(ask(uri, tag).getStatus()).isEqualTo(200));
        MockHttpServletResponse anew = ask(uri, tag);
        assertThat(anew.getHeader("ETag")).isNotEqualTo(tag).startsWith("W/\"");
    }

    @Test
    void it_is_of_the_question_of_the_day_and_of_who_asks() {
        String tag = tag("/api/agreements?effectiveOn=2024-03-01");

        assertThat(tag("/api/agreements?effectiveOn=2024-03-01")).isEqualTo(tag);
        assertThat(tag("/api/agreements?effectiveOn=2024-03-02")).isNotEqualTo(tag);
        assertThat(tag("/api/agreements?effectiveOn=2024-03-01&limit=5")).isNotEqualTo(tag);
        assertThat(ask("/api/agreements?effectiveOn=2024-03-02", tag).getStatus())
                .isEqualTo(200);
        views.as(Role.AUDITOR);
        assertThat(tag("/api/agreements?effectiveOn=2024-03-01")).isNotEqualTo(tag);
    }

    @Test
    void a_view_that_was_built_anew_is_asked_anew() throws Exception {
        String tag = tag("/api/agreements");
        ViewFixture admin = views.as(Role.ADMIN);
        assertThat(admin.ask(HttpMethod.POST, "/api/admin/views/portfolio/rebuild")
                        .getStatus())
                .isEqualTo(202);
        await().until(() -> admin.get("/api/admin/views/portfolio")
                .at("/rebuild/state")
                .asString()
                .equals("swapped"));
        views.as(Role.OFFICER);
        assertThat(ask("/api/agreements", tag).getStatus()).isEqualTo(200);
    }

    @Test
    void one_thing_has_its_own_and_a_no_has_none() {
        String uri = "/api/agreements/" + signing.id;

        assertThat(tag(uri)).startsWith("\"");
        assertThat(views.ask(uri).getHeaders("ETag")).hasSize(1);
        assertThat(ask(uri, tag(uri)).getStatus()).isEqualTo(304);
        assertThat(views.ask("/api/agreements/" + UUID.randomUUID()).getHeader("ETag"))
                .isNull();
        assertThat(views.ask("/api/staff/" + UUID.randomUUID()).getHeader("ETag"))
                .isNull();
        assertThat(views.ask("/api/agreements?sort=colour").getHeader("ETag")).isNull();
    }
}

package org.tributary.queryside.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.Questions;
import org.tributary.queryside.PausedWriter;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.live.Places;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/events} as {@code text/event-stream}. */
class ListenersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern EVENT = Pattern.compile("id:(\\d+)\ndata:(\\{[^\n]*})\n\n");

    private final ViewFixture views = ViewFixture.fresh();
    private final MockMvc web = web(views.bean(FeedEndpoint.class));
    private final List<SseEmitter> opened = new ArrayList<>();

    private static MockMvc web(FeedEndpoint endpoint) {
        return MockMvcBuilders.standaloneSetup(endpoint)
                .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                .build();
    }

    @AfterEach
    void hangUp() {
        opened.forEach(SseEmitter::complete);
    }

    @Test
    void who_listens_is_told_what_was_and_what_comes() {
        long first = PausedWriter.another(views);
        MockHttpServletResponse listening = listen("/api/events?after=0", null);
        await().untilAsserted(() -> assertThat(told(listening)).containsExactly(first));
        assertThat(listening.getContentType()).startsWith("text/event-stream");

        long second = PausedWriter.another(views);
        long third = PausedWriter.another(views);
        await().untilAsserted(() -> assertThat(told(listening)).containsExactly(first, second, third));
    }

    @Test
    void who_comes_back_goes_on_where_the_connection_broke() {
        long first = PausedWriter.another(views);
        long second = PausedWriter.another(views);

        MockHttpServletResponse again = listen("/api/events?after=0", Long.toString(first));
        await().untilAsserted(() -> assertThat(told(again)).containsExactly(second));
    }

    @Test
    void hundreds_of_events_arrive_each_once_and_in_order() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 250; i++) all.add(PausedWriter.another(views));

        MockHttpServletResponse listening = listen("/api/events", null);
        await().untilAsserted(() -> assertThat(told(listening)).isEqualTo(all));
    }

    @Test
    void all_who_listen_are_told_the_same() {
        List<MockHttpServletResponse> listening = new ArrayList<>();
        for (int i = 0; i < 20; i++) listening.add(listen("/api/events", null));

        long first = PausedWriter.another(views);
        long second = PausedWriter.another(views);
        await().untilAsserted(() ->
                assertThat(listening).allSatisfy(one -> assertThat(told(one)).containsExactly(first, second)));
    }

    @Test
    void nobody_is_told_anything_beyond_a_hole() {
        MockHttpServletResponse listening = listen("/api/events", null);
        PausedWriter writer = PausedWriter.in(views);
        long beyond = PausedWriter.another(views);
        await().during(Duration.ofMillis(500)).until(() -> told(listening).isEmpty());

        writer.commit();
        await().untilAsserted(() -> assertThat(told(listening)).containsExactly(writer.position(), beyond));
    }

    @Test
    void who_listens_is_told_once_the_history_can_be_read_again() {
        long first = PausedWriter.another(views);
        views.rewrite("UPDATE history.events SET metadata = '?' || metadata WHERE position = " + first);
        MockHttpServletResponse listening = listen("/api/events", null);
        await().during(Duration.ofMillis(500)).until(() -> told(listening).isEmpty());

        views.rewrite("UPDATE history.events SET metadata = substr(metadata, 2) WHERE position = " + first);
        await().untilAsserted(() -> assertThat(told(listening)).containsExactly(first));
    }

    @Test
    void one_account_cannot_take_all_the_places() {
        Listeners listeners = views.bean(Listeners.class);
        for (int i = 0; i < 50; i++) opened.add(listeners.open("greedy", 0));

        assertThatThrownBy(() -> listeners.open("greedy", 0))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("too-many-listeners"));
        opened.add(listeners.open("modest", 0));
    }

    @Test
    void who_comes_while_the_program_ends_is_let_go_at_once_and_comes_again() {
        Listeners ending =
                new Listeners(views.bean(Questions.class), views.jdbc(), JsonMapper.shared(), views.bean(Places.class));
        ending.start();
        ending.stop();

        MvcResult late = listen(web(new FeedEndpoint(views.bean(Answers.class), ending)), "/api/events", null);
        assertThatCode(() -> late.getAsyncResult(PATIENCE.toMillis())).doesNotThrowAnyException();
        assertThat(ViewFixture.text(late.getResponse())).startsWith("retry:");
    }

    private MockHttpServletResponse listen(String uri, @Nullable String last) {
        return listen(web, uri, last).getResponse();
    }

    private static MvcResult listen(MockMvc web, String uri, @Nullable String last) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(ViewFixture.OFFICER, null, List.of()));
        try {
            var request = MockMvcRequestBuilders.get(uri).accept(MediaType.TEXT_EVENT_STREAM);
            if (last != null) request.header("Last-Event-ID", last);
            return web.perform(request).andReturn();
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static List<Long> told(MockHttpServletResponse listening) {
        List<Long> positions = new ArrayList<>();
        Matcher event = EVENT.matcher(ViewFixture.text(listening));
        while (event.find()) {
            assertThat(event.group(2)).contains("\"position\":\"" + event.group(1) + "\",");
            positions.add(Long.parseLong(event.group(1)));
        }
        return positions;
    }
}

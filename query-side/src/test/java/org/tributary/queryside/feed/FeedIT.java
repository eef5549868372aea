package org.tributary.queryside.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tributary.platform.view.Questions;
import org.tributary.queryside.PausedWriter;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/events}. */
class FeedIT {
    private static final Pattern NEXT = Pattern.compile("<(.*)>; rel=\"next\"");

    private final ViewFixture views = ViewFixture.fresh();

    @Test
    void a_batch_is_in_the_form_of_cloud_events() {
        long position = another();

        MockHttpServletResponse answer = views.ask("/api/events");
        assertThat(answer.getContentType()).isEqualTo("application/cloudevents-batch+json");
        JsonNode event = views.get("/api/events").get(0);
        assertThat(event.propertyNames())
                .containsExactly(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "datacontenttype",
                        "dataschema",
                        "position",
                        "sequence",
                        "correlationid",
                        "actor",
                        "data");
        assertThat(event.get("specversion").stringValue()).isEqualTo("1.0");
        assertThat(event.get("source").stringValue()).isEqualTo("/streams/codes");
        assertThat(event.get("type").stringValue()).isEqualTo("org.tributary.codes-published.v1");
        assertThat(event.get("subject")).isEqualTo(event.at("/data/codeListId"));
        assertThat(Instant.parse(event.get("time").stringValue())).isBeforeOrEqualTo(Instant.now());
        assertThat(event.get("dataschema").stringValue()).isEqualTo("urn:tributary:event:codes-published:1");
        assertThat(event.get("position").stringValue()).isEqualTo(Long.toString(position));
        assertThat(event.get("sequence").stringValue()).isEqualTo("0000000000000000000");
    }

    @Test
    void every_attribute_has_a_name_that_cloud_events_allow() {
        another();

        assertThat(views.get("/api/events").get(0).propertyNames()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
    }

    @Test
    void each_batch_says_where_the_next_begins_and_the_last_one_can_be_asked_again() {
        long[] positions = new long[5];
        for (int i = 0; i < 5; i++) positions[i] = another();

        MockHttpServletResponse first = views.ask("/api/events?limit=3");
        assertThat(positions(first)).containsExactly(positions[0], positions[1], positions[2]);
        MockHttpServletResponse second = views.ask(next(first));
        assertThat(positions(second)).containsExactly(positions[3], positions[4]);
        MockHttpServletResponse none = views.ask(next(second));
        assertThat(positions(none)).isEmpty();
        assertThat(next(none)).isEqualTo(next(second));

        long late = another();
        assertThat(positions(views.ask(next(none)))).containsExactly(late);
    }

    @Test
    void it_is_resumed_from_any_position() {
        long first = another();
        long second = another();

        assertThat(positions(views.ask("/api/events?after=" + (first - 1)))).containsExactly(first, second);
        assertThat(positions(views.ask("/api/events?after=" + first))).containsExactly(second);
        assertThat(positions(views.ask("/api/events?after=999999999"))).isEmpty();
    }

    @Test
    void nothing_is_told_beyond_a_hole() {
        PausedWriter writer = PausedWriter.in(views);
        long beyond = PausedWriter.another(views);
        await().during(Duration.ofMillis(500))
                .until(() -> positions(views.ask("/api/events")).isEmpty());

        writer.commit();
        await().untilAsserted(() ->
                assertThat(positions(views.ask("/api/events"))).containsExactly(writer.position(), beyond));
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "after=x", "limit=0", "limit=1001", "cursor=x"})
    void what_cannot_be_read_is_refused(String asked) {
        assertThat(views.ask("/api/events?" + asked).getStatus()).isEqualTo(400);
    }

    private long another() {
        long position = PausedWriter.another(views);
        await().until(() -> views.bean(Questions.class).positionOf(Questions.HISTORY) >= position);
        return position;
    }

    private static List<Long> positions(MockHttpServletResponse answer) {
        return JsonMapper.shared()
                .readTree(ViewFixture.text(answer))
                .valueStream()
                .map(event -> Long.parseLong(event.get("position").stringValue()))
                .toList();
    }

    private static String next(MockHttpServletResponse answer) {
        Matcher next = NEXT.matcher(String.valueOf(answer.getHeader("Link")));
        assertThat(next.matches()).isTrue();
        return next.group(1);
    }
}

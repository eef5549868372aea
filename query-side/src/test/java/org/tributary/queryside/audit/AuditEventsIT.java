package org.tributary.queryside.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.events.CodesEvent.Code;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.events.Currency;
import org.tributary.events.DomainEvent;
import org.tributary.events.RatesEvent.ExchangeRatesPublished;
import org.tributary.events.RatesEvent.Rate;
import org.tributary.events.Reason;
import org.tributary.platform.view.Questions;
import org.tributary.queryside.PausedWriter;
import org.tributary.queryside.ViewFixture;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/audit/events}. */
class AuditEventsIT {
    private final ViewFixture views = ViewFixture.fresh();

    @Test
    void an_event_is_shown_as_it_is_stored_with_the_act_that_led_to_it() {
        long position = given(rates("2026-03-31"));

        JsonNode event = views.get("/api/audit/events").at("/items/0");
        assertThat(event.get("position").longValue()).isEqualTo(position);
        assertThat(event.get("time").stringValue()).endsWith("Z");
        assertThat(event.get("type").stringValue()).isEqualTo("rates");
        assertThat(event.get("stream").stringValue())
                .isEqualTo(NaturalKeys.rates("ecb", 2026).text());
        assertThat(event.get("sequence").longValue()).isZero();
        assertThat(event.get("name").stringValue()).isEqualTo("exchange-rates-published");
        assertThat(event.get("revision").intValue()).isEqualTo(1);
        assertThat(event.at("/payload/rates/0/rate").stringValue()).isEqualTo("1.0945");
        assertThat(event.get("actor").stringValue()).isEqualTo(ViewFixture.OFFICER.account());
        assertThat(event.get("role").stringValue()).isEqualTo("officer");
        assertThat(event.has("office")).isFalse();
        assertThat(event.get("command").stringValue()).isEqualTo("given");
        assertThat(event.get("requestId")).isEqualTo(event.get("correlationId"));
        assertThat(event.get("source").stringValue()).isEqualTo("api");
        assertThat(event.at("/reason/code").stringValue()).isEqualTo("wrong-rate");
    }

    @Test
    void they_come_in_the_order_of_positions_page_by_page_or_backwards() {
        given(IntStream.range(10, 20).mapToObj(day -> rates("2026-03-" + day)).toArray(DomainEvent[]::new));

        List<Long> all = positions("/api/audit/events");
        assertThat(all).hasSize(10).isSorted();
        assertThat(paged("/api/audit/events?limit=3")).isEqualTo(all);
        assertThat(paged("/api/audit/events?limit=3&sort=-position")).isEqualTo(reversed(all));
    }

    @Test
    void they_are_asked_by_what_they_are_and_who_did_it() {
        given(rates("2026-03-31"), codes());
        String stream = NaturalKeys.rates("ecb", 2026).text();

        assertThat(names("?type=rates")).containsExactly("exchange-rates-published");
        assertThat(names("?stream=" + stream)).containsExactly("exchange-rates-published");
        assertThat(names("?name=codes-published")).containsExactly("codes-published");
        assertThat(names("?actor=" + ViewFixture.OFFICER.account() + "&command=given&source=api"))
                .hasSize(2);
        assertThat(names("?actor=" + stream)).isEmpty();
        assertThat(names("?command=set-policy")).isEmpty();
        assertThat(names("?source=sample")).isEmpty();
    }

    @Test
    void they_are_asked_by_when_a_day_counting_as_a_whole() {
        given(rates("2026-03-31"));
        String time = views.get("/api/audit/events").at("/items/0/time").stringValue();
        String day = time.substring(0, time.indexOf('T'));

        assertThat(names("?from=" + time)).hasSize(1);
        assertThat(names("?to=" + time)).isEmpty();
        assertThat(names("?from=" + day + "&to=" + day)).hasSize(1);
        assertThat(names("?to=2026-01-01")).isEmpty();
        assertThat(names("?from=2999-01-01")).isEmpty();
    }

    @Test
    void nothing_is_shown_beyond_a_hole_until_it_is_filled_or_given_up() {
        PausedWriter writer = PausedWriter.in(views);
        long beyond = PausedWriter.another(views);
        await().during(Duration.ofMillis(500))
                .until(() -> positions("/api/audit/events").isEmpty());

        writer.commit();
        await().untilAsserted(
                        () -> assertThat(positions("/api/audit/events")).containsExactly(writer.position(), beyond));

        PausedWriter loser = PausedWriter.in(views);
        long last = PausedWriter.another(views);
        loser.rollback();
        await().untilAsserted(() ->
                assertThat(positions("/api/audit/events")).containsExactly(writer.position(), beyond, last));
    }

    @Test
    void they_come_as_lines_of_json() {
        given(rates("2026-03-31"), codes());

        List<String> lines = ViewFixture.text(views.ask("/api/audit/events?format=ndjson"))
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(JsonMapper.shared()
                        .readTree(lines.get(1))
                        .at("/payload/list")
                        .stringValue())
                .isEqualTo("region");
    }

    @Test
    void they_come_as_csv_with_payload_and_reason_in_json() {
        given(rates("2026-03-31"));

        List<String> lines = ViewFixture.text(views.ask("/api/audit/events?format=csv"))
                .lines()
                .toList();
        assertThat(lines.get(0))
                .isEqualTo("position,time,eventId,type,stream,sequence,name,revision,payload,actor,role,office,command,"
                        + "requestId,correlationId,causationId,source,reason");
        assertThat(lines.get(1)).contains("\"{\"\"ratesId\"\":\"\"").endsWith("\"{\"\"code\"\":\"\"wrong-rate\"\"}\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream=1-1", "from=yesterday", "asOf=2026-01-01", "sort=name", "limit=0", "format=xml"})
    void what_cannot_be_read_is_refused(String asked) {
        assertThat(views.ask("/api/audit/events?" + asked).getStatus()).isEqualTo(400);
    }

    private long given(DomainEvent... events) {
        long position = views.given(events);
        await().until(() -> views.bean(Questions.class).positionOf(Questions.HISTORY) >= position);
        return position;
    }

    private List<String> names(String query) {
        return views.get("/api/audit/events" + query)
                .get("items")
                .valueStream()
                .map(event -> event.get("name").stringValue())
                .toList();
    }

    private List<Long> positions(String uri) {
        return positions(views.get(uri));
    }

    private static List<Long> positions(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(event -> event.get("position").longValue())
                .toList();
    }

    private List<Long> paged(String uri) {
        JsonNode page = views.get(uri);
        List<Long> all = new ArrayList<>(positions(page));
        while (!page.get("next").isNull()) {
            page = views.get(uri + "&cursor=" + page.get("next").stringValue());
            all.addAll(positions(page));
        }
        return all;
    }

    private static List<Long> reversed(List<Long> positions) {
        List<Long> backwards = new ArrayList<>(positions);
        Collections.reverse(backwards);
        return backwards;
    }

    private static ExchangeRatesPublished rates(String day) {
        return new ExchangeRatesPublished(
                NaturalKeys.rates("ecb", 2026),
                "ecb",
                Currency.of("EUR"),
                List.of(new Rate(Currency.of("USD"), new BigDecimal("1.0945"))),
                new Reason("wrong-rate", null),
                LocalDate.parse(day),
                List.of());
    }

    private static CodesPublished codes() {
        return new CodesPublished(
                NaturalKeys.codes("region"),
                "region",
                "Regions",
                null,
                List.of(new Code("AFR", "Africa", null)),
                LocalDate.parse("1900-01-01"));
    }
}

package org.tributary.queryside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tributary.events.AgreementId;
import org.tributary.events.Stage;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/pipeline/conversion} and {@code /api/pipeline/trend}, on the last day of March 2026. */
@TestInstance(PER_CLASS)
class ConversionIT {
    private final ViewFixture views = ViewFixture.fresh();
    private long then;

    @BeforeAll
    void four_partnerships() {
        APartnership won = APartnership.called("Won").bringing(2026, "100.00");
        APartnership lost = APartnership.called("Lost").bringing(2026, "60.00");
        APartnership open = APartnership.called("Open").bringing(2026, "80.00");
        APartnership mistaken = APartnership.called("Mistaken").bringing(2026, "10.00");
        then = views.given(
                Settings.policySet(),
                won.identified("2026-01-01"),
                won.advanced(Stage.QUALIFIED, "2026-01-11"),
                won.proposed("2026-01-31"),
                won.advanced(Stage.NEGOTIATING, "2026-02-10"),
                won.movedBack(Stage.PROPOSED, "2026-02-12"),
                won.signed(new AgreementId(UUID.randomUUID()), "2026-03-02"),
                lost.proposed("2026-01-05"),
                lost.putOnHold("2026-01-10"),
                lost.resumed("2026-01-20"),
                lost.declined("2026-02-04"),
                open.proposed("2026-02-15"),
                mistaken.proposed("2026-02-16"),
                mistaken.voided("2026-02-17"));
    }

    private JsonNode conversion(String more) {
        return views.get("/api/pipeline/conversion?effectiveOn=2026-03-31" + more);
    }

    private static JsonNode stage(JsonNode answer, String stage) {
        return answer.get("stages")
                .valueStream()
                .filter(row -> row.get("stage").asString().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private static String told(JsonNode row) {
        return "%s in: %s on, %s won, %s lost, %s back, %s still"
                .formatted(
                        row.get("entered"),
                        row.get("advanced"),
                        row.get("won"),
                        row.get("lost"),
                        row.get("movedBack"),
                        row.get("still"));
    }

    @Test
    void of_what_entered_a_stage_each_is_told_once_and_what_was_made_by_mistake_never() {
        JsonNode answer = conversion("");

        assertThat(told(stage(answer, "identified"))).isEqualTo("1 in: 1 on, 0 won, 0 lost, 0 back, 0 still");
        assertThat(told(stage(answer, "cultivating"))).isEqualTo("0 in: 0 on, 0 won, 0 lost, 0 back, 0 still");
        assertThat(told(stage(answer, "proposed"))).isEqualTo("4 in: 1 on, 1 won, 1 lost, 0 back, 1 still");
        assertThat(told(stage(answer, "negotiating"))).isEqualTo("1 in: 0 on, 0 won, 0 lost, 1 back, 0 still");
        assertThat(stage(answer, "proposed").at("/rate/exact").asString()).isEqualTo("2/3");
    }

    @Test
    void time_in_a_stage_is_of_those_that_left_it_and_time_on_hold_belongs_to_it() {
        JsonNode proposed = stage(conversion(""), "proposed");

        assertThat(proposed.get("averageDays").asString()).as("10, 18 and 30").isEqualTo("19.3");
        assertThat(proposed.get("medianDays").asInt()).isEqualTo(18);
    }

    @Test
    void what_was_decided_is_won_or_lost_and_lost_for_a_reason() {
        JsonNode answer = conversion("&from=2026-02-01");

        assertThat(answer.at("/decided/winRate/exact").asString()).isEqualTo("1/2");
        assertThat(answer.at("/decided/averageDaysToSignature").asString()).isEqualTo("60.0");
        assertThat(answer.get("reasons")).hasToString("""
                [{"outcome":"declined","reason":"funding","count":1,"value":[{"amount":"60.00","currency":"EUR"}]}]""");
        assertThat(conversion("&from=2026-03-03").at("/decided/winRate").isMissingNode())
                .isTrue();
    }

    @Test
    void a_trend_shows_the_end_of_each_month_as_the_pipeline_does() {
        JsonNode trend = views.get("/api/pipeline/trend?from=2026-01-15&effectiveOn=2026-03-20");

        assertThat(trend.get("items").valueStream().map(point -> point.get("on").asString()))
                .containsExactly("2026-01-31", "2026-02-28", "2026-03-20");
        assertThat(trend.at("/items/1/totals"))
                .isEqualTo(views.get("/api/pipeline?effectiveOn=2026-02-28").get("totals"));
        assertThat(trend.get("position").asLong()).isEqualTo(then);
    }

    @Test
    void a_trend_of_many_months_has_each_of_them_once_and_in_order() {
        JsonNode trend = views.get("/api/pipeline/trend?from=2023-02-01&effectiveOn=2026-03-20");

        assertThat(trend.get("items").valueStream().map(point -> point.get("on").asString()))
                .hasSize(38)
                .isSorted()
                .doesNotHaveDuplicates();
        for (String on : List.of("2026-01-31", "2026-02-28"))
            assertThat(trend.get("items")
                            .valueStream()
                            .filter(point -> point.get("on").asString().equals(on)))
                    .singleElement()
                    .extracting(point -> point.get("totals"))
                    .isEqualTo(views.get("/api/pipeline?effectiveOn=" + on).get("totals"));
    }

    @Test
    void quarters_and_years_end_where_they_end() {
        assertThat(views.get("/api/pipeline/trend?every=quarter&from=2025-05-01&effectiveOn=2025-12-31")
                        .get("items")
                        .valueStream()
                        .map(point -> point.get("on").asString()))
                .containsExactly("2025-06-30", "2025-09-30", "2025-12-31");
        assertThat(views.get("/api/pipeline/trend?every=year&from=2024-05-01&effectiveOn=2025-12-30")
                        .get("items")
                        .valueStream()
                        .map(point -> point.get("on").asString()))
                .containsExactly("2024-12-31", "2025-12-30");
    }

    @Test
    void what_is_no_period_is_refused() {
        assertThat(ViewFixture.text(views.ask("/api/pipeline/trend?every=week")))
                .contains("urn:tributary:problem:bad-every\"");
        assertThat(ViewFixture.text(views.ask("/api/pipeline/trend?to=2036-12-31&effectiveOn=2026-03-31")))
                .contains("urn:tributary:problem:bad-period\"");
        assertThat(ViewFixture.text(views.ask("/api/pipeline/trend?from=1990-01-01")))
                .contains("urn:tributary:problem:bad-period\"");
        assertThat(ViewFixture.text(views.ask("/api/pipeline/conversion?from=2026-02-01&to=2026-01-01")))
                .contains("urn:tributary:problem:bad-period\"");
    }
}

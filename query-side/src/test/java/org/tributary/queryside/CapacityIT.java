package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.Assessed;
import org.tributary.events.Capacities;
import org.tributary.events.CapacityRoundEvent.CapacityRoundOpened;
import org.tributary.events.CapacityRoundEvent.CapacityRoundRevised;
import org.tributary.events.CapacityRoundEvent.Scale;
import org.tributary.events.CapacityRoundId;
import org.tributary.events.PartnerEvent.CapacityAssessed;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/capacity-rounds} and {@code GET /api/partners/{id}/capacity}. */
class CapacityIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final PartnerId aurora = new PartnerId(UUID.randomUUID());
    private final PartnerId borealis = new PartnerId(UUID.randomUUID());
    private final PartnerId cedar = new PartnerId(UUID.randomUUID());
    private final CapacityRoundOpened first = round("Survey 2024", "2024-01-15", 1, 4);
    private final CapacityRoundOpened second = round("Survey 2025", "2025-01-15", 1, 4);

    {
        LocalDate day = LocalDate.parse("2023-01-01");
        views.given(
                Signing.called(aurora, "Aurora", day),
                Signing.called(borealis, "Borealis", day),
                Signing.called(cedar, "Cedar", day),
                first,
                second);
    }

    private CapacityRoundOpened round(String name, String on, int lowest, int highest) {
        return new CapacityRoundOpened(
                new CapacityRoundId(UUID.randomUUID()),
                name,
                new Scale(lowest, highest),
                List.of(aurora, borealis, cedar),
                LocalDate.parse(on),
                List.of());
    }

    private CapacityAssessed said(
            CapacityRoundOpened round, PartnerId partner, Assessed of, String operate, String on) {
        return new CapacityAssessed(
                partner,
                round.roundId(),
                of,
                new Capacities(new BigDecimal(operate), new BigDecimal("2"), new BigDecimal("3")),
                null,
                LocalDate.parse(on),
                List.of(),
                List.of());
    }

    private JsonNode of(PartnerId partner, String asked) {
        return views.get("/api/partners/" + partner + "/capacity?" + asked).get("items");
    }

    private JsonNode one(CapacityRoundOpened round, String asked) {
        return views.get("/api/capacity-rounds/" + round.roundId() + "?" + asked);
    }

    @Test
    void of_each_partner_it_is_shown_how_it_changed_since_the_last_round_in_which_it_answered() {
        views.given(
                said(first, aurora, Assessed.THEM, "2.5", "2024-02-01"),
                said(second, aurora, Assessed.THEM, "1.25", "2025-02-01"),
                said(second, aurora, Assessed.US, "4", "2025-02-01"));

        JsonNode answers = of(aurora, "");
        assertThat(answers).hasSize(3);
        JsonNode newest = answers.valueStream()
                .filter(one -> one.get("round").asString().equals("Survey 2025"))
                .filter(one -> one.get("assessed").asString().equals("them"))
                .findFirst()
                .orElseThrow();
        assertThat(newest.at("/scores/operate").asString()).isEqualTo("1.25");
        assertThat(newest.at("/scale/highest").asInt()).isEqualTo(4);
        assertThat(newest.at("/change").toString())
                .isEqualTo("{\"operate\":\"-1.25\",\"act\":\"0\",\"connect\":\"0\"}");
        assertThat(newest.at("/since").asString()).isEqualTo(first.roundId().text());
        assertThat(of(aurora, "effectiveOn=2024-12-31").at("/0/change").isMissingNode())
                .isTrue();
    }

    @Test
    void a_round_shows_who_answered_and_what_they_said_together_with_their_number() {
        views.given(
                said(first, aurora, Assessed.THEM, "1", "2024-02-01"),
                said(first, borealis, Assessed.THEM, "2", "2024-02-01"),
                said(second, aurora, Assessed.THEM, "2", "2025-02-01"),
                said(second, borealis, Assessed.THEM, "2.5", "2025-02-01"),
                said(second, cedar, Assessed.THEM, "4", "2025-02-01"),
                said(second, cedar, Assessed.US, "3", "2025-02-01"));

        JsonNode shown = one(second, "");
        assertThat(shown.get("invited").asInt()).isEqualTo(3);
        assertThat(shown.get("answered").asInt()).isEqualTo(3);
        assertThat(shown.at("/ofThem/n").asInt()).isEqualTo(3);
        assertThat(shown.at("/ofThem/mean/operate").asString()).isEqualTo("2.83");
        assertThat(shown.at("/ofThem/nChanged").asInt()).isEqualTo(2);
        assertThat(shown.at("/ofThem/meanChange/operate").asString()).isEqualTo("0.75");
        assertThat(shown.at("/ofUs/n").asInt()).isEqualTo(1);
        assertThat(shown.at("/ofUs/nChanged").asInt()).isZero();
        assertThat(shown.at("/ofUs/meanChange").isMissingNode()).isTrue();
        assertThat(one(first, "").get("answered").asInt()).isEqualTo(2);
        JsonNode answers = views.get("/api/capacity-rounds/" + first.roundId() + "/answers")
                .get("items");
        assertThat(answers.findValuesAsString("partner")).containsExactly("Aurora", "Borealis", "Cedar");
        assertThat(answers.get(2).has("scores")).isFalse();
        assertThat(views.get("/api/capacity-rounds").get("items").findValuesAsString("name"))
                .containsExactly("Survey 2025", "Survey 2024");
        assertThat(ViewFixture.text(views.ask("/api/capacity-rounds?format=csv"))
                        .lines()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void scores_of_different_scales_are_not_compared() {
        CapacityRoundOpened other = round("Other survey", "2024-06-15", 0, 10);
        views.given(
                other,
                said(first, aurora, Assessed.THEM, "2.5", "2024-02-01"),
                said(other, aurora, Assessed.THEM, "9", "2024-07-01"),
                said(second, aurora, Assessed.THEM, "3", "2025-02-01"));
        JsonNode answers = of(aurora, "");
        assertThat(answers.at("/0/change/operate").asString()).isEqualTo("0.5");
        assertThat(answers.at("/1/round").asString()).isEqualTo("Other survey");
        assertThat(answers.get(1).has("change")).isFalse();
    }

    @Test
    void an_answer_given_anew_replaces_the_one_before_and_what_was_known_stays_known() {
        long before = views.given(said(first, aurora, Assessed.THEM, "1", "2024-02-01"));
        views.given(
                said(first, aurora, Assessed.THEM, "3", "2024-02-01"),
                new CapacityRoundRevised(
                        first.roundId(),
                        "Survey of winter",
                        List.of(aurora),
                        new Reason("other", null),
                        LocalDate.parse("2024-02-02"),
                        List.of(),
                        List.of()));
        assertThat(one(first, "").get("name").asString()).isEqualTo("Survey of winter");
        assertThat(one(first, "").get("invited").asInt()).isEqualTo(1);
        assertThat(one(first, "").at("/ofThem/mean/operate").asString()).isEqualTo("3.00");
        assertThat(one(first, "asOfPosition=" + before)
                        .at("/ofThem/mean/operate")
                        .asString())
                .isEqualTo("1.00");
        assertThat(one(first, "asOfPosition=" + before).get("name").asString()).isEqualTo("Survey 2024");
        assertThat(one(first, "effectiveOn=2024-01-31").get("answered").asInt()).isZero();
        assertThat(views.ask("/api/capacity-rounds/" + first.roundId() + "?effectiveOn=2024-01-14")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void what_is_delivered_twice_counts_once() {
        views.given(said(first, aurora, Assessed.THEM, "1", "2024-02-01"));
        JsonNode before = one(first, "");
        views.redeliver();
        assertThat(one(first, "")).isEqualTo(before);
    }
}

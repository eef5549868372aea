package org.tributary.queryside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.events.AgreementId;
import org.tributary.events.StaffId;
import org.tributary.events.Stage;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/pipeline}, on the last day of March 2026. */
@TestInstance(PER_CLASS)
class PipelineIT {
    private static final StaffId ADA = APartnership.someone();
    private static final StaffId BEN = APartnership.someone();

    private final ViewFixture views = ViewFixture.fresh();
    private final APartnership thirds = APartnership.called("Three regions, two years")
            .of(ADA)
            .bringing(2026, "60000.01")
            .bringing(2027, "40000.00")
            .region("AFR", "1/3")
            .region("ASP", "1/3")
            .region("EUR", "1/3")
            .area("innovation", "1/1");
    private final APartnership negotiated =
            APartnership.called("In talks").of(BEN).in("USD").bringing(2026, "10000.00");
    private final APartnership believedIn = APartnership.called("Believed in")
            .of(ADA)
            .in("USD")
            .region("AFR", "1/2")
            .region("EUR", "1/2");
    private long then;

    @BeforeAll
    void open_held_won_and_lost() {
        APartnership idea = APartnership.called("An idea").of(ADA);
        APartnership held = APartnership.called("On hold").of(BEN).bringing(2026, "5000.00");
        APartnership yen = APartnership.called("In yen").of(BEN).in("JPY").bringing(2026, "1000001");
        APartnership won = APartnership.called("Won").of(ADA).bringing(2026, "700.00");
        APartnership lost = APartnership.called("Lost").of(ADA).bringing(2026, "800.00");
        then = views.given(
                Settings.policySet(),
                Settings.euro("2026-03-30", "1.1"),
                Settings.euro("2026-04-29", "2"),
                thirds.proposed("2026-01-30"),
                negotiated.proposed("2026-01-01"),
                negotiated.advanced(Stage.NEGOTIATING, "2026-03-21"),
                idea.identified("2026-03-01"),
                believedIn.identified("2026-01-01"),
                believedIn.advanced(Stage.QUALIFIED, "2026-02-01"),
                believedIn.revised("2026-02-02", "3/4", 2027, "999.99"),
                held.proposed("2026-01-01"),
                held.putOnHold("2026-02-01"),
                yen.proposed("2026-03-31"),
                won.proposed("2026-01-01"),
                won.signed(new AgreementId(UUID.randomUUID()), "2026-03-01"),
                lost.proposed("2026-01-01"),
                lost.declined("2026-03-01"));
    }

    private JsonNode by(String cut) {
        return views.get("/api/pipeline?by=" + cut + "&effectiveOn=2026-03-31&asOfPosition=" + then);
    }

    private static JsonNode row(JsonNode rows, String field, String value) {
        return rows.valueStream()
                .filter(row -> value.equals(row.path(field).asString("")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, BigDecimal> added(JsonNode rows, String... fields) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (JsonNode row : rows)
            for (String field : fields) {
                JsonNode money = row.at("/" + field);
                List<JsonNode> amounts = money.isArray() ? money.valueStream().toList() : List.of(money);
                for (JsonNode amount : amounts)
                    sums.merge(
                            field + " " + amount.get("currency").asString(),
                            new BigDecimal(amount.get("amount").asString()),
                            BigDecimal::add);
            }
        return sums;
    }

    private static Fraction counted(JsonNode rows) {
        return rows.valueStream()
                .map(row -> row.get("exact").asString().split("/"))
                .map(n -> new Fraction(new BigInteger(n[0]), new BigInteger(n[1])))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "region", "area", "owner", "currency", "year", "partner-category"})
    void however_it_is_cut_it_adds_up_to_the_same(String cut) {
        JsonNode answer = by(cut);

        assertThat(answer.at("/totals/exact").asString()).isEqualTo("5/1");
        for (String rows : cut.equals("stage") ? List.of("items", "stages") : List.of("items", "stages", "codes")) {
            assertThat(counted(answer.get(rows))).as(rows).hasToString("5/1");
            assertThat(added(answer.get(rows), "value", "weighted", "reporting/value", "reporting/weighted"))
                    .as(rows)
                    .isEqualTo(Map.of(
                            "value EUR", new BigDecimal("100000.01"),
                            "value JPY", new BigDecimal("1000001"),
                            "value USD", new BigDecimal("10999.99"),
                            "weighted EUR", new BigDecimal("50000.00"),
                            "weighted JPY", new BigDecimal("500000"),
                            "weighted USD", new BigDecimal("8749.99"),
                            "reporting/value USD", new BigDecimal("121000.00"),
                            "reporting/weighted USD", new BigDecimal("63749.99")));
        }
    }

    @Test
    void a_tranche_weighs_in_its_own_year() {
        JsonNode years = by("year").get("codes");

        assertThat(added(years, "weighted")).containsEntry("weighted EUR", new BigDecimal("50000.00"));
        assertThat(row(years, "code", "2026").get("weighted").toString())
                .contains("{\"amount\":\"30000.00\",\"currency\":\"EUR\"}");
        assertThat(row(years, "code", "2027").get("weighted").toString())
                .isEqualTo(
                        "[{\"amount\":\"20000.00\",\"currency\":\"EUR\"},{\"amount\":\"749.99\",\"currency\":\"USD\"}]");
        assertThat(row(years, "code", "2027").get("count").asString()).isEqualTo("1");
    }

    @Test
    void thirds_are_counted_as_thirds_and_paid_to_the_cent() {
        JsonNode regions = by("region").get("items");

        JsonNode africa = row(regions, "code", "AFR");
        assertThat(africa.get("stage").asString()).isEqualTo("qualified");
        List<String> weighted = regions.valueStream()
                .filter(row -> row.get("stage").asString().equals("proposed"))
                .map(row -> row.get("code").asString() + " " + row.get("exact").asString() + " "
                        + row.at("/weighted/0/amount").asString())
                .toList();
        assertThat(weighted)
                .containsExactly("AFR 1/3 16666.67", "ASP 1/3 16666.67", "EUR 1/3 16666.66", "unassigned 1/1 500000");
    }

    @Test
    void what_is_on_hold_stands_apart_and_weighs_nothing() {
        JsonNode held = by("stage").get("onHold");

        assertThat(held.get("count").asString()).isEqualTo("1");
        assertThat(held.get("value").toString()).isEqualTo("[{\"amount\":\"5000.00\",\"currency\":\"EUR\"}]");
        assertThat(held.get("weighted").toString()).isEqualTo("[{\"amount\":\"0.00\",\"currency\":\"EUR\"}]");
    }

    @Test
    void what_was_signed_or_lost_has_left_and_is_counted_apart() {
        JsonNode answer = by("stage");

        assertThat(answer.at("/won/count").asString()).isEqualTo("1");
        assertThat(answer.at("/lost/count").asString()).isEqualTo("1");
        assertThat(answer.get("items").valueStream().map(row -> row.get("stage").asString()))
                .containsExactly("identified", "qualified", "cultivating", "proposed", "negotiating");
    }

    @Test
    void a_stage_tells_how_long_its_partnerships_have_stood_there() {
        JsonNode stages = by("stage").get("stages");

        assertThat(row(stages, "stage", "negotiating").get("averageDaysInStage").asString())
                .isEqualTo("10.0");
        assertThat(row(stages, "stage", "proposed").get("averageDaysInStage").asString())
                .isEqualTo("30.0");
        assertThat(row(stages, "stage", "cultivating").has("averageDaysInStage"))
                .isFalse();
    }

    @Test
    void what_has_no_rate_is_listed_and_never_added() {
        JsonNode answer = by("stage");

        assertThat(answer.get("complete").asBoolean()).isFalse();
        assertThat(answer.at("/totals/reporting/unconverted").toString())
                .isEqualTo("[{\"amount\":\"1000001\",\"currency\":\"JPY\"}]");
        assertThat(row(answer.get("items"), "stage", "negotiating")
                        .at("/reporting/complete")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void what_is_open_is_converted_by_the_rate_of_the_reports_date() {
        JsonNode april = views.get("/api/pipeline?effectiveOn=2026-04-30&asOfPosition=" + then);

        assertThat(april.at("/totals/reporting/weighted/amount").asString()).isEqualTo("108749.99");
    }

    @Test
    void no_answer_as_of_a_position_is_changed_by_what_comes_later() {
        List<String> cuts = List.of("stage", "region", "area", "owner", "currency", "year");
        List<String> before = cuts.stream().map(cut -> by(cut).toString()).toList();

        views.given(
                Settings.euro("2026-03-30", "1.5"),
                Settings.set(Settings.policy(), "2026-01-01"),
                thirds.handedTo(BEN, "2026-02-01"),
                thirds.revised("2026-02-01", "1/1", 2026, "1.00"),
                negotiated.movedBack(Stage.PROPOSED, "2026-03-22"),
                believedIn.withdrawn("2026-03-01"));

        assertThat(cuts.stream().map(cut -> by(cut).toString())).isEqualTo(before);
        assertThat(views.get("/api/pipeline?effectiveOn=2026-03-31")
                        .at("/lost/count")
                        .asString())
                .isEqualTo("2");
    }

    @Test
    void a_history_delivered_twice_counts_once() {
        String before = by("region").toString();

        views.redeliver();

        assertThat(by("region").toString()).isEqualTo(before);
    }

    @Test
    void a_cut_that_there_is_not_is_refused() {
        assertThat(views.ask("/api/pipeline?by=colour").getStatus()).isEqualTo(400);
    }
}

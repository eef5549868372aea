package org.tributary.queryside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.tributary.events.EngagementEvent.PartnersRevised;
import org.tributary.events.OurRole;
import org.tributary.events.PartnerInRole;
import org.tributary.events.Reason;
import org.tributary.events.StaffId;
import org.tributary.events.Stage;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/pipeline/bridge}, from the end of 2025 to the end of March 2026. */
@TestInstance(PER_CLASS)
class BridgeIT {
    private static final StaffId ADA = APartnership.someone();
    private static final String PERIOD = "from=2025-12-31&to=2026-03-31";

    private final ViewFixture views = ViewFixture.fresh();
    private final APartnership raised =
            of("Raised").bringing(2026, "100.00").region("AFR", "1/3").region("EUR", "2/3");
    private final APartnership slipped = of("Slipped").bringing(2026, "300.00");
    private final APartnership won = of("Won").bringing(2026, "500.01");
    private final APartnership late = of("Late").bringing(2026, "70.00");
    private final APartnership brief = of("Brief").bringing(2027, "40.00");
    private long then;

    private static APartnership of(String title) {
        return APartnership.called(title).of(ADA);
    }

    @BeforeAll
    void a_quarter() {
        APartnership lost = of("Lost").bringing(2026, "60.00");
        APartnership held = of("Held").bringing(2026, "80.00");
        APartnership resumed = of("Resumed").bringing(2026, "90.00");
        APartnership voided = of("Void").bringing(2026, "10.00");
        APartnership brokered = of("Brokered").bringing(2026, "25.00");
        APartnership yen = of("Yen").in("JPY").bringing(2026, "1000");
        then = views.given(
                Settings.policySet(),
                Settings.euro("2025-12-30", "1.1"),
                Settings.euro("2026-03-30", "1.3"),
                raised.proposed("2025-11-01"),
                slipped.proposed("2025-11-01"),
                won.proposed("2025-11-01"),
                lost.proposed("2025-11-01"),
                held.proposed("2025-11-01"),
                resumed.proposed("2025-11-01"),
                resumed.putOnHold("2025-12-01"),
                voided.identified("2025-11-01"),
                yen.proposed("2025-11-01"),
                raised.revised("2026-01-10", null, 2026, "150.50"),
                slipped.revised("2026-01-11", null, 2027, "300.00"),
                slipped.advanced(Stage.NEGOTIATING, "2026-01-20"),
                won.revised("2026-02-01", null, 2026, "450.00"),
                won.signed(new AgreementId(UUID.randomUUID()), "2026-02-10"),
                lost.declined("2026-02-11"),
                held.putOnHold("2026-02-12"),
                resumed.resumed("2026-02-13"),
                voided.voided("2026-02-14"),
                brief.proposed("2026-01-15"),
                brief.declined("2026-03-15"),
                brokered.proposed("2025-11-01"),
                new PartnersRevised(
                        brokered.id,
                        List.of(new PartnerInRole(brokered.partner, "funding")),
                        OurRole.BROKER,
                        new Reason("role-changed", null),
                        LocalDate.parse("2026-02-15"),
                        List.of(),
                        List.of()));
        views.given(late.proposed("2025-12-15"));
    }

    private JsonNode bridge(String more) {
        return views.get("/api/pipeline/bridge?" + PERIOD + more);
    }

    private static Map<String, String> told(JsonNode bars, String field) {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode bar : bars) {
            List<String> amounts = new ArrayList<>();
            bar.get(field)
                    .forEach(sum -> amounts.add(sum.get("amount").asString() + " "
                            + sum.get("currency").asString()));
            told.put(bar.get("bar").asString(), String.join(", ", amounts));
        }
        return told;
    }

    private static BigDecimal reported(JsonNode row, String field) {
        return new BigDecimal(row.at("/reporting/" + field + "/amount").asString());
    }

    @Test
    void each_bar_says_why_and_what_came_and_went_between_is_told_twice() {
        assertThat(told(bridge("").get("bars"), "value"))
                .isEqualTo(Map.ofEntries(
                        Map.entry("new", "40.00 EUR"),
                        Map.entry("resumed", "90.00 EUR"),
                        Map.entry("raised", "50.50 EUR"),
                        Map.entry("lowered", "-50.01 EUR"),
                        Map.entry("slipped", ""),
                        Map.entry("progressed", ""),
                        Map.entry("held", "-80.00 EUR"),
                        Map.entry("won", "-450.00 EUR"),
                        Map.entry("lost", "-100.00 EUR"),
                        Map.entry("brokered", "-25.00 EUR"),
                        Map.entry("voided", "-10.00 EUR"),
                        Map.entry("rate-effect", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "&by=stage", "&by=region", "&by=owner", "&by=currency", "&by=year", "&by=partner-category"})
    void it_adds_up_to_the_cent_in_all_and_under_each_code(String by) {
        JsonNode bridge = bridge(by);
        List<JsonNode> whole = new ArrayList<>(List.of(bridge));
        bridge.path("items").forEach(whole::add);

        for (JsonNode one : whole)
            for (String field : List.of("value", "weighted")) {
                BigDecimal sum = reported(one.get("opening"), field);
                for (JsonNode bar : one.get("bars")) sum = sum.add(reported(bar, field));
                assertThat(sum)
                        .as(one.path("code").asString(""))
                        .isEqualByComparingTo(reported(one.get("closing"), field));
            }
    }

    @Test
    void its_ends_are_what_the_pipeline_shows_at_each() {
        JsonNode bridge = bridge("");

        assertThat(bridge.get("opening"))
                .isEqualTo(views.get("/api/pipeline?effectiveOn=2025-12-31").get("totals"));
        assertThat(bridge.get("closing"))
                .isEqualTo(views.get("/api/pipeline?effectiveOn=2026-03-31").get("totals"));
    }

    @Test
    void what_slips_leaves_one_year_for_another() {
        JsonNode years = bridge("&by=year").get("items");

        assertThat(years.valueStream()
                        .map(year -> year.get("code").asString()
                                + told(year.get("bars"), "value").get("slipped")))
                .containsExactly("2026-300.00 EUR", "2027300.00 EUR");
    }

    @Test
    void a_stage_that_is_left_is_another_s_gain_in_weight() {
        JsonNode bridge = bridge("");

        assertThat(told(bridge.get("bars"), "weighted").get("progressed")).isEqualTo("90.00 EUR");
    }

    @Test
    void what_was_learnt_late_stands_apart_from_the_opening_as_it_was_reported() {
        JsonNode bridge = bridge("&fromPosition=" + then);

        assertThat(told(bridge.get("bars"), "value")).containsEntry("late", "70.00 EUR");
        assertThat(bridge.get("opening"))
                .isEqualTo(views.get("/api/pipeline?effectiveOn=2025-12-31&asOfPosition=" + then)
                        .get("totals"));
    }

    @Test
    void each_bar_is_listed_down_to_its_events() {
        JsonNode lost = views.get("/api/pipeline/bridge/changes?" + PERIOD + "&bar=lost")
                .get("items");

        assertThat(lost.valueStream()
                        .map(change -> change.get("title").asString() + " "
                                + change.get("on").asString()))
                .containsExactly("Lost 2026-02-11", "Brief 2026-03-15");
        // the list of all that happened settles by itself
        for (JsonNode change : lost)
            await().untilAsserted(() -> assertThat(namesOf(change)).containsExactly("partnership-declined"));
    }

    private List<String> namesOf(JsonNode change) {
        return views.get("/api/audit/events?stream="
                        + change.get("partnershipId").asString())
                .get("items")
                .valueStream()
                .filter(event -> event.get("position").equals(change.at("/positions/0")))
                .map(event -> event.get("name").asString())
                .toList();
    }

    @Test
    void changes_are_paged_like_any_list() {
        JsonNode first = views.get("/api/pipeline/bridge/changes?limit=2&" + PERIOD);
        JsonNode second = views.get("/api/pipeline/bridge/changes?limit=1000&" + PERIOD + "&cursor="
                + first.get("next").asString());
        JsonNode all = views.get("/api/pipeline/bridge/changes?limit=1000&" + PERIOD);

        assertThat(first.get("items").size() + second.get("items").size())
                .isEqualTo(all.get("items").size());
    }

    @Test
    void an_end_before_the_beginning_is_refused() {
        assertThat(ViewFixture.text(views.ask("/api/pipeline/bridge?from=2026-02-01&to=2026-01-01")))
                .contains("urn:tributary:problem:bad-period\"");
        assertThat(ViewFixture.text(views.ask("/api/pipeline/bridge/changes?from=2026-02-01&bar=weather")))
                .contains("urn:tributary:problem:bad-bar\"");
        assertThat(ViewFixture.text(views.ask("/api/pipeline/bridge?from=2026-02-01&fromPosition=99999999")))
                .contains("urn:tributary:problem:bad-position\"");
    }
}

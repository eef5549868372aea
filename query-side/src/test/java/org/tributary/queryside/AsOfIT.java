package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.events.Policy.OverPayment;
import org.tributary.events.PolicyEvent.PolicySet;
import org.tributary.events.Share;
import org.tributary.platform.view.Questions;
import org.tributary.queryside.partnerships.APartnership;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;

/** Which day it is in an answer as known then: told by the policy that held from a day on. */
class AsOfIT {
    private static final String ZURICH = "Europe/Zurich";

    private final ViewFixture views = ViewFixture.fresh();

    @Test
    void at_a_position_today_is_the_day_on_which_it_was_known() {
        long then = views.given(set("EUR", "1900-01-01", ZURICH), set("USD", "2026-04-01", ZURICH));
        views.knownAt(then, "2026-03-31T12:00:00Z");

        assertThat(currency("asOfPosition=" + then)).isEqualTo("EUR");
        assertThat(currency("asOfPosition=" + then + "&effectiveOn=2026-04-01")).isEqualTo("USD");
    }

    @Test
    void a_position_noted_with_later_ones_was_known_with_them() {
        long then = views.given(set("EUR", "1900-01-01", ZURICH), set("USD", "2026-04-01", ZURICH));
        long last = views.given(set("USD", "2026-04-01", ZURICH));
        views.knownAt(last, "2026-03-31T12:00:00Z");

        assertThat(currency("asOfPosition=" + then)).isEqualTo("EUR");
    }

    @Test
    void the_day_is_that_of_the_time_zone_of_then() {
        long then = views.given(set("EUR", "1900-01-01", ZURICH), set("USD", "2026-04-01", ZURICH));
        views.knownAt(then, "2026-03-31T22:30:00Z");
        views.given(set("CHF", "2026-04-01", "America/New_York"));

        assertThat(currency("asOfPosition=" + then)).isEqualTo("USD");
        assertThat(currency("asOf=2026-03-31T22:30:00Z")).isEqualTo("USD");
    }

    @Test
    void a_day_ended_when_it_ended_in_the_time_zone_of_then() {
        long before = views.given(set("EUR", "1900-01-01", ZURICH));
        long after = views.given(set("USD", "1900-01-01", ZURICH));
        views.knownAt(before, "2026-03-30T12:00:00Z");
        views.knownAt(after, "2026-03-31T22:30:00Z");
        views.given(set("CHF", "1900-01-01", "America/New_York"));

        assertThat(currency("asOf=2026-03-31")).isEqualTo("EUR");
        assertThat(currency("asOf=2026-04-01")).isEqualTo("USD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/partners",
                "/api/partnerships",
                "/api/agreements",
                "/api/agreements/totals",
                "/api/agreements/conversions",
                "/api/agreements/register",
                "/api/contributions",
                "/api/contributions/totals",
                "/api/receivables",
                "/api/receivables?by=currency",
                "/api/pipeline",
                "/api/pipeline/trend?from=2026-01-01&to=2026-02-01",
                "/api/pipeline/bridge?from=2026-01-01&to=2026-02-01",
                "/api/pipeline/bridge/changes?from=2026-01-01&to=2026-02-01",
                "/api/pipeline/conversion",
                "/api/kpis/owners",
                "/api/kpis/offices",
                "/api/kpis/partners",
                "/api/kpis/definitions",
                "/api/statistics/agreements",
                "/api/statistics/change?from=2026&to=2026&baseFrom=2025&baseTo=2025",
                "/api/rates",
                "/api/needs",
                "/api/staff",
                "/api/staff/offices",
                "/api/targets",
                "/api/reminders",
                "/api/initiatives",
                "/api/sponsorships",
                "/api/suspense",
                "/api/codes"
            })
    void before_there_was_anything_a_list_and_a_sum_are_of_nothing(String uri) {
        long beginning = positionNow();
        views.given(set("EUR", "1900-01-01", ZURICH), Signing.on("2026-01-05").signed());

        JsonNode answer = views.get(uri + (uri.contains("?") ? "&" : "?") + "asOfPosition=" + beginning);
        assertThat(answer.path("items")).as(uri).allMatch(item -> uri.contains("definitions") || !item.has("id"));
        for (String figure : List.of("amount", "count", "exact", "agreements", "partners", "entries"))
            assertThat(answer.findValues(figure))
                    .as(uri + ": " + figure)
                    .allMatch(value -> value.isEmpty() || value.asString().matches("0(\\.0+)?"));
    }

    @Test
    void one_thing_that_was_not_known_then_is_not_there_and_is_said_to_be_asked_for_as_of_then() {
        long beginning = positionNow();
        Signing signing = Signing.on("2026-01-05");
        APartnership partnership = APartnership.called("Schools").bringing(2026, "1.00");
        views.given(
                set("EUR", "1900-01-01", ZURICH),
                signing.partnerCalled("Meridian"),
                signing.signed(),
                partnership.proposed("2026-01-05"));

        for (String uri : List.of(
                "/api/agreements/" + signing.id.text(),
                "/api/agreements/" + signing.id.text() + "/statement",
                "/api/partners/" + signing.partner.text(),
                "/api/partnerships/" + partnership.id.text(),
                "/api/partnerships/" + partnership.id.text() + "/pledges")) {
            assertThat(views.ask(uri).getStatus()).as(uri).isEqualTo(200);
            for (String then : List.of("?effectiveOn=2025-12-31", "?effectiveOn=2025-12-31&asOfPosition=" + beginning))
                assertThat(ViewFixture.text(views.ask(uri + then)))
                        .as(uri)
                        .contains("urn:tributary:problem:not-found", "There is no ")
                        .containsOnlyOnce("It is asked for as of 2025-12-31: what was not known or not true by then");
        }
        assertThat(ViewFixture.text(views.ask("/api/agreements/" + UUID.randomUUID())))
                .doesNotContain("It is asked for");
    }

    private long positionNow() {
        return views.bean(Questions.class).positionOf(Portfolio.NAME);
    }

    private String currency(String asked) {
        return views.get("/api/policy?" + asked).at("/policy/reportingCurrency").stringValue();
    }

    private static PolicySet set(String currency, String effectiveOn, String zone) {
        Policy policy = new Policy(
                "ITU-D",
                "XM-DAC-41300",
                Currency.of(currency),
                "ecb",
                31,
                ZoneId.of(zone),
                List.of(),
                List.of(),
                Share.of(4, 5),
                OverPayment.ACCEPT,
                null);
        return new PolicySet(NaturalKeys.POLICY, policy, null, LocalDate.parse(effectiveOn), List.of());
    }
}

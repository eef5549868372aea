package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.events.Policy.OverPayment;
import org.tributary.events.PolicyEvent.PolicySet;
import org.tributary.events.Share;
import org.tributary.stored.NaturalKeys;

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

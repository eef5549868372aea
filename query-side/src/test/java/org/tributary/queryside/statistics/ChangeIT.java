package org.tributary.queryside.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.tributary.events.AddendumKind;
import org.tributary.events.OurRole;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/statistics/change}: two agreements of 100 euro at 1.00 became three of 120 euro at 1.50. */
class ChangeIT {
    private final ViewFixture views = ViewFixture.fresh();

    {
        views.given(
                Settings.policySet(),
                Settings.euro("2025-03-01", "1"),
                Settings.euro("2026-03-01", "1.5"),
                Signing.on("2025-03-01").bringing("100.00").signed(),
                Signing.on("2025-03-02").bringing("60.00").own("40.00").signed());
        for (int one = 0; one < 3; one++)
            views.given(Signing.on("2026-03-02").bringing("120.00").signed());
    }

    private JsonNode change(String asked) {
        return views.get(
                "/api/statistics/change?baseFrom=2025&baseTo=2025&from=2026&to=2026&effectiveOn=2026-12-31" + asked);
    }

    private static String parts(JsonNode of) {
        return of.at("/change/amount").asString() + " = "
                + of.at("/volume/amount").asString() + " + "
                + of.at("/price/amount").asString() + " + "
                + of.at("/rate/amount").asString();
    }

    @Test
    void one_more_agreement_a_higher_price_and_a_dearer_currency_are_told_apart() {
        JsonNode change = change("");
        assertThat(change.at("/base/amount").asString()).isEqualTo("200.00");
        assertThat(change.at("/now/amount").asString()).isEqualTo("540.00");
        // (3 − 2) · 100 · 1.00, 3 · (120 − 100) · 1.00, 3 · 120 · (1.50 − 1.00)
        assertThat(parts(change)).isEqualTo("340.00 = 100.00 + 60.00 + 180.00");
        assertThat(change.at("/items/0/now/rate").asString()).isEqualTo("1.5");
    }

    @Test
    void what_is_new_in_a_currency_is_volume_and_an_addendum_is_price() {
        Signing dollars = Signing.on("2026-05-01").in("USD").bringing("7.00");
        Signing again = Signing.on("2026-03-02").bringing("0.00");
        views.given(dollars.signed(), again.signed(), again.addendum(AddendumKind.AMOUNT_UP, "2026-03-05", "80.00"));
        JsonNode change = change("");
        assertThat(change.at("/items/1/currency").asString()).isEqualTo("USD");
        assertThat(parts(change.at("/items/1"))).isEqualTo("7.00 = 7.00 + 0.00 + 0.00");
        // four agreements of 110: 2 · 100, 4 · 10, 440 · 0.50
        assertThat(parts(change.at("/items/0"))).isEqualTo("460.00 = 200.00 + 40.00 + 220.00");
        assertThat(parts(change)).isEqualTo("467.00 = 207.00 + 40.00 + 220.00");
    }

    @Test
    void what_came_in_is_counted_by_contributions_less_those_taken_back() {
        Signing signing = Signing.on("2025-03-01").bringing("1.00");
        var wrong = signing.received("2026-03-01", "50.00");
        views.given(
                signing.ownedBy(null),
                signing.signed(),
                signing.received("2025-03-05", "10.00"),
                wrong,
                signing.reversed(wrong, "2026-03-02"),
                signing.received("2026-03-03", "10.00"),
                signing.received("2026-03-04", "20.00"));
        assertThat(parts(change("&measure=received"))).isEqualTo("35.00 = 10.00 + 10.00 + 15.00");
        assertThat(views.ask("/api/statistics/change?measure=weight&baseFrom=2025&baseTo=2025&from=2026&to=2026")
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void what_has_no_rate_is_told_and_what_is_only_brokered_is_in_none_of_it() {
        Signing theirs = Signing.on("2026-03-02").bringing("900.00");
        APartnership brokered = APartnership.of(theirs.partnership)
                .as(OurRole.BROKER)
                .with(theirs.partner, "funding")
                .bringing(2026, "1.00");
        long then = change("").get("position").asLong();
        views.given(
                brokered.proposed("2026-03-01"),
                brokered.signed(theirs.id, "2026-03-02"),
                theirs.signed(),
                Signing.on("2026-04-01").in("JPY").bringing("9").signed());
        JsonNode change = change("");
        assertThat(parts(change)).isEqualTo("340.00 = 100.00 + 60.00 + 180.00");
        assertThat(change.get("complete").asBoolean()).isFalse();
        assertThat(change.at("/unconverted/0/currency").asString()).isEqualTo("JPY");
        views.given(Settings.euro("2026-03-01", "9"));
        assertThat(parts(change("&asOfPosition=" + then))).isEqualTo("340.00 = 100.00 + 60.00 + 180.00");
        assertThat(new BigDecimal(change("").at("/rate/amount").asString())).isEqualByComparingTo("2880");
    }
}

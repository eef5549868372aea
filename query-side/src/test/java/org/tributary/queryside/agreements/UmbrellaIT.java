package org.tributary.queryside.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.events.AgreementEvent.AgreementPlacedUnderUmbrella;
import org.tributary.events.AgreementId;
import org.tributary.events.Reason;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import tools.jackson.databind.JsonNode;

/** An umbrella, two agreements under it, and one beside them. */
class UmbrellaIT {
    private static final String THEN = "effectiveOn=2026-06-30";

    private final ViewFixture views = ViewFixture.fresh();
    private final Signing umbrella = named("U").bringing("1.00");
    private final Signing first = named("A").bringing("10.00");
    private final Signing second = named("B").bringing("100.00");
    private final Signing beside = named("C").bringing("1000.00");

    {
        for (Signing one : List.of(umbrella, first, second, beside)) views.given(one.ownedBy(null), one.signed());
        views.given(
                Settings.policySet(),
                under(first, umbrella.id, "2026-03-01"),
                under(second, umbrella.id, "2026-03-01"));
    }

    private static Signing named(String reference) {
        return Signing.on("2026-02-01")
                .in("USD")
                .as("cooperation-agreement", reference, "Agreement " + reference)
                .region("AFR", "1/1");
    }

    private static AgreementPlacedUnderUmbrella under(Signing one, @Nullable AgreementId umbrella, String on) {
        return new AgreementPlacedUnderUmbrella(
                one.id, umbrella, new Reason("reorganization", null), LocalDate.parse(on), List.of(), List.of());
    }

    private List<String> references(String asked) {
        return views.get("/api/agreements?sort=reference&" + asked).get("items").findValuesAsString("reference");
    }

    private String worth(String asked) {
        return views.get("/api/agreements/totals?in=USD&" + asked)
                .at("/total/amount")
                .asString();
    }

    private JsonNode statistics(String asked) {
        return views.get("/api/statistics/agreements?from=2026&to=2026&" + asked)
                .at("/totals/0");
    }

    @Test
    void it_is_asked_for_with_what_stands_under_it_or_left_out_with_it() {
        assertThat(references(THEN + "&umbrella=" + umbrella.id)).containsExactly("A", "B", "U");
        assertThat(references(THEN + "&excludeUmbrella=" + umbrella.id)).containsExactly("C");
        assertThat(references(THEN + "&umbrella=" + beside.id)).containsExactly("C");
        assertThat(references("effectiveOn=2026-02-28&umbrella=" + umbrella.id)).containsExactly("U");
        assertThat(views.get("/api/agreements/" + first.id + "?" + THEN)
                        .get("umbrella")
                        .asString())
                .isEqualTo(umbrella.id.text());
        assertThat(views.get("/api/agreements/" + beside.id + "?" + THEN).has("umbrella"))
                .isFalse();
    }

    @Test
    void what_stands_under_what_stands_under_it_stands_under_it() {
        views.given(under(beside, second.id, "2026-03-02"));
        assertThat(references(THEN + "&umbrella=" + umbrella.id)).containsExactly("A", "B", "C", "U");
        assertThat(references(THEN + "&excludeUmbrella=" + second.id)).containsExactly("A", "U");
    }

    @Test
    void each_value_is_its_own_agreements_so_that_sums_stay_sums() {
        assertThat(worth(THEN)).isEqualTo("1111.00");
        assertThat(worth(THEN + "&umbrella=" + umbrella.id)).isEqualTo("111.00");
        assertThat(worth(THEN + "&excludeUmbrella=" + umbrella.id)).isEqualTo("1000.00");
        assertThat(statistics(THEN + "&umbrella=" + umbrella.id)
                        .get("agreements")
                        .asString())
                .isEqualTo("3");
        assertThat(statistics(THEN + "&excludeUmbrella=" + umbrella.id)
                        .at("/values/0/amount")
                        .asString())
                .isEqualTo("1000.00");
    }

    @Test
    void what_was_taken_from_under_it_stands_there_no_longer() {
        views.given(under(second, null, "2026-04-01"));
        assertThat(references(THEN + "&umbrella=" + umbrella.id)).containsExactly("A", "U");
        assertThat(references("effectiveOn=2026-03-31&umbrella=" + umbrella.id)).containsExactly("A", "B", "U");
        assertThat(views.get("/api/partnerships/" + second.partnership + "/story")
                        .toString())
                .contains("placed B under U", "took B from under its umbrella");
        String told = references(THEN).toString();
        views.redeliver();
        assertThat(references(THEN).toString()).isEqualTo(told);
    }
}

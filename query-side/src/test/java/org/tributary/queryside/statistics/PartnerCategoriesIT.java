package org.tributary.queryside.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.IdentityEvent.PartnerMerged;
import org.tributary.events.IdentityEvent.PartnerSeparated;
import org.tributary.events.PartnerEvent.PartnerRegistered;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.events.ValueKind;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partners.AProfile;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/statistics/agreements?by=partner-category}. */
class PartnerCategoriesIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final Signing signing = Signing.on("2026-02-01");
    private final PartnerId company = new PartnerId(UUID.randomUUID());

    {
        views.given(registered(signing.partner, "60"), registered(company, "70"));
    }

    private static PartnerRegistered registered(PartnerId partner, String category) {
        return new PartnerRegistered(
                partner,
                AProfile.called("In " + category, category).profile(),
                LocalDate.parse("2026-01-01"),
                List.of(),
                List.of());
    }

    private JsonNode asked(String more) {
        return views.get("/api/statistics/agreements?by=partner-category" + more);
    }

    private List<String> items(String more) {
        return asked(more)
                .get("items")
                .valueStream()
                .map(item ->
                        item.get("code").asString() + " " + item.get("exact").asString() + " +"
                                + item.get("addenda").asString() + " "
                                + String.join(" ", item.get("values").findValuesAsString("amount")))
                .toList();
    }

    @Test
    void money_lies_where_it_comes_from_and_an_agreement_counts_in_equal_parts_where_anything_does() {
        views.given(signing.bringing("900.01")
                .bringing(company, ValueKind.IN_KIND, "99.99")
                .own("50.00")
                .signed());

        assertThat(items("")).containsExactly("60 1/2 +0 900.01", "70 1/2 +0 99.99", "own 0/1 +0 50.00");
        JsonNode others = views.get("/api/statistics/agreements?by=region");
        assertThat(asked("").get("totals")).isEqualTo(others.get("totals"));
    }

    @Test
    void where_nobody_brings_anything_all_partners_are_counted() {
        views.given(signing.with(company).signed());
        assertThat(items("")).containsExactly("60 1/2 +0 ", "70 1/2 +0 ");
    }

    @Test
    void whoever_brings_nothing_is_no_funder() {
        views.given(signing.with(company).bringing("5.00").signed());
        assertThat(items("")).containsExactly("60 1/1 +0 5.00");
    }

    @Test
    void an_addendum_counts_with_its_agreement_and_its_money_with_whoever_brings_it() {
        views.given(signing.bringing("5.00").signed(), signing.joinedBy(company, "2026-05-01", "7.00"));
        assertThat(items("")).containsExactly("60 1/1 +1 5.00", "70 0/1 +0 7.00");
        assertThat(asked("").at("/totals/0/values/0/amount").asString()).isEqualTo("12.00");
    }

    @Test
    void it_is_the_category_of_the_day_of_the_signature() {
        views.given(
                signing.bringing("5.00").signed(),
                Signing.profiled(
                        signing.partner, AProfile.called("Now public", "10").profile(), "2026-02-02"));
        assertThat(items("")).containsExactly("60 1/1 +0 5.00");
    }

    @Test
    void two_records_of_one_funder_are_one() {
        views.given(
                signing.bringing("5.00")
                        .bringing(company, ValueKind.CASH, "6.00")
                        .signed(),
                new PartnerMerged(
                        company,
                        signing.partner,
                        new Reason("duplicate", null),
                        LocalDate.parse("2026-03-01"),
                        List.of()));
        assertThat(items("&effectiveOn=2026-02-28")).containsExactly("60 1/2 +0 5.00", "70 1/2 +0 6.00");
        assertThat(items("")).containsExactly("60 1/1 +0 11.00");
    }

    @Test
    void what_came_while_a_record_was_merged_is_of_the_category_of_the_one_that_stayed_in_any_currency() {
        Reason twice = new Reason("duplicate", null);
        LocalDate merged = LocalDate.parse("2026-01-15");
        LocalDate parted = LocalDate.parse("2026-03-01");
        views.given(
                Settings.policySet(),
                new PartnerMerged(company, signing.partner, twice, merged, List.of()),
                signing.bringing(company, ValueKind.CASH, "6.00").signed(),
                new PartnerSeparated(company, signing.partner, twice, parted, List.of()),
                Signing.on("2026-03-02")
                        .bringing(company, ValueKind.CASH, "7.00")
                        .signed());

        assertThat(items("")).containsExactly("60 1/1 +0 6.00", "70 1/1 +0 7.00");
        assertThat(asked("&in=EUR")
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("code").asString() + " "
                                + item.at("/converted/amount").asString()))
                .containsExactly("60 6.00", "70 7.00");
    }

    @Test
    void a_partner_that_nobody_registered_has_no_category() {
        views.given(Signing.on("2026-02-01").bringing("5.00").signed());
        assertThat(items("")).containsExactly("unassigned 1/1 +0 5.00");
    }
}

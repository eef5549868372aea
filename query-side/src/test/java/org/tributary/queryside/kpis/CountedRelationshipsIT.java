package org.tributary.queryside.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.events.IdentityEvent.PartnerMerged;
import org.tributary.events.Measure;
import org.tributary.events.Policy;
import org.tributary.events.PolicyEvent.PolicySet;
import org.tributary.events.Reason;
import org.tributary.events.StaffId;
import org.tributary.events.ValueKind;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partners.AProfile;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/kpis} under a policy that counts some relationships only. */
class CountedRelationshipsIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final StaffId ada = APartnership.someone();
    private final Signing donors = Signing.on("2026-02-01").in("USD").bringing("100.00");
    private final Signing suppliers = Signing.on("2026-03-01").in("USD").bringing("7.00");

    {
        views.given(
                Settings.policySet(),
                Signing.called(donors.partner, "Meridian", LocalDate.parse("2026-01-01")),
                Signing.profiled(
                        donors.partner,
                        AProfile.called("Meridian", "60").as("donor").profile(),
                        "2026-01-01"),
                Signing.called(suppliers.partner, "Harbour", LocalDate.parse("2026-01-01")),
                Signing.profiled(
                        suppliers.partner,
                        AProfile.called("Harbour", "70").as("supplier").profile(),
                        "2026-01-01"));
    }

    private static PolicySet counting(String... kinds) {
        Policy policy = Settings.policy();
        return Settings.set(
                new Policy(
                        policy.organisation(),
                        policy.organisationId(),
                        policy.reportingCurrency(),
                        policy.rateSource(),
                        policy.rateMaxAgeDays(),
                        policy.timeZone(),
                        policy.gates(),
                        policy.probabilities(),
                        policy.negotiatingWithoutDueDiligence(),
                        policy.overPayment(),
                        null,
                        List.of(kinds),
                        null),
                "1900-01-01");
    }

    private void signed(Signing signing) {
        APartnership partnership = APartnership.of(signing.partnership).of(ada).bringing(2026, "1.00");
        views.given(
                partnership.with(signing.partner, "funding").proposed("2026-01-20"),
                partnership.signed(signing.id, "2026-02-01"),
                signing.signed(),
                signing.received("2026-03-10", "5.00"));
    }

    private String figures(String asked) {
        StringBuilder figures = new StringBuilder();
        JsonNode rows = views.get("/api/kpis/owners?period=2026&effectiveOn=2026-06-30" + asked)
                .get("items");
        for (Measure measure : Measure.values())
            for (JsonNode row : rows)
                if (row.get("measure").asString().equals(measure.code())
                        && row.get("owner").asString().equals(ada.text()))
                    figures.append(row.at("/actual/count").asString(""))
                            .append(row.at("/actual/reporting/amount").asString(""))
                            .append(' ');
        return figures.toString().trim();
    }

    @Test
    void counts_what_was_done_with_them_and_all_its_money() {
        signed(donors);
        signed(suppliers);
        String all = figures("");
        long before = views.given(counting("donor", "partnership"));
        assertThat(all).isEqualTo("2 2 107.00 107.00 10.00 2");
        assertThat(figures("")).isEqualTo("1 1 100.00 100.00 5.00 1");
        views.given(counting("supplier"));
        assertThat(figures("")).isEqualTo("1 1 7.00 7.00 5.00 1");
        assertThat(figures("&asOfPosition=" + before)).isEqualTo("1 1 100.00 100.00 5.00 1");
    }

    @Test
    void one_partner_of_a_counted_kind_is_enough_for_an_agreement_and_only_that_partner_is_new() {
        donors.bringing(suppliers.partner, ValueKind.CASH, "3.00");
        signed(donors);
        views.given(counting("donor"));
        assertThat(figures("")).isEqualTo("1 1 103.00 103.00 5.00 1");
    }

    @Test
    void by_what_a_partner_was_on_the_day_of_the_signature() {
        signed(donors);
        views.given(
                counting("donor"),
                Signing.profiled(
                        donors.partner,
                        AProfile.called("Meridian", "60").as("audience").profile(),
                        "2026-02-02"));
        assertThat(figures("")).isEqualTo("1 1 100.00 100.00 5.00 1");
        views.given(Signing.profiled(
                donors.partner, AProfile.called("Meridian", "60").as("audience").profile(), "2026-01-01"));
        assertThat(figures("")).isEmpty();
    }

    @Test
    void and_what_was_signed_with_a_duplicate_by_what_the_partner_that_stays_was_then() {
        signed(suppliers);
        views.given(
                counting("donor"),
                new PartnerMerged(
                        suppliers.partner,
                        donors.partner,
                        new Reason("duplicate", null),
                        LocalDate.parse("2026-04-01"),
                        List.of()));
        assertThat(figures("")).isEqualTo("1 1 7.00 7.00 5.00 1");
    }
}

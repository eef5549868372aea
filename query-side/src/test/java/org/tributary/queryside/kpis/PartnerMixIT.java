package org.tributary.queryside.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.IdentityEvent.PartnerMerged;
import org.tributary.events.MembershipEvent.MembershipRecorded;
import org.tributary.events.MembershipId;
import org.tributary.events.OurRole;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.events.ValueKind;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partners.AProfile;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/kpis/partners}: a bank, a ministry and a foundation bring 60, 30 and 10. */
class PartnerMixIT {
    private static final String YEAR = "/api/kpis/partners?period=2026&effectiveOn=2026-06-30";

    private final ViewFixture views = ViewFixture.fresh();
    private final PartnerId bank = new PartnerId(UUID.randomUUID());
    private final PartnerId ministry = new PartnerId(UUID.randomUUID());
    private final PartnerId foundation = new PartnerId(UUID.randomUUID());
    private final Signing old = Signing.on("2025-06-01").in("USD").bringing(bank, ValueKind.CASH, "1000.00");
    private final Signing together = Signing.on("2026-02-01")
            .in("EUR")
            .bringing(ministry, ValueKind.CASH, "15.00")
            .bringing(foundation, ValueKind.IN_KIND, "5.00")
            .own("100.00");
    private final Signing alone = Signing.on("2026-03-01").in("USD").bringing(bank, ValueKind.CASH, "60.00");

    {
        known(bank, AProfile.called("Bank", "70"), "24010");
        known(ministry, AProfile.called("Ministry", "10"), "11220", "12220");
        known(foundation, AProfile.called("Foundation", "60"));
        views.given(
                Settings.policySet(),
                Settings.euro("2026-02-01", "2"),
                old.ownedBy(null),
                old.signed(),
                together.ownedBy(null),
                together.signed(),
                alone.ownedBy(null),
                alone.signed());
    }

    private void known(PartnerId partner, AProfile profile, String... sectors) {
        views.given(
                Signing.called(partner, profile.name(), LocalDate.parse("2020-01-01")),
                Signing.profiled(partner, profile.inSectors(sectors).profile(), "2020-01-01"));
    }

    private String parts(JsonNode answer, int place) {
        return answer.at("/diversification/" + place + "/parts")
                .valueStream()
                .map(part -> part.get("code").asString() + " "
                        + part.at("/mobilized/amount").asString() + " "
                        + part.at("/share/decimal").asString("-"))
                .toList()
                .toString();
    }

    @Test
    void each_partner_counts_under_its_category_and_in_equal_parts_under_its_sectors() {
        JsonNode answer = views.get(YEAR);
        assertThat(answer.at("/mobilized/amount").asString()).isEqualTo("100.00");
        assertThat(parts(answer, 0)).isEqualTo("[10 30.00 0.3000, 60 10.00 0.1000, 70 60.00 0.6000]");
        assertThat(answer.at("/diversification/0/index/exact").asString()).isEqualTo("27/50");
        assertThat(parts(answer, 1))
                .isEqualTo("[11220 15.00 0.1500, 12220 15.00 0.1500, 24010 60.00 0.6000, unassigned 10.00 0.1000]");
        assertThat(answer.at("/diversification/1/index/decimal").asString()).isEqualTo("0.5850");
    }

    @Test
    void the_largest_bring_so_much_of_all() {
        JsonNode largest = views.get(YEAR + "&largest=2").get("concentration");
        assertThat(largest.at("/share/exact").asString()).isEqualTo("9/10");
        assertThat(largest.get("partners").findValuesAsString("name")).containsExactly("Bank", "Ministry");
        assertThat(views.ask(YEAR + "&largest=0").getStatus()).isEqualTo(400);
    }

    @Test
    void who_was_a_partner_before_is_not_new() {
        JsonNode answer = views.get(YEAR);
        // with each agreement comes one more, which brings nothing
        assertThat(answer.get("partners").asLong()).isEqualTo(5);
        assertThat(answer.get("newPartners").asLong()).isEqualTo(4);
        assertThat(answer.at("/newShare/exact").asString()).isEqualTo("4/5");
    }

    @Test
    void who_is_a_member_on_the_day_is_a_traditional_partner() {
        assertThat(views.get(YEAR).at("/nonMemberShare/exact").asString()).isEqualTo("1/1");
        views.given(member(bank, "2026-03-01"), member(ministry, "2026-03-02"));
        assertThat(views.get(YEAR).at("/nonMemberShare/exact").asString()).isEqualTo("4/5");
    }

    @Test
    void and_so_is_who_was_it_under_a_record_that_turns_out_to_be_a_duplicate() {
        PartnerId duplicate = new PartnerId(UUID.randomUUID());
        views.given(
                member(duplicate, "2020-01-01"),
                new PartnerMerged(
                        duplicate, bank, new Reason("duplicate", null), LocalDate.parse("2026-05-01"), List.of()));
        assertThat(views.get(YEAR).at("/nonMemberShare/exact").asString()).isEqualTo("4/5");
        assertThat(views.get("/api/kpis/partners?period=2026&effectiveOn=2026-04-30")
                        .at("/nonMemberShare/exact")
                        .asString())
                .isEqualTo("1/1");
    }

    @Test
    void who_is_a_member_at_one_signature_of_the_period_is_no_stranger() {
        Signing again = Signing.on("2026-05-01").in("USD").bringing(bank, ValueKind.CASH, "1.00");
        views.given(member(bank, "2026-04-01"), again.ownedBy(null), again.signed());
        JsonNode answer = views.get(YEAR);
        assertThat(answer.get("nonMembers").asLong())
                .isEqualTo(answer.get("partners").asLong() - 1);
    }

    private static MembershipRecorded member(PartnerId partner, String from) {
        return new MembershipRecorded(
                partner,
                new MembershipId(UUID.randomUUID()),
                "sector-member",
                LocalDate.parse(from),
                null,
                LocalDate.parse("2026-01-10"),
                List.of());
    }

    @Test
    void what_has_no_rate_is_told_and_what_is_only_brokered_is_not_there() {
        Signing without = Signing.on("2026-04-01").in("JPY").bringing("9");
        Signing brokered = Signing.on("2026-05-01").in("USD").bringing("500.00");
        APartnership theirs = APartnership.of(brokered.partnership)
                .as(OurRole.BROKER)
                .with(brokered.partner, "funding")
                .bringing(2026, "1.00");
        long then = views.given(without.ownedBy(null), without.signed());
        views.given(theirs.proposed("2026-04-20"), theirs.signed(brokered.id, "2026-05-01"), brokered.signed());

        JsonNode answer = views.get(YEAR);
        assertThat(answer.at("/mobilized/amount").asString()).isEqualTo("100.00");
        assertThat(answer.at("/unconverted/0/amount").asString()).isEqualTo("9");
        assertThat(answer.get("complete").asBoolean()).isFalse();
        assertThat(answer.get("partners").asLong()).isEqualTo(6);
        assertThat(views.get(YEAR + "&asOfPosition=" + then).get("diversification"))
                .isEqualTo(answer.get("diversification"));
    }

    @Test
    void the_definitions_say_what_the_policy_counts_and_what_is_left_out() {
        JsonNode definitions = views.get("/api/kpis/definitions");
        assertThat(definitions.get("countedRelationships")).isEmpty();
        assertThat(definitions.get("leftOut").get(0).asString()).contains("broker");
        List<String> told = definitions.get("items").findValuesAsString("measure");
        assertThat(told).contains("concentration", "diversification").doesNotHaveDuplicates();
    }
}

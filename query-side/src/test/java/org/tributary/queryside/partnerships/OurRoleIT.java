package org.tributary.queryside.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tributary.events.AddendumKind;
import org.tributary.events.EngagementEvent.PartnersRevised;
import org.tributary.events.OurRole;
import org.tributary.events.PartnerInRole;
import org.tributary.events.PersonId;
import org.tributary.events.Reason;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.events.ValueKind;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import tools.jackson.databind.JsonNode;

/** What we are in a partnership, and what of it is ours: one that we broke until March 2026, and one of our own. */
@TestInstance(PER_CLASS)
class OurRoleIT {
    private static final StaffId ADA = APartnership.someone();
    private static final String THEN = "effectiveOn=2026-06-30";

    private final ViewFixture views = ViewFixture.fresh();
    private final Signing theirs = Signing.on("2026-02-01").in("USD").region("AFR", "1/1");
    private final APartnership brokered = APartnership.of(theirs.partnership)
            .of(ADA)
            .as(OurRole.BROKER)
            .in("USD")
            .bringing(2026, "900.00");
    private final Signing ours = Signing.on("2026-02-02").in("USD").region("AFR", "1/1");
    private final APartnership own =
            APartnership.of(ours.partnership).of(ADA).in("USD").bringing(2026, "5.00");
    private long asBroker;

    @BeforeAll
    void one_that_we_broker_and_one_of_our_own() {
        theirs.bringing("900.00").bringing(theirs.partner, ValueKind.IN_KIND, null);
        ours.bringing("5.00");
        views.given(
                Settings.policySet(),
                new StaffMemberRegistered(ADA, new PersonId(UUID.randomUUID()), null, LocalDate.parse("2020-01-01")),
                brokered.proposed("2026-01-10"),
                brokered.signed(theirs.id, "2026-02-01"),
                theirs.signed(),
                own.proposed("2026-01-11"),
                own.signed(ours.id, "2026-02-02"),
                ours.signed(),
                APartnership.called("Only an idea").as(OurRole.BROKER).identified("2026-01-10"),
                APartnership.called("An idea of ours").identified("2026-01-10"));
        asBroker = views.given(theirs.received("2026-02-20", "100.00"), ours.received("2026-02-20", "1.00"));
        views.given(
                new PartnersRevised(
                        brokered.id,
                        List.of(new PartnerInRole(brokered.partner, "funding")),
                        OurRole.IMPLEMENTING,
                        new Reason("scope-changed", null),
                        LocalDate.parse("2026-04-01"),
                        List.of(),
                        List.of()),
                theirs.received("2026-04-20", "10.00"),
                theirs.addendum(AddendumKind.AMOUNT_UP, "2026-05-01", "30.00"));
    }

    private JsonNode actual(String measure, String... asked) {
        return views.get("/api/kpis/owners/" + ADA + "?period=2026&" + String.join("&", asked))
                .get("items")
                .valueStream()
                .filter(row -> row.get("measure").asString().equals(measure))
                .findFirst()
                .orElseThrow()
                .get("actual");
    }

    @Test
    void a_partnership_says_it_and_can_be_asked_for_by_it() {
        assertThat(views.get("/api/partnerships?ourRole=broker&effectiveOn=2026-03-31")
                        .get("items")
                        .findValuesAsString("id"))
                .contains(brokered.id.text())
                .doesNotContain(own.id.text());
        assertThat(views.get("/api/partnerships/" + brokered.id + "?" + THEN)
                        .get("ourRole")
                        .asString())
                .isEqualTo("implementing");
        assertThat(views.get("/api/partnerships/" + own.id + "?" + THEN)
                        .get("ourRole")
                        .asString())
                .isEqualTo("party");
        assertThat(views.get("/api/agreements?ourRole=implementing&" + THEN)
                        .get("items")
                        .findValuesAsString("ourRole"))
                .containsExactly("implementing");
        assertThat(views.get("/api/agreements?ourRole=broker&effectiveOn=2026-03-31")
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void what_we_only_brokered_is_in_no_kpi_of_ours() {
        assertThat(actual("proposals", THEN).get("exact").asString()).isEqualTo("1/1");
        assertThat(actual("agreements-signed", THEN).get("exact").asString()).isEqualTo("1/1");
        assertThat(actual("new-partners", THEN).get("exact").asString()).isEqualTo("1/1");
        assertThat(actual("mobilized", "asOfPosition=" + asBroker, "effectiveOn=2026-03-31")
                        .toString())
                .contains("\"5.00\"")
                .doesNotContain("905");
    }

    @Test
    void what_comes_after_we_became_a_party_is_ours() {
        assertThat(actual("mobilized", THEN).toString()).contains("\"35.00\"");
        assertThat(actual("received", THEN).toString()).contains("\"11.00\"");
    }

    @Test
    void it_is_in_no_statistics_and_in_no_totals_unless_it_is_asked_for() {
        JsonNode statistics = views.get("/api/statistics/agreements?from=2026&to=2026&" + THEN);
        assertThat(statistics.at("/totals/0/agreements").asString()).isEqualTo("1");
        assertThat(statistics.at("/totals/0/values/0/amount").asString()).isEqualTo("35.00");
        assertThat(statistics.at("/items/0/addenda").asString()).isEqualTo("1");
        JsonNode totals = views.get("/api/agreements/totals?in=USD&effectiveOn=2026-03-31");
        assertThat(totals.at("/total/amount").asString()).isEqualTo("5.00");
        assertThat(totals.at("/items/0/agreements").asLong()).isEqualTo(1);
        assertThat(views.get("/api/agreements/totals?in=USD&ourRole=broker&effectiveOn=2026-03-31")
                        .at("/total/amount")
                        .asString())
                .isEqualTo("900.00");
    }

    @Test
    void totals_by_our_role_are_parts_of_what_was_signed_whatever_we_are_now() {
        assertThat(total("ourRole=broker")).isEqualTo("900.00");
        assertThat(total("ourRole=implementing")).isEqualTo("30.00");
        assertThat(total("ourRole=party")).isEqualTo("5.00");
        assertThat(total("section=with-cash")).as("but for what we brokered").isEqualTo("35.00");
    }

    private String total(String asked) {
        return views.get("/api/agreements/totals?in=USD&" + asked + "&" + THEN)
                .at("/total/amount")
                .asString();
    }

    @Test
    void it_is_not_in_the_pipeline() {
        JsonNode pipeline = views.get("/api/pipeline?effectiveOn=2026-03-31");
        assertThat(pipeline.at("/won/count").asString()).isEqualTo("1");
        assertThat(pipeline.at("/totals/exact").asString()).isEqualTo("1/1");
        assertThat(views.get("/api/pipeline?" + THEN).at("/won/count").asString())
                .isEqualTo("2");
    }
}

package org.tributary.queryside.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.AddendumKind;
import org.tributary.events.FlagId;
import org.tributary.events.FlagKind;
import org.tributary.events.IdentityEvent.DuplicateTakenOver;
import org.tributary.events.IdentityEvent.PartnerMerged;
import org.tributary.events.IdentityEvent.PartnerVoided;
import org.tributary.events.InteractionId;
import org.tributary.events.OurRole;
import org.tributary.events.PartnerEvent.InteractionRecorded;
import org.tributary.events.PartnerEvent.PartnerFlagLifted;
import org.tributary.events.PartnerEvent.PartnerFlagRaised;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.events.Value;
import org.tributary.events.ValueKind;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.initiatives.AnInitiative;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/partners/matches}, and what partners brought. */
class MatchesIT {
    private static final String AT = "&effectiveOn=2026-06-30";

    private final ViewFixture views = ViewFixture.fresh();
    private final PartnerId bank = new PartnerId(new UUID(0, 1));
    private final PartnerId agency = new PartnerId(new UUID(0, 2));
    private final PartnerId twin = new PartnerId(new UUID(0, 3));
    private final Signing signing = Signing.on("2026-02-01")
            .in("USD")
            .region("AFR", "1/1")
            .bringing(bank, ValueKind.CASH, "40000.00")
            .own("1.00");

    {
        views.given(Settings.policySet());
        known(bank, "Bank", AProfile.called("Bank", "70"));
        known(agency, "Agency", AProfile.called("Agency", "10").doing("research", "24010", "KE", "broadband", "AFR"));
        known(twin, "Agency", AProfile.called("Agency", "10").doing("research", "24010", "KE", "broadband", "AFR"));
        views.given(signing.ownedBy(null), signing.signed());
    }

    private void known(PartnerId partner, String name, AProfile profile) {
        views.given(
                Signing.called(partner, name, LocalDate.parse("2020-01-01")),
                Signing.profiled(partner, profile.profile(), "2020-01-01"));
    }

    private static String line(JsonNode row) {
        return row.get("partnerId").asString().substring(35) + " "
                + row.get("points").asInt() + " "
                + row.get("reasons")
                        .valueStream()
                        .map(reason -> reason.get("reason").asString() + "="
                                + reason.get("points").asInt())
                        .toList();
    }

    private List<String> matches(String asked) {
        return views.get("/api/partners/matches?" + asked + AT)
                .get("items")
                .valueStream()
                .map(MatchesIT::line)
                .toList();
    }

    /** What is said of what it signed in the region, and brought. */
    private List<String> broughtBy(PartnerId partner, String asOf) {
        return views.get("/api/partners/matches?region=AFR" + asOf)
                .get("items")
                .valueStream()
                .filter(row -> row.get("partnerId").asString().equals(partner.text()))
                .flatMap(row -> row.get("reasons").valueStream())
                .filter(reason -> List.of("agreements", "value")
                        .contains(reason.get("reason").asString()))
                .map(reason -> reason.get("words").asString())
                .toList();
    }

    private static InteractionRecorded met(PartnerId partner, String on) {
        return new InteractionRecorded(
                partner,
                new InteractionId(UUID.randomUUID()),
                "meeting",
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                LocalDate.parse(on),
                List.of(),
                List.of());
    }

    private static PartnerFlagRaised flagged(PartnerId partner, FlagKind kind, boolean bars) {
        return new PartnerFlagRaised(
                partner,
                new FlagId(UUID.randomUUID()),
                kind,
                bars,
                new Reason("sanctions-list", null),
                null,
                LocalDate.parse("2026-03-01"),
                List.of());
    }

    @Test
    void who_fits_is_ranked_with_its_reasons_and_ties_are_told_apart_by_id() {
        assertThat(matches("region=AFR&area=broadband"))
                .containsExactly(
                        "2 35 [area=20, region=15]", "3 35 [area=20, region=15]", "1 11 [agreements=6, value=5]");
        assertThat(matches("sector=24010&function=research&country=KE"))
                .containsExactly(
                        "2 45 [function=15, presence=15, sector=15]", "3 45 [function=15, presence=15, sector=15]");
        assertThat(matches("region=EUR")).isEmpty();
    }

    @Test
    void that_we_speak_ranks_a_partner_but_does_not_make_it_one() {
        views.given(met(twin, "2026-06-01"), met(bank, "2025-09-01"));
        assertThat(matches("area=broadband")).containsExactly("3 30 [area=20, contact=10]", "2 20 [area=20]");
        assertThat(matches("region=AFR").get(1)).isEqualTo("1 16 [agreements=6, contact=5, value=5]");
    }

    @Test
    void what_a_partner_brought_is_its_own_and_what_was_so_then() {
        long then = views.given(met(twin, "2026-03-01"));
        views.given(signing.addendum(
                AddendumKind.AMOUNT_UP,
                "2026-04-01",
                null,
                new Value(bank.text(), ValueKind.CASH, signing.money("2.00"))));
        String signed = "It signed 1 agreement with us there.";
        assertThat(broughtBy(bank, AT)).containsExactly(signed, "It brought 40002.00 USD there.");
        assertThat(broughtBy(bank, AT + "&asOfPosition=" + then))
                .containsExactly(signed, "It brought 40000.00 USD there.");
        assertThat(broughtBy(bank, "&effectiveOn=2026-03-31"))
                .containsExactly(signed, "It brought 40000.00 USD there.");
    }

    @Test
    void an_agreement_under_which_only_others_promised_counts_and_brings_nothing() {
        Signing others = Signing.on("2026-03-01")
                .in("USD")
                .region("AFR", "1/1")
                .bringing(agency, ValueKind.CASH, "500.00")
                .with(bank);
        views.given(others.ownedBy(null), others.signed(), others.joinedBy(twin, "2026-04-01", "7.00"));
        assertThat(broughtBy(bank, AT))
                .containsExactly("It signed 2 agreements with us there.", "It brought 40000.00 USD there.");
        assertThat(broughtBy(twin, AT))
                .containsExactly("It signed 1 agreement with us there.", "It brought 7.00 USD there.");
        assertThat(broughtBy(twin, "&effectiveOn=2026-03-31")).isEmpty();
    }

    @Test
    void what_we_only_brokered_was_not_signed_with_us() {
        Signing theirs = Signing.on("2026-03-01")
                .in("USD")
                .region("AFR", "1/1")
                .bringing(bank, ValueKind.CASH, "9.00")
                .bringing(agency, ValueKind.CASH, "9.00");
        APartnership brokered = APartnership.of(theirs.partnership)
                .as(OurRole.BROKER)
                .with(bank, "funding")
                .bringing(2026, "1.00");
        views.given(brokered.proposed("2026-02-01"), brokered.signed(theirs.id, "2026-03-01"), theirs.signed());
        assertThat(broughtBy(bank, AT))
                .containsExactly("It signed 1 agreement with us there.", "It brought 40000.00 USD there.");
        assertThat(broughtBy(agency, AT)).isEmpty();
    }

    @Test
    void who_is_barred_is_told_apart_and_who_is_only_disrupted_is_warned_of() {
        views.given(flagged(agency, FlagKind.SANCTIONS, true), flagged(twin, FlagKind.DISRUPTION, false));
        JsonNode answer = views.get("/api/partners/matches?area=broadband" + AT);
        assertThat(answer.get("items")).hasSize(1);
        assertThat(answer.at("/items/0/flags/0").asString()).isEqualTo("disruption");
        assertThat(answer.at("/excluded/0/partnerId").asString()).isEqualTo(agency.text());
        assertThat(answer.at("/excluded/0/words").asString()).contains("sanctions");
    }

    @Test
    void a_flag_bars_under_whatever_id_it_was_raised_until_it_is_lifted() {
        PartnerFlagRaised raised = flagged(twin, FlagKind.SANCTIONS, true);
        views.given(raised, met(twin, "2026-06-01"));
        long then = merge(twin, agency, "2026-04-01");

        assertThat(matches("area=broadband")).isEmpty();
        views.given(new PartnerFlagLifted(
                agency,
                raised.flagId(),
                FlagKind.SANCTIONS,
                true,
                new Reason("sanctions-lifted", null),
                null,
                LocalDate.parse("2026-05-01"),
                List.of()));
        assertThat(matches("area=broadband"))
                .as("whom we met under the other id")
                .containsExactly("2 30 [area=20, contact=10]");
        assertThat(matches("area=broadband&asOfPosition=" + then)).isEmpty();
        assertThat(views.get("/api/partners/matches?area=broadband&effectiveOn=2026-04-30")
                        .get("items"))
                .isEmpty();
    }

    private long merge(PartnerId duplicate, PartnerId into, String on) {
        Reason same = new Reason("duplicate", null);
        return views.given(
                new DuplicateTakenOver(into, duplicate, false, same, LocalDate.parse(on), List.of(), List.of()),
                new PartnerMerged(duplicate, into, same, LocalDate.parse(on), List.of()));
    }

    @Test
    void who_was_recorded_by_mistake_is_proposed_no_more() {
        views.given(new PartnerVoided(
                twin, new Reason("data-entry-error", null), LocalDate.parse("2026-03-01"), List.of()));
        assertThat(matches("area=broadband")).containsExactly("2 20 [area=20]");
    }

    @Test
    void a_question_for_nothing_or_for_a_need_that_is_not_there_is_told() {
        assertThat(views.ask("/api/partners/matches").getStatus()).isEqualTo(400);
        assertThat(views.ask("/api/partners/matches?area=x&limit=0").getStatus())
                .isEqualTo(400);
        assertThat(views.ask("/api/partners/matches?needId=" + UUID.randomUUID())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_need_is_looked_for_where_its_initiative_is() {
        PartnerId islander = new PartnerId(new UUID(0, 4));
        known(islander, "Zed", AProfile.called("Zed", "10").doing("research", "24010", "KE", "infrastructure", "ASP"));
        AnInitiative initiative = AnInitiative.called("Islands");
        var need = initiative.lacks("1.00", "USD", "2026-01-02");
        views.given(initiative.launched("2026-01-01"), need);
        assertThat(matches("needId=" + need.needId())).containsExactly("4 35 [area=20, region=15]");
        assertThat(matches("needId=" + need.needId() + "&region=AFR"))
                .containsExactly(
                        "4 20 [area=20]", "2 15 [region=15]", "3 15 [region=15]", "1 11 [agreements=6, value=5]");
    }

    private List<String> brought(String asked) {
        return views.get("/api/partners?" + asked)
                .get("items")
                .valueStream()
                .map(row -> row.get("name").asString() + " "
                        + row.at("/pastValue/amount").asString() + " "
                        + row.get("pastValueComplete").asString())
                .toList();
    }

    @Test
    void by_what_partners_brought_the_directory_is_sorted_and_each_shows_the_same_alone() {
        Signing euros = Signing.on("2026-03-02").in("EUR").bringing(agency, ValueKind.CASH, "100.00");
        Signing more = Signing.on("2026-03-03").in("USD").bringing(twin, ValueKind.CASH, "7.00");
        Signing yen = Signing.on("2026-03-04").in("JPY").bringing(bank, ValueKind.CASH, "9");
        Signing theirs = Signing.on("2026-03-05").in("USD").bringing(twin, ValueKind.CASH, "1000000.00");
        APartnership brokered =
                APartnership.of(theirs.partnership).as(OurRole.BROKER).bringing(2026, "1.00");
        views.given(
                Settings.euro("2026-03-01", "1.25"),
                euros.ownedBy(null),
                euros.signed(),
                more.ownedBy(null),
                more.signed(),
                yen.ownedBy(null),
                yen.signed(),
                brokered.proposed("2026-02-01"),
                brokered.signed(theirs.id, "2026-03-05"),
                theirs.signed());
        merge(twin, agency, "2026-04-01");

        for (String then : List.of("effectiveOn=2026-03-31", "effectiveOn=2026-04-01")) {
            List<String> each = brought("sort=name&" + then);
            assertThat(brought("sort=-pastValue&" + then)).containsExactlyInAnyOrderElementsOf(each);
            assertThat(brought("sort=name&pastValueFrom=0&" + then)).isEqualTo(each);
        }
        assertThat(brought("sort=-pastValue&effectiveOn=2026-03-31"))
                .containsExactly("Bank 40000.00 false", "Agency 125.00 true", "Agency 7.00 true");
        assertThat(brought("sort=-pastValue&effectiveOn=2026-04-01"))
                .containsExactly("Bank 40000.00 false", "Agency 132.00 true");
        assertThat(brought("sort=pastValue&limit=1&effectiveOn=2026-01-31")).containsExactly("Bank 0.00 true");
    }

    @Test
    void the_directory_is_asked_for_what_partners_brought() {
        Signing more = Signing.on("2026-04-01").in("JPY").bringing(agency, ValueKind.CASH, "9");
        Signing wrong = Signing.on("2026-04-02").in("USD").bringing(bank, ValueKind.CASH, "1.00");
        long then = views.given(more.ownedBy(null), more.signed(), wrong.ownedBy(null), wrong.signed());
        views.given(wrong.voided("2026-05-01"));

        JsonNode items = views.get("/api/partners?sort=-pastValue").get("items");
        assertThat(items.at("/0/id").asString()).isEqualTo(bank.text());
        assertThat(items.at("/0/pastValue/amount").asString()).isEqualTo("40000.00");
        assertThat(items.at("/0/pastValueComplete").asBoolean()).isTrue();
        assertThat(views.get("/api/partners?pastValueFrom=40000").get("items")).hasSize(1);
        assertThat(views.get("/api/partners?pastValueFrom=40000.01").get("items"))
                .isEmpty();
        assertThat(views.get("/api/partners?pastValueFrom=40000.01&asOfPosition=" + then)
                        .get("items"))
                .hasSize(1);
        assertThat(views.get("/api/partners/" + agency).get("pastValueComplete").asBoolean())
                .isFalse();
    }
}

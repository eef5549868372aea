package org.tributary.queryside.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.AddendumKind;
import org.tributary.events.CodesEvent.Code;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.events.IdentityEvent.DuplicateTakenOver;
import org.tributary.events.IdentityEvent.PartnerMerged;
import org.tributary.events.IdentityEvent.PartnerVoided;
import org.tributary.events.PartnerId;
import org.tributary.events.Policy;
import org.tributary.events.Reason;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;
import org.tributary.stored.NaturalKeys;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/partners} by what is known of each. */
class ProfilesIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final PartnerId meridian = new PartnerId(UUID.randomUUID());
    private final PartnerId cedar = new PartnerId(UUID.randomUUID());

    {
        views.given(
                Signing.called(meridian, "Meridian Foundation", LocalDate.parse("2026-01-01")),
                Signing.called(cedar, "Cedar Networks", LocalDate.parse("2026-01-01")));
    }

    private JsonNode one(PartnerId partner, String asked) {
        return views.get("/api/partners/" + partner + "?" + asked);
    }

    private List<String> names(String asked) {
        return views.get("/api/partners?" + asked).get("items").findValuesAsString("name");
    }

    @Test
    void a_partner_shows_what_it_does_where_and_for_what_it_cares() {
        views.given(Signing.profiled(
                meridian,
                AProfile.called("Meridian", "60")
                        .locally("champion of schools")
                        .doing("research", "health", "KE", "cybersecurity", "AFR")
                        .as("donor")
                        .profile(),
                "2026-02-01"));

        JsonNode one = one(meridian, "");
        assertThat(one.get("localCategory").asString()).isEqualTo("champion of schools");
        assertThat(one.get("functions").toString()).isEqualTo("[\"research\",\"other\"]");
        assertThat(one.get("sectors").toString()).isEqualTo("[\"health\"]");
        assertThat(one.get("presence").toString()).isEqualTo("[\"KE\"]");
        assertThat(one.get("interestAreas").toString()).isEqualTo("[\"cybersecurity\"]");
        assertThat(one.get("interestRegions").toString()).isEqualTo("[\"AFR\"]");
        assertThat(one.get("relationship").asString()).isEqualTo("donor");
        assertThat(one(meridian, "effectiveOn=2026-01-31").get("functions")).isEmpty();
    }

    @Test
    void a_partner_shows_what_nobody_said_of_it_yet_and_when_it_changed() {
        assertThat(one(meridian, "").get("lacks").toString())
                .isEqualTo(
                        "[\"country\",\"functions\",\"sectors\",\"interestAreas\",\"interestRegions\",\"lastInteractionOn\"]");
        String registered = one(meridian, "").get("changedAt").asString();
        views.given(Signing.profiled(
                meridian,
                AProfile.called("Meridian", "60")
                        .doing("research", "health", "KE", "cybersecurity", "AFR")
                        .profile(),
                "2026-02-01"));

        assertThat(one(meridian, "").get("lacks").toString()).isEqualTo("[\"country\",\"lastInteractionOn\"]");
        assertThat(Instant.parse(one(meridian, "").get("changedAt").asString())).isAfter(Instant.parse(registered));
        assertThat(one(meridian, "effectiveOn=2026-01-31").get("changedAt").asString())
                .isEqualTo(registered);
    }

    @Test
    void what_was_recorded_by_mistake_leaves_the_directory_from_that_day_on() {
        views.given(new PartnerVoided(
                cedar, new Reason("data-entry-error", null), LocalDate.parse("2026-02-01"), List.of()));

        assertThat(names("")).containsExactly("Meridian Foundation");
        assertThat(names("status=void")).containsExactly("Cedar Networks");
        assertThat(names("effectiveOn=2026-01-31")).hasSize(2);
        assertThat(one(cedar, "").get("status").asString()).isEqualTo("void");
        assertThat(names("status=prospect")).containsExactly("Meridian Foundation");
        assertThat(one(cedar, "").get("version").asLong()).isEqualTo(1);
        views.redeliver();
        assertThat(names("")).hasSize(1);
    }

    @Test
    void the_directory_is_searched_by_each_of_it() {
        views.given(Signing.profiled(
                meridian,
                AProfile.called("Meridian", "60")
                        .locally("network")
                        .doing("research", "health", "KE", "cybersecurity", "AFR")
                        .as("donor")
                        .profile(),
                "2026-02-01"));

        for (String asked : List.of(
                "function=research",
                "sector=health",
                "presence=KE",
                "area=cybersecurity",
                "region=AFR",
                "relationship=donor",
                "localCategory=network",
                "function=other&sector=health&relationship=donor"))
            assertThat(names(asked)).as(asked).containsExactly("Meridian");
        for (String asked : List.of("function=funding", "sector=ict", "presence=CH", "area=generic", "region=EUR"))
            assertThat(names(asked)).as(asked).isEmpty();
        assertThat(names("function=research&effectiveOn=2026-01-31")).isEmpty();
    }

    @Test
    void of_whom_nothing_else_is_said_is_a_partner() {
        assertThat(one(cedar, "").get("relationship").asString()).isEqualTo("partnership");
        assertThat(names("relationship=partnership")).containsExactly("Cedar Networks", "Meridian Foundation");
    }

    @Test
    void a_file_of_the_directory_has_a_column_for_each() {
        assertThat(ViewFixture.text(views.ask("/api/partners?format=csv")))
                .contains("sphere")
                .contains("functions")
                .contains("interestAreas")
                .contains("relationship")
                .contains("memberships")
                .contains("status");
    }

    @Test
    void public_private_or_civil_society_is_what_the_list_of_categories_says() {
        assertThat(one(meridian, "").has("sphere")).isFalse();
        views.given(categories("civil-society", "2026-02-01"));
        long before = views.given(categories("private", "2026-03-01"));

        assertThat(one(meridian, "effectiveOn=2026-02-28").get("sphere").asString())
                .isEqualTo("civil-society");
        assertThat(one(meridian, "").get("sphere").asString()).isEqualTo("private");
        views.given(categories("public", "2026-03-01"));
        assertThat(names("sphere=public")).hasSize(2);
        assertThat(names("sphere=private")).isEmpty();
        assertThat(names("sphere=private&asOfPosition=" + before)).hasSize(2);
    }

    private static CodesPublished categories(String sphere, String on) {
        return new CodesPublished(
                NaturalKeys.codes("partner-category"),
                "partner-category",
                "Kinds of organisation",
                null,
                List.of(new Code("60", "Foundation", sphere)),
                LocalDate.parse(on));
    }

    @Test
    void a_partner_shows_how_many_partnerships_stand_where_and_what_became_of_its_promises() {
        Signing signing = Signing.on("2026-02-01").bringing("100.00").due("2026-03-01", "100.00");
        APartnership signed =
                APartnership.of(signing.partnership).bringing(2026, "1.00").with(meridian, "funding");
        APartnership idea = APartnership.called("Idea").bringing(2026, "1.00").with(meridian, "lead");
        views.given(
                Signing.called(signing.partner, "Selkirk", LocalDate.parse("2026-01-01")),
                signed.proposed("2026-01-10"),
                signed.signed(signing.id, "2026-02-01"),
                idea.identified("2026-01-10"),
                signing.signed(),
                signing.received("2026-02-20", "30.00"));

        assertThat(one(meridian, "").get("partnerships").toString())
                .isEqualTo("[{\"category\":\"committed\",\"count\":1},{\"category\":\"open\",\"count\":1}]");
        JsonNode money = one(signing.partner, "effectiveOn=2026-03-31").get("money");
        assertThat(money).hasSize(1);
        assertThat(money.at("/0/committed/amount").asString()).isEqualTo("100.00");
        assertThat(money.at("/0/settled/amount").asString()).isEqualTo("30.00");
        assertThat(money.at("/0/receivable/amount").asString()).isEqualTo("70.00");
        assertThat(one(cedar, "").get("money")).isEmpty();
    }

    @Test
    void a_prospect_becomes_active_with_a_signature_and_dormant_when_nothing_happens() {
        Signing signing = Signing.on("2024-01-10").bringing("5.00").until("2024-12-31");
        APartnership idea = APartnership.of(signing.partnership).bringing(2024, "5.00");
        views.given(
                Settings.set(dormantAfter(12), "1900-01-01"),
                Signing.called(signing.partner, "Selkirk", LocalDate.parse("2023-01-01")),
                idea.proposed("2023-06-01"),
                idea.signed(signing.id, "2024-01-10"),
                signing.signed(),
                signing.received("2024-06-30", "5.00"));

        assertThat(status(signing, "2024-01-09")).isEqualTo("prospect");
        assertThat(status(signing, "2024-01-10")).isEqualTo("active");
        assertThat(status(signing, "2025-06-30")).isEqualTo("active");
        assertThat(status(signing, "2025-07-01")).isEqualTo("dormant");
        assertThat(names("status=dormant")).containsExactly("Selkirk");
        assertThat(names("status=prospect")).containsExactly("Cedar Networks", "Meridian Foundation");

        views.given(signing.addendum(AddendumKind.SCOPE, "2025-08-01", "1.00"));
        assertThat(status(signing, "2025-08-01")).isEqualTo("active");
    }

    @Test
    void while_an_agreement_runs_its_partner_is_active() {
        Signing signing = Signing.on("2020-01-10").bringing("5.00").until("2025-12-31");
        views.given(
                Settings.set(dormantAfter(12), "1900-01-01"),
                Signing.called(signing.partner, "Selkirk", LocalDate.parse("2020-01-01")),
                signing.ownedBy(null),
                signing.signed());
        assertThat(status(signing, "2025-12-31")).isEqualTo("active");
        assertThat(status(signing, "2026-01-01")).isEqualTo("dormant");

        views.given(signing.terminated("2023-05-01", "5.00"));
        assertThat(status(signing, "2024-06-01")).isEqualTo("dormant");
    }

    @Test
    void nobody_is_dormant_where_the_policy_names_no_months() {
        Signing signing = Signing.on("2015-01-10").bringing("5.00").until("2015-12-31");
        views.given(
                Signing.called(signing.partner, "Selkirk", LocalDate.parse("2015-01-01")),
                signing.ownedBy(null),
                signing.signed());
        assertThat(status(signing, "2026-06-30")).isEqualTo("active");
        views.given(signing.voided("2026-06-30"));
        assertThat(status(signing, "2026-06-30")).isEqualTo("prospect");
    }

    @Test
    void whatever_happens_with_it_keeps_a_partner_active_also_under_the_id_of_a_duplicate_or_in_company() {
        Signing signing = Signing.on("2020-01-10").bringing("5.00").until("2020-12-31");
        APartnership idea =
                APartnership.of(signing.partnership).bringing(2020, "5.00").with(signing.partner, "funding");
        PartnerId twin = new PartnerId(UUID.randomUUID());
        Reason twice = new Reason("duplicate", null);
        views.given(
                Settings.set(dormantAfter(12), "1900-01-01"),
                Signing.called(signing.partner, "Selkirk", LocalDate.parse("2020-01-01")),
                Signing.called(twin, "Selkirk Trust", LocalDate.parse("2020-01-01")),
                idea.proposed("2020-01-05"),
                idea.signed(signing.id, "2020-01-10"),
                signing.signed(),
                PartnersIT.met(cedar, "2022-02-01", signing.partner),
                PartnersIT.met(twin, "2024-02-01"),
                new DuplicateTakenOver(
                        signing.partner, twin, false, twice, LocalDate.parse("2024-03-01"), List.of(), List.of()),
                new PartnerMerged(twin, signing.partner, twice, LocalDate.parse("2024-03-01"), List.of()),
                idea.completed("2025-12-01"));

        assertThat(status(signing, "2022-01-31")).isEqualTo("dormant");
        assertThat(status(signing, "2023-02-01")).isEqualTo("active");
        assertThat(status(signing, "2024-02-15")).isEqualTo("dormant");
        assertThat(status(signing, "2024-03-01")).isEqualTo("active");
        assertThat(status(signing, "2025-02-02")).isEqualTo("dormant");
        assertThat(status(signing, "2026-06-30")).isEqualTo("active");
    }

    /** What one says of itself, and the status under which the directory lists it, are the same. */
    private String status(Signing signing, String on) {
        String status = one(signing.partner, "effectiveOn=" + on).get("status").asString();
        for (String asked : List.of("prospect", "active", "dormant", "void"))
            assertThat(names("status=%s&effectiveOn=%s".formatted(asked, on)).contains("Selkirk"))
                    .as("%s on %s, listed as %s", status, on, asked)
                    .isEqualTo(asked.equals(status));
        return status;
    }

    private static Policy dormantAfter(int months) {
        Policy policy = Settings.policy();
        return new Policy(
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
                List.of(),
                months);
    }
}

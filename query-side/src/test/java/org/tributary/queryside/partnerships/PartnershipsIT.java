package org.tributary.queryside.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.events.Credit;
import org.tributary.events.InteractionId;
import org.tributary.events.PartnerEvent.InteractionRecorded;
import org.tributary.events.PartnerId;
import org.tributary.events.PersonId;
import org.tributary.events.Share;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.events.Stage;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/partnerships}. */
@TestInstance(PER_CLASS)
class PartnershipsIT {
    private static final StaffId ADA = APartnership.someone();
    private static final StaffId BEN = APartnership.someone();

    private final ViewFixture views = ViewFixture.fresh();

    @BeforeAll
    void a_policy_and_someone_who_has_a_name() {
        PersonId person = new PersonId(UUID.randomUUID());
        views.givenPerson(person, "Ada Byron");
        views.given(Settings.policySet(), new StaffMemberRegistered(ADA, person, null, LocalDate.parse("2020-01-01")));
    }

    private JsonNode one(APartnership partnership, String... asked) {
        return views.get("/api/partnerships/" + partnership.id + "?" + String.join("&", asked));
    }

    @Test
    void a_partner_is_called_what_it_was_called_then_and_found_by_that_name() {
        APartnership it = APartnership.called("Names change");
        PersonId person = new PersonId(UUID.randomUUID());
        APartnership individual = APartnership.called("With a person");
        views.givenPerson(person, "Grace Adeyemi");
        views.given(
                Signing.called(it.partner, "Cedar Wires", LocalDate.parse("2024-01-01")),
                it.identified("2025-01-10"),
                Signing.renamed(it.partner, "Cedar Networks", "2026-01-01"),
                Signing.person(individual.partner, person, "2024-01-01"),
                individual.identified("2025-01-10"));

        assertThat(one(it, "effectiveOn=2025-06-01").at("/partners/0/name").asString())
                .isEqualTo("Cedar Wires");
        assertThat(one(it, "effectiveOn=2026-01-01").at("/partners/0/name").asString())
                .isEqualTo("Cedar Networks");
        assertThat(titles("effectiveOn=2025-06-01&q=cedar%20networks")).isEmpty();
        assertThat(titles("effectiveOn=2026-01-01&q=cedar%20networks")).containsExactly("Names change");
        assertThat(titles("q=adeyemi")).containsExactly("With a person");
    }

    @Test
    void what_was_taken_in_signed_lies_in_the_regions_of_its_agreements() {
        Signing old = Signing.on("2015-01-10")
                .as("cooperation-agreement", "T/ARB", "Taken in")
                .region("ARB", "1/1")
                .area("emergency", "1/1");
        views.given(old.ownedBy(null), old.signed());

        assertThat(titles("region=ARB")).containsExactly("Taken in");
        assertThat(titles("area=emergency&partnerId=" + old.partner)).containsExactly("Taken in");
        assertThat(titles("region=ARB&effectiveOn=2015-01-09")).isEmpty();
    }

    @Test
    void a_signature_of_an_agreement_that_is_void_leaves_it_where_it_stood() {
        Signing first = Signing.on("2026-03-01");
        Signing second = Signing.on("2026-03-05");
        APartnership it = APartnership.called("Signed by mistake").bringing(2026, "1.00");
        long before = views.given(
                it.identified("2026-01-10"),
                it.proposed("2026-02-01"),
                it.signed(first.id, "2026-03-01"),
                first.signed(),
                it.signed(second.id, "2026-03-05"),
                second.signed());
        views.given(second.voided("2026-04-01"));
        assertThat(one(it, "effectiveOn=2026-04-10").get("stage").asString()).isEqualTo("signed");
        assertThat(one(it, "effectiveOn=2026-04-10").get("agreements")).hasSize(1);

        views.given(first.voided("2026-04-05"));

        JsonNode now = one(it, "effectiveOn=2026-04-10");
        assertThat(now.get("stage").asString()).isEqualTo("proposed");
        assertThat(now.get("category").asString()).isEqualTo("open");
        assertThat(now.get("since").asString()).isEqualTo("2026-02-01");
        assertThat(now.get("version").asLong()).isEqualTo(3);
        assertThat(now.get("agreements")).isEmpty();
        assertThat(one(it, "effectiveOn=2026-04-04").get("stage").asString()).isEqualTo("signed");
        assertThat(one(it, "effectiveOn=2026-04-10", "asOfPosition=" + before)
                        .get("stage")
                        .asString())
                .isEqualTo("signed");

        views.given(it.movedBack(Stage.CULTIVATING, "2026-04-07"));
        assertThat(one(it, "effectiveOn=2026-04-10").get("stage").asString()).isEqualTo("cultivating");
    }

    @Test
    void what_was_taken_in_with_an_agreement_that_is_void_is_void() {
        Signing mistake = Signing.on("2019-01-10")
                .as("grant-agreement", "M", "Taken in twice")
                .region("AMS", "1/1");
        views.given(mistake.ownedBy(ADA), mistake.signed(), mistake.voided("2019-02-01"));

        JsonNode row = views.get("/api/partnerships/" + mistake.partnership);
        assertThat(row.get("stage").asString()).isEqualTo("void");
        assertThat(row.get("category").asString()).isEqualTo("void");
        assertThat(titles("region=AMS")).isEmpty();
        assertThat(titles("region=AMS&effectiveOn=2019-01-31")).containsExactly("Taken in twice");
    }

    private List<String> titles(String asked) {
        return views.get("/api/partnerships?" + asked)
                .get("items")
                .valueStream()
                .map(item -> item.get("title").asString())
                .toList();
    }

    @Test
    void it_shows_what_it_is_about_who_answers_for_it_and_what_it_may_bring() {
        APartnership it = APartnership.called("Spectrum rules")
                .of(ADA)
                .crediting(ADA, "2/3")
                .crediting(BEN, "1/3")
                .bringing(2026, "100000.00")
                .bringing(2027, "50000.01")
                .region("AFR", "1/3")
                .region("EUR", "2/3")
                .area("innovation", "1/1");
        views.given(
                Signing.called(it.partner, "Meridian Foundation", LocalDate.parse("2026-01-01")),
                it.identified("2026-01-10"),
                it.proposed("2026-02-01"));

        JsonNode row = one(it, "effectiveOn=2026-03-03");
        assertThat(row.get("version").asLong()).isEqualTo(1);
        assertThat(row.get("stage").asString()).isEqualTo("proposed");
        assertThat(row.get("category").asString()).isEqualTo("open");
        assertThat(row.get("onHold").asBoolean()).isFalse();
        assertThat(row.get("need").asString()).isEqualTo("Spectrum rules differ in every country");
        assertThat(row.get("objective").asString()).startsWith("Harmonized");
        assertThat(row.get("proposedBy").asString()).isEqualTo("jointly");
        assertThat(row.at("/partners/0/name").asString()).isEqualTo("Meridian Foundation");
        assertThat(row.at("/partners/0/role").asString()).isEqualTo("funding");
        assertThat(row.get("owner").asString()).isEqualTo(ADA.text());
        assertThat(row.get("ownerName").asString()).isEqualTo("Ada Byron");
        assertThat(row.at("/credit/0/share").asString()).isEqualTo("2/3");
        assertThat(row.at("/expectedValue").toString()).isEqualTo("{\"amount\":\"150000.01\",\"currency\":\"EUR\"}");
        assertThat(row.get("probability").asString()).isEqualTo("1/2");
        assertThat(row.get("probabilityBasis").asString()).isEqualTo("stage");
        assertThat(row.at("/weighted/amount").asString()).isEqualTo("75000.00");
        assertThat(row.at("/attribution/region/1").toString()).isEqualTo("{\"code\":\"EUR\",\"share\":\"2/3\"}");
        assertThat(row.get("since").asString()).isEqualTo("2026-02-01");
        assertThat(row.get("daysInStage").asLong()).isEqualTo(30);
        assertThat(row.get("expectedOn").asString()).isEqualTo("2026-11-30");
    }

    @Test
    void what_is_on_hold_keeps_its_stage_and_its_age_and_weighs_nothing() {
        APartnership it = APartnership.called("Held").bringing(2026, "1000.00");
        views.given(it.proposed("2026-01-01"), it.putOnHold("2026-02-01"));

        JsonNode row = one(it, "effectiveOn=2026-02-02");
        assertThat(row.get("stage").asString()).isEqualTo("proposed");
        assertThat(row.get("onHold").asBoolean()).isTrue();
        assertThat(row.get("category").asString()).isEqualTo("on-hold");
        assertThat(row.at("/weighted/amount").asString()).isEqualTo("0.00");
        assertThat(row.get("probabilityBasis").asString()).isEqualTo("on-hold");
        assertThat(row.get("reason").asString()).isEqualTo("political");
        assertThat(row.get("reviewOn").asString()).isEqualTo("2026-09-01");
        assertThat(row.get("daysInStage").asLong()).isEqualTo(32);

        views.given(it.resumed("2026-03-01"));
        assertThat(one(it).get("category").asString()).isEqualTo("open");
        assertThat(one(it).get("since").asString()).isEqualTo("2026-01-01");
    }

    @Test
    void what_was_signed_names_its_agreements_and_is_forecast_no_longer() {
        APartnership it = APartnership.called("Won").bringing(2026, "1000.00");
        Signing signing = Signing.on("2026-02-01");
        views.given(it.proposed("2026-01-01"), it.signed(signing.id, "2026-02-01"));

        JsonNode row = one(it);
        assertThat(row.get("category").asString()).isEqualTo("committed");
        assertThat(row.at("/agreements/0").asString()).isEqualTo(signing.id.text());
        assertThat(row.has("probability")).isFalse();
        assertThat(row.has("weighted")).isFalse();
    }

    @Test
    void history_may_be_taken_in_without_an_owner() {
        Signing signing = Signing.on("2015-02-01");
        views.given(signing.ownedBy(null));

        JsonNode row = views.get("/api/partnerships/" + signing.partnership);
        assertThat(row.get("stage").asString()).isEqualTo("signed");
        assertThat(row.has("owner")).isFalse();
        assertThat(row.get("credit")).isEmpty();
        assertThat(row.get("attribution").get("region")).isEmpty();
        assertThat(titles("owner=unassigned")).containsExactly("Broadband for schools");
    }

    @Test
    void a_later_proposal_replaces_what_the_first_idea_said() {
        APartnership it =
                APartnership.called("Better said").bringing(2026, "1.00").region("AFR", "1/1");
        views.given(it.identified("2026-01-01"));
        it.region("EUR", "1/1");

        assertThat(one(it).at("/attribution/region")).hasSize(1);
        views.given(it.proposed("2026-01-02"));
        assertThat(one(it).at("/attribution/region")).hasSize(2);
        assertThat(one(it, "effectiveOn=2026-01-01").at("/attribution/region")).hasSize(1);
    }

    @Test
    void the_last_talk_says_what_comes_next() {
        APartnership it = APartnership.called("Talked about");
        views.given(
                it.identified("2026-01-01"),
                talk(it, "2026-01-05", "2026-02-01"),
                talk(it, "2026-01-03", "2026-03-01"));

        assertThat(one(it).get("lastInteractionOn").asString()).isEqualTo("2026-01-05");
        assertThat(one(it).get("nextActionOn").asString()).isEqualTo("2026-02-01");
    }

    private static InteractionRecorded talk(APartnership about, String on, String next) {
        return new InteractionRecorded(
                new PartnerId(UUID.randomUUID()),
                new InteractionId(UUID.randomUUID()),
                "call",
                null,
                List.of(),
                List.of(),
                about.id,
                null,
                LocalDate.parse(next),
                LocalDate.parse(on),
                List.of(),
                List.of());
    }

    @Nested
    class As_of {
        @Test
        void a_back_dated_move_counts_from_its_own_date_and_from_when_it_was_known() {
            APartnership it = APartnership.called("Back-dated").bringing(2026, "1000.00");
            long known = views.given(it.proposed("2026-01-01"), it.advanced(Stage.NEGOTIATING, "2026-05-01"));
            views.given(it.movedBack(Stage.PROPOSED, "2026-04-01"));

            assertThat(stage(it, "effectiveOn=2026-03-01")).isEqualTo("proposed since 2026-01-01");
            assertThat(stage(it, "effectiveOn=2026-04-15")).isEqualTo("proposed since 2026-04-01");
            assertThat(stage(it, "effectiveOn=2026-06-01")).isEqualTo("proposed since 2026-04-01");
            assertThat(stage(it, "effectiveOn=2026-06-01", "asOfPosition=" + known))
                    .isEqualTo("negotiating since 2026-05-01");
        }

        private String stage(APartnership it, String... asked) {
            JsonNode row = one(it, asked);
            return row.get("stage").asString() + " since " + row.get("since").asString();
        }

        @Test
        void nothing_that_comes_later_changes_what_was_known_then() {
            APartnership it = APartnership.called("Kept").of(ADA).bringing(2026, "1000.00");
            String then = "asOfPosition=" + views.given(it.proposed("2026-01-01"));
            String before = one(it, then, "effectiveOn=2026-06-01").toString();

            views.given(
                    it.handedTo(BEN, "2026-01-01", new Credit(BEN, Share.ONE)),
                    it.revised("2026-01-01", "1/3", 2027, "5.00"),
                    it.advanced(Stage.NEGOTIATING, "2026-01-01"),
                    talk(it, "2026-01-01", "2026-02-01"),
                    it.withdrawn("2026-01-01"));

            assertThat(one(it, then, "effectiveOn=2026-06-01").toString()).isEqualTo(before);
            assertThat(one(it).get("category").asString()).isEqualTo("lost");
            assertThat(one(it).get("owner").asString()).isEqualTo(BEN.text());
        }

        @Test
        void what_had_not_begun_is_not_there() {
            APartnership it = APartnership.called("Later");
            views.given(it.identified("2026-05-01"));

            assertThat(views.ask("/api/partnerships/" + it.id + "?effectiveOn=2026-04-30")
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Nested
    class Filters {
        @Test
        void they_are_found_by_stage_owner_partner_region_area_currency_and_words() {
            APartnership it = APartnership.called("Needle in yen")
                    .of(BEN)
                    .in("JPY")
                    .bringing(2026, "1000")
                    .region("CIS", "1/1")
                    .area("cybersecurity", "1/1");
            views.given(
                    Signing.called(it.partner, "Haystack Holdings", LocalDate.parse("2026-01-01")),
                    it.proposed("2026-01-01"),
                    it.advanced(Stage.NEGOTIATING, "2026-01-02"));

            for (String asked : List.of(
                    "stage=negotiating",
                    "category=open&q=needle",
                    "owner=" + BEN + "&stage=negotiating",
                    "partnerId=" + it.partner,
                    "region=CIS",
                    "area=cybersecurity",
                    "currency=JPY",
                    "q=haystack")) assertThat(titles(asked)).as(asked).containsExactly("Needle in yen");
            assertThat(titles("region=CIS&stage=proposed")).isEmpty();
            assertThat(titles("q=100%25")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"title", "stage", "since", "expectedOn", "lastInteractionOn", "nextActionOn"})
        void a_list_is_sorted_by_any_of_its_fields_and_paged_without_a_gap(String field) {
            List<String> all = titles("limit=1000&sort=-" + field);
            assertThat(all).hasSizeGreaterThan(3);
            List<String> upwards = new ArrayList<>(titles("limit=1000&sort=" + field));
            Collections.reverse(upwards);
            assertThat(upwards).isEqualTo(all);

            JsonNode page = views.get("/api/partnerships?limit=2&sort=-" + field);
            List<String> paged = new ArrayList<>();
            while (true) {
                page.get("items")
                        .valueStream()
                        .forEach(item -> paged.add(item.get("title").asString()));
                if (page.get("next").isNull()) break;
                page = views.get("/api/partnerships?limit=2&sort=-" + field + "&cursor="
                        + page.get("next").asString());
            }
            assertThat(paged).isEqualTo(all);
        }

        @Test
        void the_list_is_a_file_too() {
            String csv = ViewFixture.text(views.ask("/api/partnerships?format=csv"));

            assertThat(csv.lines().findFirst().orElseThrow())
                    .startsWith("id,version,title,")
                    .contains("expectedValue.amount,expectedValue.currency");
            assertThat(csv.lines().count()).isEqualTo(1 + titles("limit=1000").size());
        }
    }

    @Test
    void what_is_open_is_stale_when_nobody_spoke_of_it_for_days_or_its_next_step_is_overdue() {
        APartnership silent = APartnership.called("Stale: silent");
        APartnership spoken = APartnership.called("Stale: spoken of");
        APartnership late = APartnership.called("Stale: late");
        APartnership lost = APartnership.called("Stale: lost");
        APartnership held = APartnership.called("Stale: held").bringing(2020, "1.00");
        views.given(
                silent.identified("2020-01-01"),
                spoken.identified("2020-01-01"),
                late.identified("2020-01-01"),
                lost.identified("2020-01-01"),
                lost.declined("2020-01-02"),
                held.identified("2020-01-02"),
                held.putOnHold("2020-01-10"),
                held.resumed("2020-03-20"),
                talk(spoken, "2020-03-01", "2020-05-01"),
                talk(late, "2020-03-01", "2020-03-30"));
        String on = "effectiveOn=2020-03-31&q=Stale:";
        assertThat(titles(on + "&stale=90")).containsExactly("Stale: late", "Stale: silent");
        assertThat(titles(on + "&stale=89"))
                .as("whoever went on after a rest stands where it stood")
                .containsExactly("Stale: held", "Stale: late", "Stale: silent");
        assertThat(titles(on + "&stale=91")).containsExactly("Stale: late");
        assertThat(titles(on + "&stale=30"))
                .containsExactly("Stale: held", "Stale: late", "Stale: silent", "Stale: spoken of");
        assertThat(titles(on + "&category=lost")).containsExactly("Stale: lost");
        assertThat(titles("effectiveOn=2020-01-01&q=Stale:&category=lost")).isEmpty();
        assertThat(titles(on + "&nextActionTo=2020-04-30")).containsExactly("Stale: late");
        assertThat(views.ask("/api/partnerships?stale=-1").getStatus()).isEqualTo(400);
    }

    @Test
    void each_says_what_it_does_not_say_yet() {
        APartnership it = APartnership.called("Bare");
        views.given(it.identified("2021-01-01"));
        assertThat(one(it).get("lacks").toString())
                .isEqualTo(
                        "[\"objective\",\"term\",\"expectedValue\",\"expectedOn\",\"nextActionOn\",\"region\",\"area\"]");
    }

    @Test
    void each_says_when_its_last_event_was_recorded() {
        APartnership it = APartnership.called("Changed");
        views.given(it.identified("2021-01-01"));
        String begun = one(it).get("changedAt").asString();
        views.given(it.advanced(Stage.QUALIFIED, "2021-02-01"));
        assertThat(Instant.parse(one(it).get("changedAt").asString())).isAfter(Instant.parse(begun));
        assertThat(one(it, "effectiveOn=2021-01-15").get("changedAt").asString())
                .isEqualTo(begun);
    }

    @Test
    void a_history_delivered_twice_counts_once() {
        String before = views.get("/api/partnerships?limit=1000").toString();

        views.redeliver();

        assertThat(views.get("/api/partnerships?limit=1000").toString()).isEqualTo(before);
    }

    @Test
    void one_that_is_not_known_is_not_found() {
        assertThat(views.ask("/api/partnerships/" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
        assertThat(views.ask("/api/partnerships/nonsense").getStatus()).isEqualTo(404);
    }
}

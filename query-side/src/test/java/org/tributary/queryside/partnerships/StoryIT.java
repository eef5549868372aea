package org.tributary.queryside.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.AccountId;
import org.tributary.events.AddendumKind;
import org.tributary.events.Adequacy;
import org.tributary.events.Assessed;
import org.tributary.events.Clearance;
import org.tributary.events.CorrectionEvent.CorrectionApproved;
import org.tributary.events.CorrectionEvent.CorrectionProposed;
import org.tributary.events.CorrectionEvent.CorrectionRejected;
import org.tributary.events.CorrectionEvent.CorrectionWithdrawn;
import org.tributary.events.Credit;
import org.tributary.events.Dimension;
import org.tributary.events.Document;
import org.tributary.events.DueDiligenceId;
import org.tributary.events.FlagId;
import org.tributary.events.FlagKind;
import org.tributary.events.Gate;
import org.tributary.events.Money;
import org.tributary.events.PartnerEvent.DueDiligenceConcluded;
import org.tributary.events.PartnerEvent.DueDiligenceOpened;
import org.tributary.events.PartnerEvent.PartnerFlagLifted;
import org.tributary.events.PartnerEvent.PartnerFlagRaised;
import org.tributary.events.PersonId;
import org.tributary.events.ProposalId;
import org.tributary.events.Reason;
import org.tributary.events.Role;
import org.tributary.events.Share;
import org.tributary.events.StaffEvent.AccountLinked;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.events.Stage;
import org.tributary.events.Waiver;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.initiatives.AnInitiative;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/partnerships/{id}/story}. */
class StoryIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final StaffId ada = APartnership.someone();
    private final StaffId ben = APartnership.someone();

    private void givenTheyHaveNames() {
        for (StaffId staff : List.of(ada, ben)) {
            PersonId person = new PersonId(UUID.randomUUID());
            views.givenPerson(person, staff == ada ? "Ada Byron" : "Ben Okri");
            views.given(new StaffMemberRegistered(staff, person, null, LocalDate.parse("2020-01-01")));
        }
    }

    private List<String> told(APartnership partnership) {
        return story(partnership)
                .valueStream()
                .map(one -> one.get("sentence").asString())
                .toList();
    }

    private JsonNode story(APartnership partnership) {
        return views.get("/api/partnerships/" + partnership.id + "/story").get("items");
    }

    @Test
    void the_whole_way_is_told_in_order_from_the_first_idea_to_the_money() {
        givenTheyHaveNames();
        Signing signing = Signing.on("2026-05-04")
                .as("cooperation-agreement", "BDT/2026/017", "Broadband")
                .bringing("900.00");
        APartnership it = APartnership.of(signing.partnership).of(ada).bringing(2026, "1000.00");
        var received = signing.received("2026-06-01", "900.00");
        views.given(
                new AccountLinked(
                        ada, AccountId.of(ViewFixture.OFFICER.account()), LocalDate.parse("2020-01-01"), List.of()),
                Signing.called(it.partner, "Meridian Foundation", LocalDate.parse("2026-01-01")),
                it.identified("2026-01-10"),
                it.proposed("2026-02-01"),
                it.advanced(Stage.NEGOTIATING, "2026-02-02"),
                it.movedBack(Stage.PROPOSED, "2026-02-03"),
                it.revised("2026-02-04", "1/3", 2027, "900.00"),
                it.putOnHold("2026-02-05"),
                it.resumed("2026-02-06"),
                it.handedTo(ben, "2026-02-07", new Credit(ada, Share.of(1, 3)), new Credit(ben, Share.of(2, 3))),
                it.signed(signing.id, "2026-05-04"),
                signing.signed(),
                signing.addendum(AddendumKind.AMOUNT_UP, "2026-05-05", "100.00"),
                received,
                signing.reversed(received, "2026-06-02"));

        assertThat(told(it))
                .containsExactly(
                        "On 10 January 2026 Ada Byron named a prospect, “Broadband for schools”, with Meridian Foundation (funding).",
                        "On 1 February 2026 Ada Byron proposed “Broadband for schools” to Meridian Foundation (funding), worth 1000.00 EUR by 30 November 2026.",
                        "On 2 February 2026 Ada Byron moved it on from proposed to negotiating.",
                        "On 3 February 2026 Ada Byron moved it back from negotiating to proposed, because: scope changed (“The ministry wants a smaller pilot”).",
                        "On 4 February 2026 Ada Byron revised the forecast to 900.00 EUR by 30 November 2026, because: new information.",
                        "On 5 February 2026 Ada Byron put it on hold at proposed, to be looked at again on 1 September 2026, because: political (“Elections”).",
                        "On 6 February 2026 Ada Byron resumed it.",
                        "On 7 February 2026 Ada Byron made Ben Okri its owner, because: staff change.",
                        "On 4 May 2026 Ada Byron recorded the signature of BDT/2026/017, due diligence waived: cleared elsewhere.",
                        told(it).get(9),
                        "On 1 June 2026 Ada Byron recorded 900.00 EUR received under BDT/2026/017.",
                        "On 2 June 2026 Ada Byron reversed the record of 900.00 EUR under BDT/2026/017, because: data entry error (“Typed twice”).");
        assertThat(told(it).get(9))
                .startsWith("On 5 May 2026 Ada Byron recorded the signature of addendum BDT/2026/017/");
        assertThat(story(it).valueStream().map(one -> one.path("ledTo").asString("")))
                .contains(
                        "Ada Byron answers for it.",
                        "It stands at negotiating.",
                        "It weighs 1/3 of that.",
                        "Credit from then on: Ada Byron 1/3, Ben Okri 2/3.",
                        "It led to agreement BDT/2026/017.",
                        "The amount changed by 100.00 EUR.",
                        "900.00 EUR is no longer settled.");
    }

    @Test
    void a_correction_tells_what_was_wrong_and_what_took_its_place() {
        Signing signing = Signing.on("2026-05-04")
                .as("cooperation-agreement", "BDT/2026/018", "Broadband")
                .bringing("900.00");
        APartnership it = APartnership.of(signing.partnership).of(ada);
        var wrong = signing.received("2026-06-01", "900.00");
        views.given(it.identified("2026-01-10"), it.signed(signing.id, "2026-05-04"), signing.signed(), wrong);
        views.given(signing.corrected(wrong, "2026-06-02", "2026-06-02", "90.00"));

        assertThat(told(it))
                .endsWith(
                        "On 2 June 2026 an officer reversed the record of 900.00 EUR under BDT/2026/018, because: data entry error.",
                        "On 2 June 2026 an officer recorded 90.00 EUR received under BDT/2026/018 in its place.");
    }

    @Test
    void what_is_given_up_is_told_with_its_reason_and_so_is_its_return() {
        Signing signing = Signing.on("2026-05-04")
                .as("cooperation-agreement", "BDT/2026/019", "Broadband")
                .bringing("900.00");
        APartnership it = APartnership.of(signing.partnership).of(ada);
        var writtenOff = signing.writtenOff("2026-06-01", "100.00");
        views.given(
                it.identified("2026-01-10"),
                it.signed(signing.id, "2026-05-04"),
                signing.signed(),
                writtenOff,
                signing.takenBack(writtenOff, "2026-06-02"));

        assertThat(told(it))
                .endsWith(
                        "On 1 June 2026 an officer wrote off 100.00 EUR receivable under BDT/2026/019, because: insolvency.",
                        "On 2 June 2026 an officer took back the write-off of 100.00 EUR under BDT/2026/019, because: new information (“The liquidator paid”).");
    }

    @Test
    void what_waits_for_a_second_person_is_told_and_what_became_of_it() {
        Signing signing = Signing.on("2026-05-04")
                .as("cooperation-agreement", "BDT/2026/021", "Broadband")
                .bringing("900.00");
        APartnership it = APartnership.of(signing.partnership).of(ada);
        AccountId account = new AccountId(UUID.fromString(ViewFixture.OFFICER.account()));
        ProposalId proposal = new ProposalId(UUID.randomUUID());
        AccountId other = new AccountId(UUID.randomUUID());
        LocalDate on = LocalDate.parse("2026-06-02");
        givenTheyHaveNames();
        views.given(
                new AccountLinked(ben, other, LocalDate.parse("2026-01-01"), List.of()),
                it.identified("2026-01-10"),
                it.signed(signing.id, "2026-05-04"),
                signing.signed(),
                new CorrectionProposed(
                        signing.id,
                        proposal,
                        "refund-contribution",
                        "{}",
                        List.of(Money.of("700", "EUR")),
                        Money.of("500", "USD"),
                        other,
                        new Reason("donor-request", null),
                        LocalDate.parse("2026-06-01"),
                        List.of(),
                        List.of()),
                new CorrectionRejected(
                        signing.id, proposal, other, account, new Reason("wrong-amount", null), on, List.of()),
                new CorrectionApproved(signing.id, proposal, other, account, on),
                new CorrectionWithdrawn(signing.id, proposal, account, on));

        assertThat(told(it))
                .endsWith(
                        "On 1 June 2026 an officer proposed to refund contribution (700.00 EUR) under BDT/2026/021, because: donor request.",
                        "On 2 June 2026 an officer rejected what Ben Okri had proposed under BDT/2026/021, because: wrong amount.",
                        "On 2 June 2026 an officer approved what Ben Okri had proposed under BDT/2026/021.",
                        "On 2 June 2026 an officer withdrew a proposal under BDT/2026/021.");
    }

    @Test
    void how_an_agreement_stands_still_and_ends_is_told() {
        Signing signing = Signing.on("2026-05-04")
                .as("cooperation-agreement", "BDT/2026/020", "Broadband")
                .bringing("900.00");
        APartnership it = APartnership.of(signing.partnership).of(ada);
        var terminated = signing.terminated("2026-06-03", "900.00");
        views.given(
                signing.partnerCalled("Meridian"),
                it.identified("2026-01-10"),
                it.signed(signing.id, "2026-05-04"),
                signing.signed(),
                signing.suspended("2026-06-01"),
                signing.resumed("2026-06-02"),
                terminated,
                signing.reinstated(terminated.reductions(), "2026-06-04"),
                signing.settledAfterItsTerm("2026-06-05", "900.00"),
                signing.voided("2026-06-06"));

        assertThat(told(it))
                .endsWith(
                        "On 1 June 2026 an officer suspended BDT/2026/020, because: political.",
                        "On 2 June 2026 an officer resumed BDT/2026/020.",
                        "On 3 June 2026 an officer terminated BDT/2026/020, because: mutual consent.",
                        "On 4 June 2026 an officer took back the end of BDT/2026/020, because: data entry error.",
                        "On 5 June 2026 an officer settled BDT/2026/020 after its term.",
                        "On 6 June 2026 an officer voided BDT/2026/020, which was recorded by mistake, because: duplicate.");
        assertThat(story(it).valueStream().map(one -> one.path("ledTo").asString("")))
                .contains("900.00 EUR of Meridian is no longer due.");
    }

    @Test
    void what_stood_against_its_partner_is_told() {
        APartnership it = APartnership.called("Broadband for schools").of(ada).bringing(2026, "1.00");
        FlagId flag = new FlagId(UUID.randomUUID());
        Reason listed = new Reason("sanctions-list", null);
        views.given(
                Signing.called(it.partner, "Meridian Foundation", LocalDate.parse("2026-01-01")),
                it.identified("2026-01-10"),
                new PartnerFlagRaised(
                        it.partner,
                        flag,
                        FlagKind.EXCLUSIONARY_CRITERION,
                        true,
                        listed,
                        null,
                        LocalDate.parse("2026-02-01"),
                        List.of()),
                new PartnerFlagLifted(
                        it.partner,
                        flag,
                        FlagKind.EXCLUSIONARY_CRITERION,
                        true,
                        new Reason("delisted", null),
                        null,
                        LocalDate.parse("2026-03-01"),
                        List.of()));

        assertThat(told(it))
                .endsWith(
                        "On 1 February 2026 an officer flagged Meridian Foundation for exclusionary criterion, because: sanctions list.",
                        "On 1 March 2026 an officer lifted the flag of Meridian Foundation for exclusionary criterion, because: delisted.");
        assertThat(story(it).valueStream().map(one -> one.path("ledTo").asString("")))
                .endsWith("Nothing is signed with it while that stands.", "Agreements can be signed with it again.");
    }

    @Test
    void how_its_partner_was_looked_into_is_told() {
        APartnership it = APartnership.called("Broadband for schools").of(ada).bringing(2026, "1.00");
        DueDiligenceId id = new DueDiligenceId(UUID.randomUUID());
        views.given(
                Signing.called(it.partner, "Meridian Foundation", LocalDate.parse("2026-01-01")),
                it.identified("2026-01-10"),
                new DueDiligenceOpened(
                        it.partner,
                        id,
                        Assessed.US,
                        "enhanced",
                        it.partner,
                        LocalDate.parse("2026-02-01"),
                        List.of(),
                        List.of()),
                new DueDiligenceConcluded(
                        it.partner,
                        id,
                        Assessed.THEM,
                        Clearance.NOT_CLEARED,
                        Adequacy.ADEQUATE,
                        Adequacy.ADEQUATE,
                        Adequacy.ADEQUATE,
                        "moderate",
                        LocalDate.parse("2028-03-31"),
                        null,
                        null,
                        LocalDate.parse("2026-03-01"),
                        List.of()));

        assertThat(told(it))
                .endsWith(
                        "On 1 February 2026 an officer opened a due diligence (enhanced) of us by Meridian Foundation, mandated by Meridian Foundation.",
                        "On 1 March 2026 an officer concluded the due diligence of Meridian Foundation: not cleared, risk moderate.");
        assertThat(story(it).valueStream().map(one -> one.path("ledTo").asString("")))
                .endsWith("It is valid until 31 March 2028.");
    }

    @Test
    void how_a_schedule_is_revised_and_its_conditions_are_met_is_told() {
        Signing signing = Signing.on("2026-05-04")
                .as("cooperation-agreement", "BDT/2026/021", "Broadband")
                .bringing("900.00")
                .due("2026-06-30", "900.00")
                .once("Report accepted");
        APartnership it = APartnership.of(signing.partnership).of(ada);
        var met = signing.met(0, "2026-06-02");
        var minutes = new Document("Minutes.pdf", "application/pdf", "ab".repeat(32), 17);
        views.given(
                signing.partnerCalled("Meridian"),
                it.identified("2026-01-10"),
                it.signed(signing.id, "2026-05-04"),
                signing.signed(),
                signing.revised("2026-06-01", signing.instead(0, "2026-09-30", null)),
                met,
                signing.reopened(met, "2026-06-03"),
                signing.met("Ratified", "2026-06-04"),
                signing.attributed(
                        "2026-06-05", Dimension.REGION, Signing.part("AFR", "1/3"), Signing.part("EUR", "2/3")),
                signing.attributed("2026-06-06", Dimension.AREA),
                signing.attached("2026-06-07", minutes),
                signing.detached("2026-06-08", minutes));

        assertThat(told(it))
                .endsWith(
                        "On 1 June 2026 an officer revised the tranches of BDT/2026/021, because: delay (“Late start”).",
                        "On 2 June 2026 an officer recorded that a condition of BDT/2026/021 is met: “Report accepted”, as Meridian judged (Letter 17).",
                        "On 3 June 2026 an officer took back that a condition of BDT/2026/021 is met: “Report accepted”, because: new information.",
                        "On 4 June 2026 an officer recorded that a condition of BDT/2026/021 is met: “Ratified”, as we judged (Note 8).",
                        "On 5 June 2026 an officer said over what BDT/2026/021 counts from then on: region AFR 1/3, EUR 2/3, because: new information.",
                        "On 6 June 2026 an officer said over what BDT/2026/021 counts from then on: area unassigned, because: new information.",
                        "On 7 June 2026 an officer attached “Minutes.pdf” (report) to BDT/2026/021.",
                        "On 8 June 2026 an officer took “Minutes.pdf” off BDT/2026/021, because: data entry error.");
        assertThat(story(it).valueStream().map(one -> one.path("ledTo").asString("")))
                .contains("Scheduled are 900.00 EUR on 30 September 2026.", "It is open again.");
    }

    @Test
    void what_is_owed_and_set_aside_and_what_becomes_of_it_is_told() {
        Signing signing = Signing.on("2026-05-04").as("cooperation-agreement", "BDT/2026/022", "Broadband");
        APartnership it = APartnership.of(signing.partnership).of(ada);
        var report = signing.owing("2026-05-05", "Report", "2026-12-31", null);
        var received = signing.received("2026-05-10", "7.00");
        var fellows = Signing.allocated(received, "2026-05-11", "seed-fund", "Fund 3", "5.00");
        var course = signing.owing("2026-05-05", "Course", "2026-06-30", signing.partner);
        views.given(
                signing.partnerCalled("Meridian"),
                it.identified("2026-01-10"),
                it.signed(signing.id, "2026-05-04"),
                signing.signed(),
                report,
                course,
                Signing.fulfilled(report, "2026-05-06", null),
                Signing.reopened(report, "2026-05-07"),
                Signing.waived(course, "2026-05-08"),
                Signing.removed(report, "2026-05-09"),
                received,
                fellows,
                Signing.released(fellows, "2026-05-12"));

        assertThat(told(it))
                .endsWith(
                        "On 5 May 2026 an officer recorded what we owe under BDT/2026/022 (report): “Report”, by 31 December 2026.",
                        "On 5 May 2026 an officer recorded what Meridian owes under BDT/2026/022 (report): “Course”, by 30 June 2026.",
                        "On 6 May 2026 an officer recorded that “Report” under BDT/2026/022 was fulfilled.",
                        "On 7 May 2026 an officer reopened “Report” under BDT/2026/022, because: new information.",
                        "On 8 May 2026 an officer waived “Course” under BDT/2026/022, because: request of partner.",
                        "On 9 May 2026 an officer took back that “Report” was owed under BDT/2026/022, because: data entry error.",
                        "On 10 May 2026 an officer recorded 7.00 EUR received under BDT/2026/022.",
                        "On 11 May 2026 an officer set 5.00 EUR received under BDT/2026/022 aside for seed fund (Fund 3).",
                        "On 12 May 2026 an officer released 5.00 EUR received under BDT/2026/022, because: scope changed.");
    }

    @Test
    void who_is_not_linked_to_an_account_is_told_by_the_role() {
        APartnership it = APartnership.called("Unknown hands").bringing(2026, "1.00");
        views.given(it.identified("2026-01-10"), it.declined("2026-01-11"));

        assertThat(told(it))
                .contains(
                        "On 11 January 2026 an officer noted that the other side declined, at identified, because: funding (“Their budget was cut”).");
        JsonNode lost = story(it).get(1);
        assertThat(lost.get("who").asString()).isEqualTo("an officer");
        assertThat(lost.get("role").asString()).isEqualTo("officer");
        assertThat(lost.at("/why/code").asString()).isEqualTo("funding");
        assertThat(lost.get("event").asString()).isEqualTo("partnership-declined");
        assertThat(lost.get("on").asString()).isEqualTo("2026-01-11");
        assertThat(lost.get("position").asLong())
                .isGreaterThan(story(it).get(0).get("position").asLong());
    }

    @Test
    void the_same_account_is_told_by_the_role_that_it_had_each_time() {
        APartnership it = APartnership.called("Promoted").bringing(2026, "1.00");
        views.given(it.identified("2026-01-10"));
        views.as(Role.MANAGER).given(it.declined("2026-01-11"));

        assertThat(story(it).findValuesAsString("who")).containsExactly("an officer", "a manager");
    }

    @Test
    void what_was_signed_long_ago_is_told_with_its_day_and_with_what_was_waived() {
        Signing signing = Signing.on("2015-01-10").as("cooperation-agreement", "BDT/2015/003", "Backbone");
        Waiver waiver = new Waiver(Gate.DUE_DILIGENCE, new Reason("cleared-elsewhere", null));
        views.given(signing.partnerCalled("Meridian Foundation"), signing.ownedBy(null, waiver), signing.signed());

        assertThat(told(APartnership.of(signing.partnership)))
                .containsExactly("An officer took in “Backbone” with Meridian Foundation (funding), signed on "
                        + "10 January 2015, before it was recorded here, due diligence waived: cleared elsewhere.");
    }

    @Test
    void an_agreement_is_no_partnership() {
        Signing signing = Signing.on("2026-05-04");
        views.given(signing.ownedBy(null), signing.signed());

        assertThat(views.ask("/api/partnerships/" + signing.id + "/story").getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_partnership_that_is_not_known_has_no_story() {
        assertThat(views.ask("/api/partnerships/" + UUID.randomUUID() + "/story")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void what_it_serves_is_told() {
        APartnership it = APartnership.called("Broadband for schools").bringing(2026, "100.00");
        AnInitiative schools = AnInitiative.called("Connect every school");
        views.given(
                schools.launched("2026-01-01"),
                it.proposed("2026-02-01"),
                schools.servedBy(it.id, "2026-02-02"),
                schools.released(it.id, "2026-02-03"));

        assertThat(told(it))
                .contains(
                        "On 2 February 2026 an officer dedicated it to “Connect every school”.",
                        "On 3 February 2026 an officer released it from “Connect every school”, because: data entry error (“Another one”).");
    }
}

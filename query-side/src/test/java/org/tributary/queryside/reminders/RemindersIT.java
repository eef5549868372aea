package org.tributary.queryside.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.events.Adequacy;
import org.tributary.events.Assessed;
import org.tributary.events.CareEvent.JointAssessmentScheduled;
import org.tributary.events.Clearance;
import org.tributary.events.DueDiligenceId;
import org.tributary.events.IdentityEvent.DuplicateTakenOver;
import org.tributary.events.IdentityEvent.PartnerMerged;
import org.tributary.events.IdentityEvent.PartnerVoided;
import org.tributary.events.InteractionId;
import org.tributary.events.PartnerEvent.DueDiligenceConcluded;
import org.tributary.events.PartnerEvent.InteractionRecorded;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnershipId;
import org.tributary.events.Reason;
import org.tributary.events.StaffId;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/reminders}. */
class RemindersIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final StaffId amara = new StaffId(UUID.randomUUID());
    private final StaffId bruno = new StaffId(UUID.randomUUID());
    private final Signing signing = Signing.on("2026-01-10")
            .as("project-document", "R/1", "Online")
            .bringing("1000.00")
            .due("2026-03-01", "400.00")
            .due("2026-06-01", "600.00")
            .until("2026-06-30");
    private final APartnership talks = APartnership.called("Spectrum").of(bruno).bringing(2026, "50.00");

    private JsonNode items(String asked) {
        return views.get("/api/reminders?" + asked).get("items");
    }

    /** Kind, day, and by how many days it is late. */
    private List<String> told(String asked) {
        return items(asked)
                .valueStream()
                .map(item ->
                        item.get("kind").asString() + " " + item.get("dueOn").asString()
                                + (item.has("overdueDays") ? " late " + item.get("overdueDays") : ""))
                .toList();
    }

    static InteractionRecorded spoke(PartnerId partner, PartnershipId partnership, String next, StaffId... staff) {
        return new InteractionRecorded(
                partner,
                new InteractionId(UUID.randomUUID()),
                "call",
                null,
                List.of(),
                List.of(staff),
                partnership,
                null,
                next == null ? null : LocalDate.parse(next),
                LocalDate.parse("2026-01-20"),
                List.of(),
                List.of());
    }

    private DueDiligenceConcluded cleared(PartnerId partner, Clearance outcome, String until) {
        return new DueDiligenceConcluded(
                partner,
                new DueDiligenceId(UUID.randomUUID()),
                Assessed.THEM,
                outcome,
                Adequacy.ADEQUATE,
                Adequacy.ADEQUATE,
                Adequacy.ADEQUATE,
                "low",
                until == null ? null : LocalDate.parse(until),
                null,
                null,
                LocalDate.parse("2026-01-05"),
                List.of());
    }

    @Nested
    class of_an_agreement {
        {
            views.given(signing.partnerCalled("Meridian"), signing.ownedBy(amara), signing.signed());
        }

        @Test
        void tranches_are_told_with_what_is_still_owed_until_they_are_paid() {
            assertThat(told("kind=tranche&on=2026-05-20"))
                    .containsExactly("tranche 2026-03-01 late 80", "tranche 2026-06-01");
            assertThat(items("kind=tranche&on=2026-05-20")
                            .at("/1/amount/amount")
                            .asString())
                    .isEqualTo("600.00");

            long before = views.given(signing.received("2026-03-05", "700.00"));
            assertThat(told("kind=tranche&on=2026-05-20")).isNotEmpty();
            assertThat(told("kind=tranche&effectiveOn=2026-03-04&asOfPosition=" + (before - 1) + "&within=0"))
                    .containsExactly("tranche 2026-03-01 late 3");
            JsonNode left = items("kind=tranche&on=2026-05-20");
            assertThat(left).hasSize(1);
            assertThat(left.at("/0/amount/amount").asString()).isEqualTo("300.00");
            assertThat(left.at("/0/agreement").asString()).isEqualTo("R/1");
            assertThat(left.at("/0/partnerName").asString()).isEqualTo("Meridian");
            assertThat(left.at("/0/owner").asString()).isEqualTo(amara.text());
        }

        @Test
        void what_depends_on_a_condition_is_told_once_it_is_met() {
            Signing on = Signing.on("2026-01-10")
                    .bringing("10.00")
                    .due("2026-03-01", "10.00")
                    .once("Report");
            views.given(on.ownedBy(bruno), on.signed());
            assertThat(told("kind=tranche&on=2026-03-10&owner=" + bruno)).isEmpty();

            views.given(on.met(0, "2026-03-05"));
            assertThat(told("kind=tranche&on=2026-03-10&owner=" + bruno)).containsExactly("tranche 2026-03-05 late 5");
        }

        @Test
        void obligations_are_told_until_they_are_fulfilled_and_again_when_that_was_wrong() {
            var report = signing.owing("2026-01-10", "Annual report", "2026-04-01", null);
            views.given(report);
            assertThat(told("kind=obligation&on=2026-04-03")).containsExactly("obligation 2026-04-01 late 2");
            assertThat(items("kind=obligation&on=2026-04-03").at("/0/what").asString())
                    .isEqualTo("Annual report");

            views.given(Signing.fulfilled(report, "2026-04-02", null));
            assertThat(told("kind=obligation&on=2026-04-03")).isEmpty();
            views.given(Signing.reopened(report, "2026-04-03"));
            assertThat(told("kind=obligation&on=2026-04-03")).hasSize(1);
            views.given(Signing.removed(report, "2026-04-04"));
            assertThat(told("kind=obligation&on=2026-04-05")).isEmpty();
        }

        @Test
        void its_end_is_told_beforehand_and_not_of_what_is_terminated() {
            assertThat(told("kind=agreement&on=2026-06-30&within=0")).containsExactly("agreement 2026-06-30");
            assertThat(told("kind=agreement&on=2026-07-01")).isEmpty();
            assertThat(told("kind=agreement&on=2026-05-30&within=30")).isEmpty();

            views.given(signing.terminated("2026-05-01", "0.00"));
            assertThat(told("kind=agreement&on=2026-06-30")).isEmpty();
        }

        @Test
        void nothing_is_told_of_what_is_void() {
            views.given(signing.voided("2026-02-01"));

            assertThat(told("on=2026-06-01&kind=tranche")).isEmpty();
            assertThat(told("on=2026-06-01&kind=agreement")).isEmpty();
        }
    }

    @Nested
    class of_what_is_talked_about {
        {
            views.given(talks.proposed("2026-01-10"));
        }

        @Test
        void the_next_action_is_that_of_the_last_conversation() {
            views.given(spoke(talks.partner, talks.id, "2026-02-01"));
            assertThat(told("on=2026-02-11&owner=" + bruno)).containsExactly("next-action 2026-02-01 late 10");
            assertThat(items("on=2026-02-11").at("/0/title").asString()).isEqualTo("Spectrum");

            views.given(spoke(talks.partner, talks.id, null));
            assertThat(told("on=2026-02-11")).isEmpty();
        }

        @Test
        void without_a_partnership_it_belongs_to_whoever_spoke() {
            views.given(spoke(talks.partner, null, "2026-02-01", amara));

            assertThat(told("on=2026-02-01&owner=" + amara)).containsExactly("next-action 2026-02-01");
            assertThat(told("on=2026-02-01&owner=" + bruno)).isEmpty();
        }

        @Test
        void nothing_is_told_of_a_partner_who_was_recorded_by_mistake() {
            long before = views.given(
                    spoke(talks.partner, null, "2026-02-01", amara),
                    cleared(talks.partner, Clearance.CLEARED, "2026-02-09"));
            assertThat(told("on=2026-02-11"))
                    .containsExactly("next-action 2026-02-01 late 10", "due-diligence 2026-02-09 late 2");
            assertThat(told("on=2026-02-11&sort=owner")).hasSize(2);
            assertThat(told("on=2026-02-11&sort=-kind"))
                    .containsExactly("next-action 2026-02-01 late 10", "due-diligence 2026-02-09 late 2");

            views.given(new PartnerVoided(
                    talks.partner, new Reason("data-entry-error", null), LocalDate.parse("2026-02-05"), List.of()));
            assertThat(told("on=2026-02-11")).isEmpty();
            assertThat(told("on=2026-02-11&effectiveOn=2026-02-04")).hasSize(2);
            assertThat(told("on=2026-02-11&asOfPosition=" + before)).hasSize(2);
        }

        @Test
        void joint_assessments_and_reviews_of_what_is_on_hold_are_told() {
            views.given(
                    new JointAssessmentScheduled(
                            talks.id, 6, LocalDate.parse("2026-08-15"), LocalDate.parse("2026-01-12")),
                    talks.putOnHold("2026-02-01"));

            assertThat(told("on=2026-08-20")).containsExactly("assessment 2026-08-15 late 5", "review 2026-09-01");
            assertThat(told("on=2026-08-20&within=11")).containsExactly("assessment 2026-08-15 late 5");
            views.given(talks.resumed("2026-03-01"));
            assertThat(told("on=2026-08-20")).containsExactly("assessment 2026-08-15 late 5");
            views.given(talks.withdrawn("2026-04-01"));
            assertThat(told("on=2026-08-20")).isEmpty();
        }

        @Test
        void a_due_diligence_that_runs_out_is_told_to_who_owns_what_the_partner_is_in() {
            views.given(cleared(talks.partner, Clearance.CLEARED, "2026-09-30"));
            assertThat(told("on=2026-09-15&owner=" + bruno)).containsExactly("due-diligence 2026-09-30");
            assertThat(told("on=2026-10-02")).containsExactly("due-diligence 2026-09-30 late 2");

            views.given(cleared(talks.partner, Clearance.CLEARED, "2028-09-30"));
            assertThat(told("on=2026-10-02")).isEmpty();
        }

        @Test
        void a_due_diligence_of_a_duplicate_is_the_partners_from_the_merge_on() {
            PartnerId twin = new PartnerId(UUID.randomUUID());
            Reason twice = new Reason("duplicate", null);
            LocalDate merged = LocalDate.parse("2026-02-10");
            views.given(
                    cleared(talks.partner, Clearance.CLEARED, "2026-09-30"),
                    Signing.called(twin, "Spectrum again", LocalDate.parse("2026-01-01")),
                    cleared(twin, Clearance.CLEARED, "2026-10-01"),
                    new DuplicateTakenOver(talks.partner, twin, false, twice, merged, List.of(), List.of()),
                    new PartnerMerged(twin, talks.partner, twice, merged, List.of()));

            assertThat(told("on=2026-10-02&effectiveOn=2026-02-09")).containsExactly("due-diligence 2026-09-30 late 2");
            assertThat(told("on=2026-10-02")).containsExactly("due-diligence 2026-10-01 late 1");
            assertThat(items("on=2026-10-02").at("/0/partnerId").asString()).isEqualTo(talks.partner.text());
        }

        @Test
        void what_was_handed_over_is_told_to_the_next() {
            views.given(spoke(talks.partner, talks.id, "2026-02-01"), talks.handedTo(amara, "2026-02-05"));

            assertThat(told("on=2026-02-11&owner=" + amara)).hasSize(1);
            assertThat(told("on=2026-02-11&owner=" + bruno)).isEmpty();
            assertThat(told("effectiveOn=2026-02-04&owner=" + bruno)).containsExactly("next-action 2026-02-01 late 3");
        }
    }

    @Test
    void it_is_a_list_like_the_others() {
        views.given(signing.ownedBy(amara), signing.signed());

        assertThat(ViewFixture.text(views.ask("/api/reminders?format=csv&on=2026-06-01"))
                        .lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("id,kind,dueOn,state");
        JsonNode first = views.get("/api/reminders?on=2026-06-01&limit=2");
        assertThat(views.get("/api/reminders?on=2026-06-01&limit=2&cursor="
                                + first.get("next").asString())
                        .get("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"within=-1", "within=99999", "kind=birthday", "on=tomorrow"})
    void what_cannot_be_read_is_refused(String asked) {
        assertThat(views.ask("/api/reminders?" + asked).getStatus()).isEqualTo(400);
    }
}

package org.tributary.queryside.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.AgreedMeasure;
import org.tributary.events.AssessmentId;
import org.tributary.events.BudgetId;
import org.tributary.events.CareEvent.BudgetExemptionRecorded;
import org.tributary.events.CareEvent.BudgetShared;
import org.tributary.events.CareEvent.ComplaintAcknowledged;
import org.tributary.events.CareEvent.ComplaintInvestigated;
import org.tributary.events.CareEvent.ComplaintLodged;
import org.tributary.events.CareEvent.ComplaintResolved;
import org.tributary.events.CareEvent.FeedbackAnswered;
import org.tributary.events.CareEvent.FeedbackRecorded;
import org.tributary.events.CareEvent.JointAssessmentHeld;
import org.tributary.events.CareEvent.JointAssessmentScheduled;
import org.tributary.events.CareEvent.MeasurementRecorded;
import org.tributary.events.CareEvent.MeasuresAgreed;
import org.tributary.events.ComplaintId;
import org.tributary.events.ComplaintOutcome;
import org.tributary.events.Document;
import org.tributary.events.FeedbackId;
import org.tributary.events.JointOutcome;
import org.tributary.events.NoteId;
import org.tributary.events.Reason;
import org.tributary.events.Role;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import tools.jackson.databind.JsonNode;

/** How partners look after their partnership: assessments, feedback, complaints, budgets. */
class CareIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final APartnership it = APartnership.called("Broadband").bringing(2026, "1000.00");
    private final APartnership other = APartnership.called("Spectrum").bringing(2026, "1000.00");

    {
        views.given(
                Settings.policySet(),
                Signing.called(it.partner, "Meridian Foundation", LocalDate.parse("2026-01-01")),
                it.proposed("2026-01-10"),
                other.proposed("2026-01-10"));
    }

    private JsonNode items(String uri) {
        return views.get(uri).get("items");
    }

    private JsonNode of(String what, String asked) {
        return items("/api/partnerships/" + it.id + "/" + what + "?" + asked);
    }

    private static AgreedMeasure measure(String code, String from, String to) {
        return new AgreedMeasure(
                code, "Of " + code, "pieces", new BigDecimal(from), new BigDecimal(to), LocalDate.parse("2027-12-31"));
    }

    private MeasurementRecorded measured(String code, String value, String on) {
        return new MeasurementRecorded(it.id, code, new BigDecimal(value), LocalDate.parse(on));
    }

    @Test
    void measures_show_how_far_partners_came_by_what_they_agreed_on() {
        views.given(new MeasuresAgreed(
                it.id,
                List.of(measure("schools", "20", "100"), measure("losses", "10", "0")),
                LocalDate.parse("2026-02-01")));
        long before = views.given(measured("schools", "60", "2026-03-01"), measured("losses", "2.5", "2026-03-01"));
        views.given(measured("schools", "30", "2026-02-15"), measured("schools", "61", "2026-03-01"));

        assertThat(of("measures", "").findValuesAsString("id")).containsExactly("losses", "schools");
        assertThat(of("measures", "").findValuesAsString("value")).containsExactly("2.5", "61");
        assertThat(of("measures", "").findValuesAsString("progress")).containsExactly("0.7500", "0.5125");
        assertThat(of("measures", "effectiveOn=2026-02-28").at("/1/progress").asString())
                .isEqualTo("0.1250");
        assertThat(of("measures", "asOfPosition=" + before).at("/1/value").asString())
                .isEqualTo("60");
        assertThat(items("/api/partnerships/" + it.id + "/story").toString())
                .contains("Of schools, 100 pieces by 31 December 2027", "measured schools: 61");

        views.given(new MeasuresAgreed(it.id, List.of(measure("schools", "0", "122")), LocalDate.parse("2026-04-01")));
        String now = of("measures", "").toString();
        assertThat(of("measures", "").at("/0/progress").asString()).isEqualTo("0.5000");
        views.redeliver();
        assertThat(of("measures", "").toString()).isEqualTo(now);
    }

    @Test
    void what_was_measured_in_another_unit_is_not_of_the_measure_that_was_agreed_anew() {
        views.given(
                new MeasuresAgreed(it.id, List.of(measure("schools", "0", "100")), LocalDate.parse("2026-02-01")),
                measured("schools", "60", "2026-03-01"));
        long then = views.given(new MeasuresAgreed(
                it.id,
                List.of(new AgreedMeasure("schools", "Pupils", "pupils", null, new BigDecimal("900"), null)),
                LocalDate.parse("2026-04-01")));

        assertThat(of("measures", "").get(0).has("value")).isFalse();
        assertThat(of("measures", "").get(0).has("progress")).isFalse();
        assertThat(of("measures", "effectiveOn=2026-03-31").at("/0/value").asString())
                .isEqualTo("60");

        views.given(
                measured("schools", "300", "2026-02-15"),
                new MeasuresAgreed(
                        it.id,
                        List.of(new AgreedMeasure("schools", "Pupils", "pupils", null, new BigDecimal("600"), null)),
                        LocalDate.parse("2026-05-01")));
        assertThat(of("measures", "").at("/0/progress").asString())
                .as("the target is another, the unit is not")
                .isEqualTo("0.5000");

        views.given(new MeasuresAgreed(it.id, List.of(measure("schools", "0", "100")), LocalDate.parse("2026-06-01")));
        assertThat(of("measures", "").get(0).has("value")).isFalse();
        assertThat(of("measures", "asOfPosition=" + then).get(0).has("value")).isFalse();
    }

    private static JointAssessmentScheduled every(APartnership partnership, int months, String first) {
        return new JointAssessmentScheduled(
                partnership.id, months, LocalDate.parse(first), LocalDate.parse("2026-01-10"));
    }

    private static JointAssessmentHeld held(APartnership partnership, JointOutcome outcome, String on, String next) {
        return new JointAssessmentHeld(
                partnership.id,
                new AssessmentId(UUID.randomUUID()),
                outcome,
                null,
                next == null ? null : LocalDate.parse(next),
                LocalDate.parse(on));
    }

    private NoteId words(String text) {
        NoteId id = new NoteId(UUID.randomUUID());
        views.givenWords(id, "{\"text\":\"" + text + "\"}");
        return id;
    }

    @Test
    void assessments_that_are_overdue_come_first_then_those_that_are_due() {
        APartnership later = APartnership.called("Later").bringing(2026, "1.00");
        views.given(
                later.proposed("2026-01-10"),
                every(it, 6, "2026-04-15"),
                every(other, 3, "2026-03-31"),
                every(later, 12, "2027-01-10"));
        JsonNode due = items("/api/assessments?effectiveOn=2026-04-10");
        assertThat(due.findValuesAsString("title")).containsExactly("Spectrum", "Broadband", "Later");
        assertThat(due.findValuesAsString("state")).containsExactly("overdue", "due", "planned");
        assertThat(due.at("/0/overdueDays").asLong()).isEqualTo(10);
        assertThat(due.at("/0/everyMonths").asLong()).isEqualTo(3);
        assertThat(items("/api/assessments?state=overdue&effectiveOn=2026-04-10"))
                .hasSize(1);
    }

    @Test
    void a_state_that_there_is_not_is_refused() {
        assertThat(views.ask("/api/assessments?state=late").getStatus()).isEqualTo(400);
        assertThat(views.ask("/api/feedback?status=late").getStatus()).isEqualTo(400);
    }

    @Test
    void what_was_held_is_due_again_when_it_was_said_and_never_where_it_ends() {
        views.given(every(it, 6, "2026-03-31"), every(other, 6, "2026-03-31"));
        long before = views.given(held(it, JointOutcome.REFOCUS, "2026-04-01", "2026-10-01"));
        views.given(held(other, JointOutcome.END, "2026-04-01", null));

        JsonNode due = items("/api/assessments?effectiveOn=2026-05-01");
        assertThat(due).hasSize(1);
        assertThat(due.at("/0/dueOn").asString()).isEqualTo("2026-10-01");
        assertThat(due.at("/0/lastHeldOn").asString()).isEqualTo("2026-04-01");
        assertThat(due.at("/0/lastOutcome").asString()).isEqualTo("refocus");
        assertThat(items("/api/assessments?effectiveOn=2026-05-01&asOfPosition=" + before))
                .hasSize(2);
        assertThat(of("assessments", "").at("/0/outcome").asString()).isEqualTo("refocus");

        views.given(it.declined("2026-05-02"));
        assertThat(items("/api/assessments?effectiveOn=2026-05-02")).isEmpty();
    }

    @Test
    void feedback_waits_until_it_is_answered() {
        FeedbackRecorded first = said("Too slow", "2026-02-01");
        FeedbackRecorded second = said("Good", "2026-03-01");
        long before = views.given(first, second);
        views.given(new FeedbackAnswered(
                it.id, first.feedbackId(), false, words("Nobody was there"), LocalDate.parse("2026-03-10")));

        JsonNode waiting = items("/api/feedback?effectiveOn=2026-03-31");
        assertThat(waiting.valueStream().map(one -> one.get("status").asString()))
                .containsExactly("unanswered", "not-acted");
        assertThat(waiting.at("/0/waitingDays").asLong()).isEqualTo(30);
        assertThat(waiting.at("/0/words/text").asString()).isEqualTo("Good");
        assertThat(waiting.at("/0/partnerName").asString()).isEqualTo("Meridian Foundation");
        assertThat(waiting.at("/1/answer/text").asString()).isEqualTo("Nobody was there");
        assertThat(waiting.at("/1/answeredOn").asString()).isEqualTo("2026-03-10");
        assertThat(waiting.get(1).has("waitingDays")).isFalse();
        assertThat(items("/api/feedback?status=unanswered&asOfPosition=" + before))
                .hasSize(2);
        assertThat(items("/api/feedback?partnershipId=" + other.id)).isEmpty();
        views.as(Role.AUDITOR);
        assertThat(items("/api/feedback").at("/0/words/status").asString()).isEqualTo("restricted");
    }

    private FeedbackRecorded said(String text, String on) {
        return new FeedbackRecorded(
                it.id, new FeedbackId(UUID.randomUUID()), it.partner, 3, words(text), LocalDate.parse(on));
    }

    @Test
    void of_what_is_void_nothing_waits_and_each_page_begins_where_the_one_before_ended() {
        APartnership wrong = APartnership.called("Wrong").bringing(2026, "1.00");
        views.given(wrong.proposed("2026-01-10"));
        for (APartnership one : List.of(it, wrong, other)) {
            String on = one == it ? "2026-02-01" : "2026-02-02";
            views.given(
                    new ComplaintLodged(one.id, new ComplaintId(UUID.randomUUID()), words("Late"), LocalDate.parse(on)),
                    new FeedbackRecorded(
                            one.id,
                            new FeedbackId(UUID.randomUUID()),
                            it.partner,
                            3,
                            words("Slow"),
                            LocalDate.parse(on)),
                    every(one, 6, on));
        }
        views.given(wrong.voided("2026-03-01"));

        for (String list : List.of("/api/complaints", "/api/feedback", "/api/assessments")) {
            assertThat(items(list + "?effectiveOn=2026-02-28")).as(list).hasSize(3);
            JsonNode first = views.get(list + "?limit=1&effectiveOn=2026-03-01");
            assertThat(first.at("/items/0/title").asString()).as(list).isEqualTo("Broadband");
            JsonNode second = views.get(list + "?limit=1&effectiveOn=2026-03-01&cursor="
                    + first.get("next").asString());
            assertThat(second.at("/items/0/title").asString()).as(list).isEqualTo("Spectrum");
            assertThat(second.get("next").isNull()).as(list).isTrue();
        }
        assertThat(items("/api/partnerships/" + wrong.id + "/complaints")).hasSize(1);
    }

    @Test
    void that_someone_complained_is_known_and_only_managers_read_of_what() {
        ComplaintLodged lodged = new ComplaintLodged(
                it.id, new ComplaintId(UUID.randomUUID()), words("Unfair"), LocalDate.parse("2026-02-01"));
        long before = views.given(lodged);
        views.given(new ComplaintResolved(
                it.id,
                lodged.complaintId(),
                ComplaintOutcome.PARTLY_UPHELD,
                words("It was"),
                new Reason("other", "The driver was named"),
                LocalDate.parse("2026-03-01"),
                List.of()));

        assertThat(of("complaints", "").at("/0/status").asString()).isEqualTo("partly-upheld");
        assertThat(of("complaints", "").at("/0/words/status").asString()).isEqualTo("restricted");
        assertThat(of("complaints", "").toString()).doesNotContain("Unfair", "It was", "driver");
        assertThat(views.get("/api/partnerships/" + it.id + "/story").toString())
                .doesNotContain("driver");
        assertThat(of("complaints", "asOfPosition=" + before).at("/0/status").asString())
                .isEqualTo("lodged");
        views.as(Role.MANAGER);
        assertThat(of("complaints", "").at("/0/words/text").asString()).isEqualTo("Unfair");
        assertThat(of("complaints", "").at("/0/findings/text").asString()).isEqualTo("It was");
        assertThat(of("complaints", "").toString()).contains("The driver was named");
        assertThat(of("complaints", "effectiveOn=2026-01-31")).isEmpty();
    }

    @Test
    void a_complaint_is_acknowledged_investigated_and_resolved_and_all_are_in_one_list() {
        ComplaintLodged lodged = new ComplaintLodged(
                it.id, new ComplaintId(UUID.randomUUID()), words("Late"), LocalDate.parse("2026-02-01"));
        views.given(
                lodged,
                new ComplaintAcknowledged(it.id, lodged.complaintId(), LocalDate.parse("2026-02-03")),
                new ComplaintInvestigated(it.id, lodged.complaintId(), LocalDate.parse("2026-02-10")));
        assertThat(all("effectiveOn=2026-02-02").at("/0/status").asString()).isEqualTo("lodged");
        assertThat(all("effectiveOn=2026-02-03").at("/0/status").asString()).isEqualTo("acknowledged");
        JsonNode waiting = all("status=open&effectiveOn=2026-02-11").get(0);
        assertThat(waiting.get("status").asString()).isEqualTo("investigated");
        assertThat(waiting.get("acknowledgedOn").asString()).isEqualTo("2026-02-03");
        assertThat(waiting.get("investigatedOn").asString()).isEqualTo("2026-02-10");
        assertThat(waiting.get("waitingDays").asLong()).isEqualTo(10);
        assertThat(waiting.get("partnershipId").asString()).isEqualTo(it.id.text());
        assertThat(waiting.has("title")).isTrue();
        assertThat(waiting.at("/words/status").asString()).isEqualTo("restricted");
        views.as(Role.MANAGER);
        assertThat(all("status=investigated&effectiveOn=2026-02-11")
                        .at("/0/words/text")
                        .asString())
                .isEqualTo("Late");
        views.given(new ComplaintResolved(
                it.id,
                lodged.complaintId(),
                ComplaintOutcome.NOT_UPHELD,
                null,
                null,
                LocalDate.parse("2026-02-20"),
                List.of()));
        assertThat(all("status=open&effectiveOn=2026-02-20")).isEmpty();
        assertThat(all("status=not-upheld&effectiveOn=2026-02-20")
                        .at("/0/resolvedOn")
                        .asString())
                .isEqualTo("2026-02-20");
        assertThat(views.ask("/api/complaints?status=loud").getStatus()).isEqualTo(400);
        String before = all("").toString();
        views.redeliver();
        assertThat(all("").toString()).isEqualTo(before);
    }

    private JsonNode all(String asked) {
        return views.get("/api/complaints?partnershipId=" + it.id + "&" + asked).get("items");
    }

    @Test
    void each_partner_has_seen_the_budget_or_it_is_said_why_not() {
        assertThat(of("budgets", "").at("/0/status").asString()).isEqualTo("not-shared");
        Document document = new Document("Budget", "text/csv", "0".repeat(64), 7);
        long before = views.given(new BudgetExemptionRecorded(
                it.id,
                List.of(it.partner),
                new Reason("confidential", null),
                LocalDate.parse("2026-02-01"),
                List.of()));
        views.given(new BudgetShared(
                it.id, new BudgetId(UUID.randomUUID()), List.of(it.partner), document, LocalDate.parse("2026-03-01")));

        JsonNode now = of("budgets", "").get(0);
        assertThat(now.get("name").asString()).isEqualTo("Meridian Foundation");
        assertThat(now.get("status").asString()).isEqualTo("shared");
        assertThat(now.at("/document/name").asString()).isEqualTo("Budget");
        assertThat(now.has("reason")).isFalse();
        JsonNode then = of("budgets", "asOfPosition=" + before).get(0);
        assertThat(then.get("status").asString()).isEqualTo("exempt");
        assertThat(then.at("/reason/code").asString()).isEqualTo("confidential");
    }

    @Test
    void it_is_told_and_delivered_twice_counts_once() {
        FeedbackRecorded said = said("Good", "2026-03-01");
        views.given(
                every(it, 6, "2026-07-31"),
                held(it, JointOutcome.CONTINUE, "2026-02-01", "2026-08-01"),
                said,
                new FeedbackAnswered(it.id, said.feedbackId(), true, null, LocalDate.parse("2026-03-02")));
        assertThat(items("/api/partnerships/" + it.id + "/story").findValuesAsString("sentence"))
                .endsWith(
                        "On 10 January 2026 an officer scheduled a joint assessment every 6 months, first on 31 July 2026.",
                        "On 1 February 2026 an officer recorded a joint assessment: continue.",
                        "On 1 March 2026 an officer recorded feedback of Meridian Foundation, 3 of 5.",
                        "On 2 March 2026 an officer answered feedback: it was acted on.");
        String before = items("/api/assessments") + "" + items("/api/feedback");
        views.redeliver();
        assertThat(items("/api/assessments") + "" + items("/api/feedback")).isEqualTo(before);
    }
}

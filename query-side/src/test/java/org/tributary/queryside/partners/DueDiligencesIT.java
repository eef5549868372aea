package org.tributary.queryside.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tributary.events.Adequacy;
import org.tributary.events.Assessed;
import org.tributary.events.Clearance;
import org.tributary.events.DueDiligenceId;
import org.tributary.events.NoteId;
import org.tributary.events.PartnerEvent.DueDiligenceConcluded;
import org.tributary.events.PartnerEvent.DueDiligenceOpened;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.events.Role;
import org.tributary.events.Stage;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Settings;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/partners/{id}/due-diligence}. */
class DueDiligencesIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final APartnership it = APartnership.called("Broadband for schools").bringing(2026, "100.00");
    private final PartnerId meridian = it.partner;
    private final NoteId findings = new NoteId(UUID.randomUUID());

    {
        views.given(Signing.called(meridian, "Meridian Foundation", LocalDate.parse("2026-01-01")));
    }

    private DueDiligenceOpened opened(Assessed assessed) {
        return new DueDiligenceOpened(
                meridian,
                new DueDiligenceId(UUID.randomUUID()),
                assessed,
                "enhanced",
                meridian,
                LocalDate.parse("2026-01-10"),
                List.of(),
                List.of());
    }

    private DueDiligenceConcluded concluded(DueDiligenceOpened opened, Clearance outcome, String on, String until) {
        boolean assessed = outcome != Clearance.ABANDONED;
        return new DueDiligenceConcluded(
                meridian,
                opened.dueDiligenceId(),
                opened.assessed(),
                outcome,
                assessed ? Adequacy.ADEQUATE : null,
                assessed ? Adequacy.PARTLY_ADEQUATE : null,
                assessed ? Adequacy.NOT_ASSESSED : null,
                assessed ? "moderate" : null,
                until == null ? null : LocalDate.parse(until),
                findings,
                assessed ? null : new Reason("data-entry-error", "Twice"),
                LocalDate.parse(on),
                List.of());
    }

    private JsonNode all(String asked) {
        return views.get("/api/partners/" + meridian + "/due-diligence?" + asked)
                .get("items");
    }

    private boolean cleared(String asked) {
        return views.get("/api/partners/" + meridian + "?" + asked)
                .get("cleared")
                .asBoolean();
    }

    @Test
    void says_what_was_found_who_mandated_it_and_until_when_it_is_valid() {
        DueDiligenceOpened opened = opened(Assessed.THEM);
        views.given(opened, concluded(opened, Clearance.CLEARED, "2026-02-01", "2026-06-30"));

        JsonNode one = all("effectiveOn=2026-03-01").get(0);
        assertThat(one.get("id").asString()).isEqualTo(opened.dueDiligenceId().text());
        assertThat(one.get("assessed").asString()).isEqualTo("them");
        assertThat(one.get("tier").asString()).isEqualTo("enhanced");
        assertThat(one.at("/mandatedBy/name").asString()).isEqualTo("Meridian Foundation");
        assertThat(one.get("openedOn").asString()).isEqualTo("2026-01-10");
        assertThat(one.get("status").asString()).isEqualTo("cleared");
        assertThat(one.get("expertise").asString()).isEqualTo("adequate");
        assertThat(one.get("capacity").asString()).isEqualTo("partly-adequate");
        assertThat(one.get("systems").asString()).isEqualTo("not-assessed");
        assertThat(one.get("riskRating").asString()).isEqualTo("moderate");
        assertThat(one.get("concludedOn").asString()).isEqualTo("2026-02-01");
        assertThat(one.get("validUntil").asString()).isEqualTo("2026-06-30");
    }

    @Test
    void stands_as_it_was_known_and_true_then() {
        DueDiligenceOpened opened = opened(Assessed.THEM);
        long open = views.given(opened);
        long concluded = views.given(concluded(opened, Clearance.CLEARED, "2026-02-01", "2026-06-30"));
        views.given(concluded(opened, Clearance.ABANDONED, "2026-03-01", null));

        assertThat(all("effectiveOn=2026-01-09")).isEmpty();
        assertThat(status("effectiveOn=2026-01-31")).isEqualTo("open");
        assertThat(status("effectiveOn=2026-02-28")).isEqualTo("cleared");
        assertThat(status("")).isEqualTo("abandoned");
        assertThat(status("asOfPosition=" + open + "&effectiveOn=2026-02-28")).isEqualTo("open");
        assertThat(status("asOfPosition=" + concluded + "&effectiveOn=2026-06-30"))
                .isEqualTo("cleared");
        assertThat(status("asOfPosition=" + concluded + "&effectiveOn=2026-07-01"))
                .isEqualTo("expired");
        assertThat(all("").at("/0/reason/note").asString()).isEqualTo("Twice");
        assertThat(views.get("/api/partners/" + meridian).get("version").asLong())
                .isEqualTo(3);
    }

    private String status(String asked) {
        return all(asked).at("/0/status").asString();
    }

    @Test
    void clears_the_partner_while_it_is_valid_if_it_was_the_last() {
        DueDiligenceOpened first = opened(Assessed.THEM);
        DueDiligenceOpened ours = opened(Assessed.US);
        DueDiligenceOpened second = opened(Assessed.THEM);
        views.given(first, concluded(first, Clearance.CLEARED, "2026-02-01", "2026-06-30"));
        assertThat(cleared("effectiveOn=2026-01-31")).isFalse();
        assertThat(cleared("effectiveOn=2026-02-01")).isTrue();
        assertThat(cleared("effectiveOn=2026-06-30")).isTrue();
        assertThat(cleared("effectiveOn=2026-07-01")).isFalse();
        views.given(
                ours,
                concluded(ours, Clearance.NOT_CLEARED, "2026-02-02", null),
                second,
                concluded(second, Clearance.ABANDONED, "2026-02-03", null));
        assertThat(cleared("effectiveOn=2026-03-01")).isTrue();
        views.given(concluded(second, Clearance.NOT_CLEARED, "2026-03-02", null));
        assertThat(cleared("effectiveOn=2026-03-01")).isTrue();
        assertThat(cleared("effectiveOn=2026-03-02")).isFalse();
    }

    @Test
    void shows_its_findings_to_officers_and_managers_and_to_others_that_there_are_some() {
        DueDiligenceOpened opened = opened(Assessed.THEM);
        views.given(opened, concluded(opened, Clearance.NOT_CLEARED, "2026-02-01", null));
        views.givenWords(findings, "{\"text\":\"Mr Thistlewood keeps no books\"}");

        assertThat(all("").at("/0/findings/text").asString()).contains("Thistlewood");
        views.as(Role.AUDITOR);
        assertThat(all("").at("/0/findings").toString())
                .isEqualTo("{\"id\":\"%s\",\"status\":\"restricted\"}".formatted(findings));
    }

    @Test
    void that_is_delivered_twice_counts_once() {
        DueDiligenceOpened opened = opened(Assessed.THEM);
        views.given(opened, concluded(opened, Clearance.CLEARED, "2026-02-01", "2026-06-30"));
        JsonNode before = all("");
        views.redeliver();
        assertThat(all("")).isEqualTo(before).hasSize(1);
    }

    @Nested
    class Of_whoever_funds_a_partnership {
        @Test
        void makes_negotiating_weigh_what_the_policy_says() {
            views.given(Settings.policySet(), it.proposed("2026-01-10"), it.advanced(Stage.NEGOTIATING, "2026-01-11"));
            assertThat(weighed("")).isEqualTo("4/5 negotiating-without-due-diligence");
            DueDiligenceOpened opened = opened(Assessed.THEM);
            views.given(opened, concluded(opened, Clearance.CLEARED, "2026-02-01", "2999-12-31"));

            assertThat(weighed("")).isEqualTo("9/10 stage");
            assertThat(weighed("effectiveOn=2026-01-31")).isEqualTo("4/5 negotiating-without-due-diligence");
        }

        private String weighed(String asked) {
            JsonNode one = views.get("/api/partnerships/" + it.id + "?" + asked);
            return one.get("probability").asString() + " "
                    + one.get("probabilityBasis").asString();
        }
    }
}

package org.tributary.queryside.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.Adequacy;
import org.tributary.events.Assessed;
import org.tributary.events.Clearance;
import org.tributary.events.DueDiligenceId;
import org.tributary.events.DueDiligenceItemId;
import org.tributary.events.ItemAnswer;
import org.tributary.events.NoteId;
import org.tributary.events.PartnerEvent.DueDiligenceConcluded;
import org.tributary.events.PartnerEvent.DueDiligenceItemAnswered;
import org.tributary.events.PartnerEvent.DueDiligenceItemRequested;
import org.tributary.events.PartnerEvent.DueDiligenceOpened;
import org.tributary.events.PartnerEvent.DueDiligenceResultShared;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.events.Role;
import org.tributary.events.SharedPart;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.partnerships.APartnership;
import tools.jackson.databind.JsonNode;

/** What was asked and given in both directions, and who was told what came of it. */
class ScrutinyIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final APartnership it = APartnership.called("Broadband for schools").bringing(2026, "100.00");
    private final PartnerId meridian = it.partner;
    private final PartnerId funder = new PartnerId(UUID.randomUUID());
    private final DueDiligenceOpened ofThem = opened(Assessed.THEM);
    private final DueDiligenceOpened ofUs = opened(Assessed.US);
    private final NoteId question = new NoteId(UUID.randomUUID());

    {
        views.given(
                Signing.called(meridian, "Meridian Foundation", LocalDate.parse("2026-01-01")),
                Signing.called(funder, "The Funder", LocalDate.parse("2026-01-01")),
                it.identified("2026-01-02"),
                ofThem,
                ofUs);
    }

    private DueDiligenceOpened opened(Assessed assessed) {
        return new DueDiligenceOpened(
                meridian,
                new DueDiligenceId(UUID.randomUUID()),
                assessed,
                "basic",
                null,
                LocalDate.parse("2026-01-10"),
                List.of(),
                List.of());
    }

    private DueDiligenceItemRequested asked(DueDiligenceOpened opened, String dueOn) {
        return new DueDiligenceItemRequested(
                meridian,
                opened.dueDiligenceId(),
                new DueDiligenceItemId(UUID.randomUUID()),
                opened.assessed(),
                "audited-accounts",
                question,
                dueOn == null ? null : LocalDate.parse(dueOn),
                LocalDate.parse("2026-01-20"),
                List.of());
    }

    private DueDiligenceItemAnswered answered(DueDiligenceItemRequested asked, ItemAnswer answer, String on) {
        return new DueDiligenceItemAnswered(
                meridian,
                asked.itemId(),
                answer,
                null,
                answer == ItemAnswer.GIVEN ? null : new Reason("confidential", null),
                LocalDate.parse(on),
                List.of());
    }

    private DueDiligenceConcluded concluded(String on) {
        return new DueDiligenceConcluded(
                meridian,
                ofThem.dueDiligenceId(),
                Assessed.THEM,
                Clearance.CLEARED,
                Adequacy.ADEQUATE,
                Adequacy.ADEQUATE,
                Adequacy.ADEQUATE,
                "low",
                LocalDate.parse("2027-01-01"),
                null,
                null,
                LocalDate.parse(on),
                List.of());
    }

    private DueDiligenceResultShared shared(PartnerId with, String on) {
        return new DueDiligenceResultShared(
                meridian,
                ofThem.dueDiligenceId(),
                Assessed.THEM,
                with,
                List.of(SharedPart.OUTCOME, SharedPart.RISK_RATING),
                LocalDate.parse(on),
                List.of());
    }

    private JsonNode list(String what, String asked) {
        return views.get("/api/partners/" + meridian + what + "?" + asked).get("items");
    }

    private String parity(String asked) {
        return views.get("/api/partners/" + meridian + "?" + asked)
                .get("parity")
                .toString();
    }

    @Test
    void what_was_asked_is_shown_with_what_became_of_it() {
        views.givenWords(question, "{\"text\":\"Also of 2019?\"}");
        DueDiligenceItemRequested asked = asked(ofUs, "2026-02-20");
        views.given(asked, answered(asked, ItemAnswer.DECLINED, "2026-03-01"));

        JsonNode item = list("/due-diligence/items", "").get(0);
        assertThat(item.get("assessed").asString()).isEqualTo("us");
        assertThat(item.get("item").asString()).isEqualTo("audited-accounts");
        assertThat(item.at("/question/text").asString()).isEqualTo("Also of 2019?");
        assertThat(item.get("status").asString()).isEqualTo("declined");
        assertThat(item.at("/reason/code").asString()).isEqualTo("confidential");
        views.as(Role.AUDITOR);
        assertThat(list("/due-diligence/items", "").at("/0/question/status").asString())
                .isEqualTo("restricted");
        assertThat(ViewFixture.text(views.ask("/api/partners/" + meridian + "/due-diligence/items?format=csv")))
                .contains("declined");
    }

    @Test
    void what_is_not_answered_is_open_and_then_overdue() {
        DueDiligenceItemRequested asked = asked(ofThem, "2026-02-20");
        long before = views.given(asked);
        views.given(answered(asked, ItemAnswer.GIVEN, "2026-03-01"));

        assertThat(list("/due-diligence/items", "effectiveOn=2026-02-20")
                        .at("/0/status")
                        .asString())
                .isEqualTo("open");
        assertThat(list("/due-diligence/items", "effectiveOn=2026-02-21")
                        .at("/0/status")
                        .asString())
                .isEqualTo("overdue");
        assertThat(list("/due-diligence/items", "effectiveOn=2026-03-01")
                        .at("/0/status")
                        .asString())
                .isEqualTo("given");
        assertThat(list("/due-diligence/items", "effectiveOn=2026-03-01&asOfPosition=" + before)
                        .at("/0/status")
                        .asString())
                .isEqualTo("overdue");
        assertThat(list("/due-diligence/items", "effectiveOn=2026-01-19")).isEmpty();
    }

    @Test
    void a_partner_shows_how_much_was_asked_and_given_on_either_side() {
        DueDiligenceItemRequested one = asked(ofThem, null);
        DueDiligenceItemRequested other = asked(ofThem, null);
        DueDiligenceItemRequested withdrawn = asked(ofThem, null);
        DueDiligenceItemRequested ours = asked(ofUs, null);
        long before = views.given(one, other, withdrawn, ours);
        views.given(
                answered(one, ItemAnswer.DECLINED, "2026-02-01"),
                answered(one, ItemAnswer.GIVEN, "2026-02-02"),
                answered(withdrawn, ItemAnswer.WITHDRAWN, "2026-02-01"),
                answered(ours, ItemAnswer.GIVEN, "2026-02-01"));

        assertThat(parity("")).isEqualTo("{\"askedOfThem\":2,\"givenByThem\":1,\"askedOfUs\":1,\"givenByUs\":1}");
        assertThat(parity("effectiveOn=2026-02-01"))
                .isEqualTo("{\"askedOfThem\":2,\"givenByThem\":0,\"askedOfUs\":1,\"givenByUs\":1}");
        assertThat(parity("asOfPosition=" + before))
                .isEqualTo("{\"askedOfThem\":3,\"givenByThem\":0,\"askedOfUs\":1,\"givenByUs\":0}");
        JsonNode ofThemShown = list("/due-diligence", "")
                .valueStream()
                .filter(one1 -> one1.get("assessed").asString().equals("them"))
                .findFirst()
                .orElseThrow();
        assertThat(ofThemShown.get("asked").asInt()).isEqualTo(2);
        assertThat(ofThemShown.get("given").asInt()).isEqualTo(1);
    }

    @Test
    void a_due_diligence_shows_who_was_told_what_and_whether_that_is_still_so() {
        views.given(concluded("2026-02-01"), shared(null, "2026-02-02"));
        long before = views.given(shared(funder, "2026-02-03"));
        views.given(concluded("2026-02-10"), shared(null, "2026-02-11"));

        JsonNode shared = list("/due-diligence", "sort=concludedOn").at("/1/shared");
        assertThat(shared.get(0).has("with")).isFalse();
        assertThat(shared.get(0).get("on").asString()).isEqualTo("2026-02-02");
        assertThat(shared.get(0).get("outdated").asBoolean()).isTrue();
        assertThat(shared.get(1).at("/with/name").asString()).isEqualTo("The Funder");
        assertThat(shared.get(1).at("/parts/1").asString()).isEqualTo("risk-rating");
        assertThat(shared.get(2).get("outdated").asBoolean()).isFalse();
        JsonNode then = list("/due-diligence", "sort=concludedOn&asOfPosition=" + before)
                .at("/1/shared");
        assertThat(then).hasSize(2);
        assertThat(then.get(0).get("outdated").asBoolean()).isFalse();
    }

    @Test
    void the_story_of_a_partnership_with_them_tells_it() {
        DueDiligenceItemRequested asked = asked(ofUs, "2026-02-20");
        views.given(
                asked,
                answered(asked, ItemAnswer.GIVEN, "2026-02-01"),
                concluded("2026-02-01"),
                shared(null, "2026-02-02"),
                shared(funder, "2026-02-02"));
        assertThat(views.get("/api/partnerships/" + it.id + "/story").findValuesAsString("sentence"))
                .contains(
                        "On 20 January 2026 an officer noted that audited accounts was asked of us by Meridian Foundation.",
                        "On 1 February 2026 an officer noted that what was asked in the due diligence with Meridian Foundation was given.",
                        "On 2 February 2026 an officer noted that of the due diligence of Meridian Foundation outcome, risk rating was shared with them.",
                        "On 2 February 2026 an officer noted that of the due diligence of Meridian Foundation outcome, risk rating was shared with The Funder.");
    }

    @Test
    void what_is_delivered_twice_counts_once() {
        DueDiligenceItemRequested asked = asked(ofThem, null);
        views.given(
                asked,
                answered(asked, ItemAnswer.GIVEN, "2026-02-01"),
                concluded("2026-02-01"),
                shared(null, "2026-02-02"));
        List<JsonNode> before = List.of(list("/due-diligence", ""), list("/due-diligence/items", ""));
        views.redeliver();
        assertThat(List.of(list("/due-diligence", ""), list("/due-diligence/items", "")))
                .isEqualTo(before);
        assertThat(views.get("/api/partners/" + meridian).get("version").asLong())
                .isEqualTo(6);
    }
}

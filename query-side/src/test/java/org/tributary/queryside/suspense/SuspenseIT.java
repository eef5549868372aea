package org.tributary.queryside.suspense;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementId;
import org.tributary.events.ContributionId;
import org.tributary.events.Money;
import org.tributary.events.NoteId;
import org.tributary.events.Reason;
import org.tributary.events.ReceiptId;
import org.tributary.events.ReturnId;
import org.tributary.events.Role;
import org.tributary.events.SuspenseEvent.ReceiptMatched;
import org.tributary.events.SuspenseEvent.ReceiptReturned;
import org.tributary.events.SuspenseEvent.ReceiptUnmatched;
import org.tributary.events.SuspenseEvent.UnidentifiedReceiptRecorded;
import org.tributary.events.SuspenseEvent.UnidentifiedReceiptReversed;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/suspense}. */
class SuspenseIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final ReceiptId receipt = new ReceiptId(UUID.randomUUID());
    private final AgreementId agreement = new AgreementId(UUID.randomUUID());
    private final ContributionId contribution = new ContributionId(UUID.randomUUID());
    private final NoteId note = new NoteId(UUID.randomUUID());
    private final Reason why = new Reason("other", "So it is");

    private UnidentifiedReceiptRecorded arrived(ReceiptId id, String on) {
        return new UnidentifiedReceiptRecorded(id, euro("90"), "UBS-" + id, note, LocalDate.parse(on));
    }

    private ReceiptMatched matched(String amount, String on) {
        return new ReceiptMatched(receipt, agreement, contribution, euro(amount), LocalDate.parse(on));
    }

    private ReceiptUnmatched unmatched(String amount, String on) {
        return new ReceiptUnmatched(
                receipt, agreement, contribution, euro(amount), why, LocalDate.parse(on), List.of());
    }

    private ReceiptReturned returned(String amount, String on) {
        return new ReceiptReturned(
                receipt, new ReturnId(UUID.randomUUID()), euro(amount), null, why, LocalDate.parse(on), List.of());
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }

    private String shown(String asked) {
        JsonNode row = views.get("/api/suspense/" + receipt + "?" + asked);
        return "%s %s %s %s %s"
                .formatted(
                        row.get("status").asString(),
                        row.at("/amount/amount").asString(),
                        row.at("/matched/amount").asString(),
                        row.at("/returned/amount").asString(),
                        row.at("/unmatched/amount").asString());
    }

    @Test
    void warns_of_a_contribution_of_the_same_bank_reference_while_it_stands() {
        Signing grant = Signing.on("2026-02-01").bringing("600.00");
        ContributionRecorded same = grant.receivedAs("ubs-" + receipt, "2026-03-01", "90.00");
        long before = views.given(arrived(receipt, "2026-03-01"), grant.ownedBy(null), grant.signed());
        assertThat(alsoUnder("")).isEmpty();
        views.given(same);
        assertThat(alsoUnder("")).isEqualTo(grant.id.text());
        assertThat(alsoUnder("asOfPosition=" + before)).isEmpty();
        views.given(grant.reversed(same, "2026-03-05"));
        assertThat(alsoUnder("")).isEmpty();
    }

    private String alsoUnder(String asked) {
        return views.get("/api/suspense/" + receipt + "?" + asked)
                .at("/alsoUnder/0")
                .asString("");
    }

    @Test
    void shows_what_arrived_what_became_of_it_and_what_waits() {
        views.given(arrived(receipt, "2026-03-10"));
        assertThat(shown("")).isEqualTo("open 90.00 0.00 0.00 90.00");
        views.given(matched("30", "2026-03-12"));
        assertThat(shown("")).isEqualTo("open 90.00 30.00 0.00 60.00");
        views.given(unmatched("30", "2026-03-13"), matched("40", "2026-03-14"), returned("50", "2026-03-15"));
        assertThat(shown("")).isEqualTo("done 90.00 40.00 50.00 0.00");
        assertThat(views.get("/api/suspense/" + receipt).get("version").asLong())
                .isEqualTo(4);
    }

    @Test
    void tells_how_long_it_has_waited_and_shows_first_what_has_waited_longest() {
        ReceiptId later = new ReceiptId(UUID.randomUUID());
        views.given(arrived(later, "2026-03-20"), arrived(receipt, "2026-03-10"));

        JsonNode items = views.get("/api/suspense?effectiveOn=2026-04-09").get("items");
        assertThat(items.at("/0/id").asString()).isEqualTo(receipt.text());
        assertThat(items.at("/0/days").asInt()).isEqualTo(30);
        assertThat(items.at("/1/days").asInt()).isEqualTo(20);
        views.given(matched("90", "2026-03-12"));
        items = views.get("/api/suspense").get("items");
        assertThat(items.at("/1/id").asString()).isEqualTo(receipt.text());
        assertThat(items.get(1).has("days")).isFalse();
        assertThat(views.get("/api/suspense?status=open&currency=EUR").get("items"))
                .hasSize(1);
    }

    @Test
    void shows_it_as_it_was_known_and_true_then() {
        long before = views.given(arrived(receipt, "2026-03-10"));
        views.given(matched("30", "2026-03-12"));

        assertThat(shown("asOfPosition=" + before)).isEqualTo("open 90.00 0.00 0.00 90.00");
        assertThat(shown("effectiveOn=2026-03-11")).isEqualTo("open 90.00 0.00 0.00 90.00");
        assertThat(views.ask("/api/suspense/" + receipt + "?effectiveOn=2026-03-09")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void tells_of_a_wrong_record_that_it_was_reversed() {
        views.given(
                arrived(receipt, "2026-03-10"),
                new UnidentifiedReceiptReversed(
                        receipt, euro("90"), "UBS-" + receipt, why, LocalDate.parse("2026-03-11"), List.of()));
        assertThat(shown("")).isEqualTo("reversed 90.00 0.00 0.00 0.00");
    }

    @Test
    void tells_all_that_happened_in_order() {
        views.given(arrived(receipt, "2026-03-10"), matched("30", "2026-03-12"), unmatched("30", "2026-03-13"));

        JsonNode entries = views.get("/api/suspense/" + receipt + "/entries").get("items");
        assertThat(entries.valueStream().map(entry -> entry.get("kind").asString()))
                .containsExactly("recorded", "matched", "unmatched");
        assertThat(entries.at("/1/agreementId").asString()).isEqualTo(agreement.text());
        assertThat(entries.at("/1/contributionId").asString()).isEqualTo(contribution.text());
        assertThat(entries.at("/1/change/amount").asString()).isEqualTo("-30.00");
        assertThat(entries.at("/2/reason/note").asString()).isEqualTo("So it is");
        assertThat(views.ask("/api/suspense/" + UUID.randomUUID() + "/entries").getStatus())
                .isEqualTo(404);
    }

    @Test
    void shows_the_note_to_whoever_has_to_find_out() {
        views.given(arrived(receipt, "2026-03-10"));
        views.givenWords(note, "{\"text\":\"From Mr Thistlewood\"}");
        for (Role role : List.of(Role.OFFICER, Role.MANAGER, Role.FINANCE)) {
            views.as(role);
            assertThat(views.get("/api/suspense/" + receipt).at("/note/text").asString())
                    .isEqualTo("From Mr Thistlewood");
        }
        for (Role role : List.of(Role.AUDITOR, Role.ADMIN)) {
            views.as(role);
            assertThat(views.get("/api/suspense/" + receipt).get("note").toString())
                    .isEqualTo("{\"id\":\"%s\",\"status\":\"restricted\"}".formatted(note));
            assertThat(ViewFixture.text(views.ask("/api/suspense?format=csv"))).doesNotContain("Thistlewood");
        }
    }

    @Test
    void counts_once_what_is_delivered_twice() {
        views.given(arrived(receipt, "2026-03-10"), matched("30", "2026-03-12"));
        String before = shown("");
        views.redeliver();
        assertThat(shown("")).isEqualTo(before);
    }
}

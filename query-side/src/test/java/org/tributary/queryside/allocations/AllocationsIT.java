package org.tributary.queryside.allocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.queryside.Signing.allocated;
import static org.tributary.queryside.Signing.released;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.initiatives.AnInitiative;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/allocations}, and what contributions say of it. */
class AllocationsIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final Signing signing =
            Signing.on("2024-01-10").as("project-document", "U/1", "Online").bringing("1000.00");
    private final Signing other = Signing.on("2024-01-10")
            .as("project-document", "U/2", "Other")
            .in("USD")
            .bringing("1000.00");

    private JsonNode items(String asked) {
        return views.get("/api/allocations?" + asked).get("items");
    }

    private List<String> uses(String asked) {
        return views.get("/api/allocations/uses?" + asked)
                .get("items")
                .valueStream()
                .map(item -> item.get("use").asString() + " "
                        + item.at("/amount/amount").asString() + " "
                        + item.at("/amount/currency").asString())
                .toList();
    }

    private JsonNode contribution(String asked) {
        return views.get("/api/contributions?kind=recorded&" + asked)
                .get("items")
                .get(0);
    }

    @Test
    void what_was_received_is_shown_by_its_uses_and_adds_up() {
        var received = signing.received("2024-02-01", "100.00");
        var dollars = other.received("2024-02-01", "50.00");
        views.given(
                signing.signed(),
                other.signed(),
                received,
                dollars,
                allocated(received, "2024-02-02", "fellowship", "Fellows", "60.00"),
                allocated(received, "2024-02-03", "event", "Forum", "10.00"),
                allocated(dollars, "2024-02-03", "event", "Forum", "50.00"));

        assertThat(uses(""))
                .containsExactly("event 10.00 EUR", "fellowship 60.00 EUR", "unallocated 30.00 EUR", "event 50.00 USD");
        assertThat(uses("currency=USD")).containsExactly("event 50.00 USD");
        assertThat(uses("agreementId=" + signing.id + "&effectiveOn=2024-02-02"))
                .containsExactly("fellowship 60.00 EUR", "unallocated 40.00 EUR");
        assertThat(items("use=event&sort=amount")
                        .valueStream()
                        .map(item -> item.at("/amount/amount").asString()))
                .containsExactly("10.00", "50.00");
    }

    @Test
    void what_came_from_its_sources_is_what_it_went_to() {
        AnInitiative initiative = AnInitiative.called("Schools");
        var received =
                signing.received("2024-02-01", signing.partner, signing.money("100.00"), signing.money("100.00"));
        var back = signing.refunded(received, "2024-02-05", "10.00", false);
        var dollars = other.received("2024-02-01", "50.00");
        long then = views.given(
                signing.partnerCalled("Meridian"),
                signing.ownedBy(null),
                signing.signed(),
                other.ownedBy(null),
                other.signed(),
                received,
                dollars,
                initiative.launched("2024-01-01"),
                initiative.servedBy(signing.partnership, "2024-02-01"),
                allocated(received, "2024-02-02", "fellowship", "Fellows", "60.00"),
                back);
        assertThat(sourcesAndUses("initiativeId=" + initiative.id.text()))
                .containsExactly("EUR 90.00: Meridian cash 90.00 -> fellowship 60.00, unallocated 30.00");
        assertThat(sourcesAndUses("agreementId=" + other.id.text()))
                .containsExactly("USD 50.00: - cash 50.00 -> unallocated 50.00");
        assertThat(sourcesAndUses("")).hasSize(2);
        views.given(signing.received("2024-02-01", "1.00"));
        assertThat(sourcesAndUses("initiativeId=" + initiative.id.text() + "&asOfPosition=" + then))
                .containsExactly("EUR 90.00: Meridian cash 90.00 -> fellowship 60.00, unallocated 30.00");
    }

    private List<String> sourcesAndUses(String asked) {
        return views.get("/api/allocations/sources-and-uses?" + asked)
                .get("items")
                .valueStream()
                .map(item -> "%s %s: %s -> %s"
                        .formatted(
                                item.get("currency").asString(),
                                item.at("/total/amount").asString(),
                                item.get("sources")
                                        .valueStream()
                                        .map(source -> source.path("name").asString("-") + " "
                                                + source.get("form").asString() + " "
                                                + source.at("/amount/amount").asString())
                                        .collect(Collectors.joining(", ")),
                                item.get("uses")
                                        .valueStream()
                                        .map(use -> use.get("use").asString() + " "
                                                + use.at("/amount/amount").asString())
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    @Test
    void a_contribution_shows_what_of_it_is_allocated_as_of_any_day_and_position() {
        var received = signing.received("2024-02-01", "100.00");
        var fellows = allocated(received, "2024-02-02", "fellowship", "Fellows", "60.00");
        long before = views.given(signing.signed(), received, fellows);
        views.given(released(fellows, "2024-03-01"), signing.refunded(received, "2024-03-02", "20.00", false));

        assertThat(contribution("").at("/allocated/amount").asString()).isEqualTo("0.00");
        assertThat(contribution("").at("/unallocated/amount").asString()).isEqualTo("80.00");
        for (String then : List.of("effectiveOn=2024-02-29", "asOfPosition=" + before)) {
            assertThat(contribution(then).at("/allocated/amount").asString()).isEqualTo("60.00");
            assertThat(contribution(then).at("/unallocated/amount").asString()).isEqualTo("40.00");
            assertThat(items("state=standing&" + then)).hasSize(1);
        }
        assertThat(items("state=standing")).isEmpty();
        JsonNode free = items("state=released&contributionId=" + received.contributionId())
                .get(0);
        assertThat(free.get("releasedOn").asString()).isEqualTo("2024-03-01");
        assertThat(free.get("reason").asString()).isEqualTo("scope-changed");
        assertThat(free.get("reference").asString()).isEqualTo("Fellows");
        assertThat(uses("")).containsExactly("unallocated 80.00 EUR");
    }

    @Test
    void only_an_entry_that_says_what_arrived_shows_it() {
        var received = signing.received("2024-02-01", "100.00");
        views.given(signing.signed(), received, signing.refunded(received, "2024-03-02", "20.00", false));

        JsonNode refund =
                views.get("/api/contributions?kind=refunded").get("items").get(0);
        assertThat(refund.has("allocated")).isFalse();
        assertThat(refund.has("unallocated")).isFalse();
    }

    @Test
    void what_is_asked_for_is_there_or_said_to_be_wrong_and_twice_told_is_once_known() {
        var received = signing.received("2024-02-01", "100.00");
        views.given(signing.signed(), received, allocated(received, "2024-02-02", "event", "Forum", "60.00"));
        views.redeliver();

        assertThat(items("")).hasSize(1);
        assertThat(items("partnershipId=" + UUID.randomUUID())).isEmpty();
        assertThat(views.ask("/api/allocations?state=open").getStatus()).isEqualTo(400);
        assertThat(views.get("/api/agreements/" + signing.id).get("version").asLong())
                .isEqualTo(2);
    }
}

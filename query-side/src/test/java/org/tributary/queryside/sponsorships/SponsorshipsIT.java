package org.tributary.queryside.sponsorships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.Money;
import org.tributary.events.PackageId;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.events.SlotId;
import org.tributary.events.SponsorshipEvent.EventAnnounced;
import org.tributary.events.SponsorshipEvent.EventCancelled;
import org.tributary.events.SponsorshipEvent.EventReinstated;
import org.tributary.events.SponsorshipEvent.PackageOffered;
import org.tributary.events.SponsorshipEvent.PackageReleased;
import org.tributary.events.SponsorshipEvent.PackageReserved;
import org.tributary.events.SponsorshipEvent.PackageWithdrawn;
import org.tributary.events.SponsorshipEvent.SponsorConfirmed;
import org.tributary.events.SponsorshipId;
import org.tributary.events.Term;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/sponsorships} and {@code GET /api/public/sponsorships}. */
class SponsorshipsIT {
    private static final Reason WHY = new Reason("request-of-partner", null);

    private final ViewFixture views = ViewFixture.fresh();
    private final SponsorshipId id = new SponsorshipId(UUID.randomUUID());
    private final PackageId gold = new PackageId(UUID.randomUUID());
    private final SlotId slot = new SlotId(UUID.randomUUID());
    private final Signing sale = Signing.on("2026-03-01")
            .in("CHF")
            .as("sponsorship-agreement", "S/1", "Gold sponsor")
            .bringing("50000.00");

    {
        views.given(
                sale.partnerCalled("Meridian Foundation"),
                new EventAnnounced(
                        id,
                        "GSR26",
                        "Symposium",
                        "Geneva",
                        new Term(LocalDate.parse("2026-07-09"), LocalDate.parse("2026-07-12")),
                        LocalDate.parse("2026-01-05")),
                offered(3, true));
    }

    private PackageOffered offered(int slots, boolean published) {
        return new PackageOffered(
                id,
                gold,
                "Gold",
                Money.of("50000.00", "CHF"),
                slots,
                List.of("Logo", "A speaking slot"),
                published,
                LocalDate.parse("2026-01-06"));
    }

    private PackageReserved reserved(String on, String until) {
        return new PackageReserved(
                id, gold, slot, sale.partner, LocalDate.parse(until), LocalDate.parse(on), List.of());
    }

    private SponsorConfirmed sold(SlotId sold, PartnerId partner, String on) {
        return new SponsorConfirmed(
                id, gold, sold, partner, sale.partnership, sale.id, false, LocalDate.parse(on), List.of());
    }

    private JsonNode one(String asked) {
        return views.get("/api/sponsorships/" + id + "?" + asked);
    }

    private JsonNode packages(String asked) {
        return views.get("/api/sponsorships/" + id + "/packages?" + asked).get("items");
    }

    private String slots(String asked) {
        JsonNode one = packages(asked).get(0);
        return "%d sold, %d reserved, %d free"
                .formatted(
                        one.get("sold").asInt(),
                        one.get("reserved").asInt(),
                        one.get("free").asInt());
    }

    @Test
    void say_what_is_offered_where_and_when() {
        JsonNode one = one("effectiveOn=2026-02-01");
        assertThat(one.get("code").asString()).isEqualTo("GSR26");
        assertThat(one.get("place").asString()).isEqualTo("Geneva");
        assertThat(one.get("startsOn").asString()).isEqualTo("2026-07-09");
        assertThat(one.get("packages").asInt()).isEqualTo(1);
        assertThat(one.get("free").asInt()).isEqualTo(3);
        assertThat(one.get("state").asString()).isEqualTo("announced");
        assertThat(one.get("version").asLong()).isEqualTo(1);
        JsonNode offer = packages("").get(0);
        assertThat(offer.get("price").toString()).isEqualTo("{\"amount\":\"50000.00\",\"currency\":\"CHF\"}");
        assertThat(offer.get("benefits").toString()).isEqualTo("[\"Logo\",\"A speaking slot\"]");
        assertThat(views.get("/api/sponsorships?q=gsr&effectiveOn=2026-02-01&state=announced")
                        .get("items"))
                .hasSize(1);
        assertThat(views.ask("/api/sponsorships/" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void count_a_slot_as_reserved_until_its_day() {
        views.given(reserved("2026-02-01", "2026-03-31"));

        assertThat(slots("effectiveOn=2026-01-31")).isEqualTo("0 sold, 0 reserved, 3 free");
        assertThat(slots("effectiveOn=2026-03-31")).isEqualTo("0 sold, 1 reserved, 2 free");
        assertThat(slots("effectiveOn=2026-04-01")).isEqualTo("0 sold, 0 reserved, 3 free");
        JsonNode taken = views.get("/api/sponsorships/" + id + "/slots?effectiveOn=2026-03-31")
                .at("/items/0");
        assertThat(taken.get("partner").asString()).isEqualTo("Meridian Foundation");
        assertThat(taken.get("reservedUntil").asString()).isEqualTo("2026-03-31");
        assertThat(taken.get("state").asString()).isEqualTo("reserved");
    }

    @Test
    void say_who_bought_and_what_that_brings() {
        long before = views.given(reserved("2026-02-01", "2026-03-31"));
        views.given(
                sale.ownedBy(null),
                sale.signed(),
                sold(slot, sale.partner, "2026-03-01"),
                sale.received("2026-03-02", "20000.00"));

        assertThat(slots("")).isEqualTo("1 sold, 0 reserved, 2 free");
        assertThat(slots("asOfPosition=" + before + "&effectiveOn=2026-03-01")).isEqualTo("0 sold, 1 reserved, 2 free");
        assertThat(one("").get("committed").toString()).isEqualTo("[{\"amount\":\"50000.00\",\"currency\":\"CHF\"}]");
        assertThat(one("").get("received").toString()).isEqualTo("[{\"amount\":\"20000.00\",\"currency\":\"CHF\"}]");
        JsonNode taken = views.get("/api/sponsorships/" + id + "/slots").at("/items/0");
        assertThat(taken.get("state").asString()).isEqualTo("sold");
        assertThat(taken.get("agreement").asString()).isEqualTo("S/1");
        assertThat(views.get("/api/agreements?section=sponsorship").get("items"))
                .hasSize(1);
    }

    @Test
    void count_a_slot_that_was_released_as_free_and_what_was_withdrawn_as_none() {
        long sold = views.given(sale.ownedBy(null), sale.signed(), sold(slot, sale.partner, "2026-03-01"));
        views.given(new PackageReleased(id, gold, slot, WHY, LocalDate.parse("2026-04-01"), List.of(), List.of()));
        assertThat(slots("effectiveOn=2026-03-31")).isEqualTo("1 sold, 0 reserved, 2 free");
        assertThat(slots("")).isEqualTo("0 sold, 0 reserved, 3 free");

        views.given(new PackageWithdrawn(id, gold, WHY, LocalDate.parse("2026-05-01"), List.of()));
        assertThat(slots("")).isEqualTo("0 sold, 0 reserved, 0 free");
        assertThat(packages("").at("/0/state").asString()).isEqualTo("withdrawn");
        assertThat(slots("asOfPosition=" + sold)).isEqualTo("1 sold, 0 reserved, 2 free");
        assertThat(one("").get("packages").asInt()).isZero();
    }

    @Test
    void that_are_cancelled_offer_nothing_until_they_take_place_after_all() {
        views.given(new EventCancelled(id, WHY, LocalDate.parse("2026-03-01"), List.of()));
        assertThat(one("effectiveOn=2026-03-01").get("state").asString()).isEqualTo("cancelled");
        assertThat(one("").get("free").asInt()).isZero();
        views.given(new EventReinstated(id, WHY, LocalDate.parse("2026-04-01"), List.of()));
        assertThat(one("effectiveOn=2026-04-01").get("state").asString()).isEqualTo("announced");
        assertThat(one("effectiveOn=2026-07-13").get("state").asString()).isEqualTo("over");
        assertThat(one("").get("free").asInt()).isEqualTo(3);
    }

    @Test
    void that_are_delivered_twice_count_once() {
        views.given(reserved("2026-02-01", "2999-12-31"));
        JsonNode before = one("");
        views.redeliver();
        assertThat(one("")).isEqualTo(before);
        assertThat(slots("")).isEqualTo("0 sold, 1 reserved, 2 free");
    }

    @Test
    void that_are_published_everybody_sees_while_they_can_be_had_but_not_who_has_them() {
        SponsorshipId next = new SponsorshipId(UUID.randomUUID());
        Term dates = new Term(LocalDate.parse("2999-07-09"), LocalDate.parse("2999-07-12"));
        views.given(
                new EventAnnounced(next, "GSR99", "Far away", null, dates, LocalDate.parse("2026-01-05")),
                offer(next, true),
                offer(next, false));

        JsonNode items = views.get("/api/public/sponsorships").get("items");
        assertThat(items.valueStream().filter(one -> one.get("code").asString().equals("GSR99")))
                .hasSize(1);
        assertThat(items.get(items.size() - 1).propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "code", "event", "startsOn", "endsOn", "title", "price", "slots", "free", "benefits");
        views.given(new EventCancelled(next, WHY, LocalDate.parse("2026-03-01"), List.of()));
        assertThat(views.get("/api/public/sponsorships").get("items").toString())
                .doesNotContain("GSR99");
    }

    private static PackageOffered offer(SponsorshipId of, boolean published) {
        return new PackageOffered(
                of,
                new PackageId(UUID.randomUUID()),
                "Silver",
                Money.of("1.00", "CHF"),
                1,
                List.of(),
                published,
                LocalDate.parse("2026-01-06"));
    }
}

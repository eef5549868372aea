package org.tributary.queryside.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.AccountId;
import org.tributary.events.OfficeId;
import org.tributary.events.PersonId;
import org.tributary.events.Reason;
import org.tributary.events.StaffEvent.AccountLinked;
import org.tributary.events.StaffEvent.OfficeKind;
import org.tributary.events.StaffEvent.OfficeOpened;
import org.tributary.events.StaffEvent.StaffMemberAssigned;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/staff}. */
class StaffIT {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    private final ViewFixture views = ViewFixture.fresh();
    private final OfficeId headquarters = new OfficeId(UUID.randomUUID());
    private final OfficeId africa = new OfficeId(UUID.randomUUID());

    private OfficeOpened opened(OfficeId office, String name, OfficeKind kind, OfficeId parent, LocalDate on) {
        return new OfficeOpened(office, name, kind, parent, on);
    }

    @Test
    void a_member_has_a_name_an_office_and_accounts() {
        StaffId ada = new StaffId(UUID.randomUUID());
        PersonId person = new PersonId(UUID.randomUUID());
        AccountId account = new AccountId(UUID.randomUUID());
        views.givenPerson(person, "Ada Byron");
        views.given(
                opened(headquarters, "Headquarters", OfficeKind.HEADQUARTERS, null, DAY),
                new StaffMemberRegistered(ada, person, headquarters, DAY),
                new StaffMemberRegistered(new StaffId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), null, DAY),
                new AccountLinked(ada, account, DAY, List.of()));

        JsonNode items = views.get("/api/staff?q=byron").get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("id").asString()).isEqualTo(ada.text());
        assertThat(items.get(0).get("name").asString()).isEqualTo("Ada Byron");
        assertThat(items.get(0).get("office").asString()).isEqualTo("Headquarters");
        assertThat(items.get(0).at("/accounts/0").asString()).isEqualTo(account.text());
        assertThat(views.get("/api/staff").get("items")).hasSize(2);
        assertThat(views.get("/api/staff?officeId=" + headquarters).get("items"))
                .hasSize(1);
        assertThat(views.get("/api/staff/" + ada).get("name").asString()).isEqualTo("Ada Byron");
        assertThat(views.ask("/api/staff/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
        assertThat(ViewFixture.text(views.ask("/api/staff?format=csv")).lines().count())
                .isEqualTo(3);
    }

    @Test
    void offices_are_a_tree() {
        OfficeId kenya = new OfficeId(UUID.randomUUID());
        views.given(
                opened(headquarters, "Headquarters", OfficeKind.HEADQUARTERS, null, DAY),
                opened(africa, "Regional Office for Africa", OfficeKind.REGIONAL, headquarters, DAY),
                opened(kenya, "Nairobi", OfficeKind.AREA, africa, LocalDate.parse("2026-05-01")));

        JsonNode top = views.get("/api/staff/offices").get("items");
        assertThat(top).hasSize(1);
        assertThat(top.at("/0/name").asString()).isEqualTo("Headquarters");
        assertThat(top.at("/0/offices/0/kind").asString()).isEqualTo("regional");
        assertThat(top.at("/0/offices/0/offices/0/name").asString()).isEqualTo("Nairobi");
        assertThat(views.get("/api/staff/offices?effectiveOn=2026-04-30")
                        .get("items")
                        .at("/0/offices/0/offices"))
                .isEmpty();
    }

    @Test
    void a_history_delivered_twice_counts_once() {
        views.given(
                opened(headquarters, "Headquarters", OfficeKind.HEADQUARTERS, null, DAY),
                new StaffMemberRegistered(new StaffId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), null, DAY));
        views.redeliver();

        assertThat(views.get("/api/staff").get("items")).hasSize(1);
        assertThat(views.get("/api/staff/offices").get("items")).hasSize(1);
    }

    @Test
    void a_member_works_in_an_office_from_a_day_on() {
        StaffId ada = new StaffId(UUID.randomUUID());
        views.given(
                opened(headquarters, "Headquarters", OfficeKind.HEADQUARTERS, null, DAY),
                opened(africa, "Addis Ababa", OfficeKind.REGIONAL, headquarters, DAY),
                new StaffMemberRegistered(ada, new PersonId(UUID.randomUUID()), headquarters, DAY));
        long before = views.given(new StaffMemberAssigned(ada, africa, null, LocalDate.parse("2026-03-01"), List.of()));
        views.given(new StaffMemberAssigned(
                ada, headquarters, new Reason("other", null), LocalDate.parse("2026-04-01"), List.of()));

        String uri = "/api/staff/" + ada;
        assertThat(views.get(uri + "?effectiveOn=2026-02-28").get("office").asString())
                .isEqualTo("Headquarters");
        assertThat(views.get(uri + "?effectiveOn=2026-03-31").get("office").asString())
                .isEqualTo("Addis Ababa");
        assertThat(views.get(uri + "?asOfPosition=" + before).get("assignedOn").asString())
                .isEqualTo("2026-03-01");
        assertThat(views.get(uri).get("office").asString()).isEqualTo("Headquarters");
        assertThat(views.get("/api/staff?officeId=" + africa).get("items")).isEmpty();
        views.redeliver();
        assertThat(views.get(uri).get("office").asString()).isEqualTo("Headquarters");
    }
}

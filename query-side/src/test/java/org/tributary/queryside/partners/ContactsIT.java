package org.tributary.queryside.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.events.ContactId;
import org.tributary.events.PartnerEvent.ContactAdded;
import org.tributary.events.PartnerEvent.ContactRemoved;
import org.tributary.events.PartnerId;
import org.tributary.events.PersonId;
import org.tributary.events.Reason;
import org.tributary.events.Role;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/partners/{id}/contacts}. */
class ContactsIT {
    private final ViewFixture views = ViewFixture.fresh();
    private final PartnerId meridian = new PartnerId(UUID.randomUUID());
    private final PersonId ada = new PersonId(UUID.randomUUID());
    private final ContactAdded added = new ContactAdded(
            meridian, new ContactId(UUID.randomUUID()), ada, "focal-point", LocalDate.parse("2026-02-01"), List.of());
    private final ContactRemoved removed = new ContactRemoved(
            meridian, added.contactId(), new Reason("staff-change", null), LocalDate.parse("2026-04-01"), List.of());

    {
        views.given(Signing.called(meridian, "Meridian Foundation", LocalDate.parse("2026-01-01")));
    }

    private JsonNode contacts(String asked) {
        return views.get("/api/partners/" + meridian + "/contacts?" + asked).get("items");
    }

    @Test
    void say_who_speaks_for_a_partner_for_what_and_how_they_are_reached() {
        views.givenWords(
                ada, "{\"name\":\"Ada Byron\",\"jobTitle\":\"Chair\",\"email\":\"ada@x.example\",\"phone\":\"+41\"}");
        views.given(added);

        JsonNode one = contacts("").get(0);
        assertThat(one.get("role").asString()).isEqualTo("focal-point");
        assertThat(one.get("since").asString()).isEqualTo("2026-02-01");
        assertThat(one.get("person").toString())
                .isEqualTo(
                        "{\"name\":\"Ada Byron\",\"jobTitle\":\"Chair\",\"email\":\"ada@x.example\",\"phone\":\"+41\"}");
        views.as(Role.AUDITOR);
        assertThat(contacts("").at("/0/person").toString())
                .isEqualTo("{\"name\":\"Ada Byron\",\"jobTitle\":\"Chair\"}");
    }

    @Test
    void of_whom_nothing_is_known_any_more_are_erased() {
        views.givenWords(ada, "{\"erased\":true}");
        views.given(added);
        assertThat(contacts("").at("/0/person").toString()).isEqualTo("{\"erased\":true}");
    }

    @Test
    void are_those_who_were_known_and_spoke_for_it_then() {
        long before = views.given(added);
        views.given(removed);

        assertThat(contacts("effectiveOn=2026-01-31")).isEmpty();
        assertThat(contacts("effectiveOn=2026-03-31").get(0).has("until")).isFalse();
        assertThat(contacts("asOfPosition=" + before).get(0).has("until")).isFalse();
        assertThat(contacts("").at("/0/until").asString()).isEqualTo("2026-04-01");
        assertThat(contacts("").at("/0/reason/code").asString()).isEqualTo("staff-change");
        assertThat(views.get("/api/partners/" + meridian).get("version").asLong())
                .isEqualTo(2);
    }

    @Test
    void that_are_delivered_twice_count_once() {
        views.given(added, removed);
        JsonNode before = contacts("");
        views.redeliver();
        assertThat(contacts("")).isEqualTo(before).hasSize(1);
    }
}

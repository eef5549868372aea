package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class ErasePersonTest {
    private static final String NOTHING = "{\"erased\":true}";

    @Autowired
    House house;

    private String contact() {
        String partner = house.partner();
        house.as(OFFICER)
                .given(
                        "add-contact",
                        "{'partnerId': '%s', 'person': {'name': 'Ada Quillfeather'}, 'role': 'head'}",
                        partner);
        return house.last(partner).at("/personId");
    }

    private Body erasing(String person) {
        return json("{'personId': '%s', 'reason': {'code': 'request-of-person'}}", person);
    }

    private Reply erase(Body erasing) {
        return house.as(MANAGER).send("erase-person", erasing);
    }

    @Test
    void nothing_stays_but_that_there_was_someone_and_that_they_were_erased() {
        String person = contact();
        long events = house.footprint().events();
        erase(erasing(person)).answer();

        assertThat(house.person(person)).isEqualTo(NOTHING);
        StoredEvent erased = house.last(person);
        assertThat(erased.streamType()).isEqualTo("person");
        assertThat(erased.name()).isEqualTo("person-erased");
        assertThat(erased.at("/reason/code")).isEqualTo("request-of-person");
        assertThat(erased.codes()).containsExactly("erasure-reason");
        assertThat(house.footprint().events()).isEqualTo(events + 1);
    }

    @Test
    void others_stay() {
        String other = contact();
        erase(erasing(contact().toUpperCase(Locale.ROOT))).answer();
        assertThat(house.person(other)).contains("Quillfeather");
    }

    @Test
    void a_note_is_erased_as_well() {
        String partner = house.partner();
        house.as(OFFICER)
                .given(
                        "record-interaction",
                        "{'partnerId': '%s', 'kind': 'call', 'note': {'outcome': 'Ms Quillfeather agrees'}}",
                        partner);
        String note = house.last(partner).at("/noteId");
        house.as(ADMIN).send("erase-person", erasing(note)).answer();
        assertThat(house.person(note)).isEqualTo(NOTHING);
    }

    @Test
    void whoever_was_erased_is_not_erased_again() {
        Body erasing = erasing(contact());
        erase(erasing).answer();
        erase(erasing).changesNothing();
    }

    @Test
    void who_was_never_known_is_not_found() {
        erase(erasing(House.anId())).isRefused(404, "not-found");
        erase(erasing(house.partner())).isRefused(404, "not-found");
    }
}

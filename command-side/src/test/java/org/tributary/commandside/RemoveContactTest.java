package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class RemoveContactTest {
    @Autowired
    House house;

    private Body removing(String partner) {
        String contact = house.as(OFFICER)
                .order(
                        "add-contact",
                        json(
                                "{'partnerId': '%s', 'person': {'name': 'Ada'}, 'role': 'head', 'effectiveOn': '2026-03-31'}",
                                partner),
                        false)
                .created("contact");
        return json(
                "{'partnerId': '%s', 'contactId': '%s', 'reason': {'code': 'staff-change'}, 'effectiveOn': '2026-04-30'}",
                partner, contact);
    }

    private Reply remove(Body removing) {
        return house.as(OFFICER).send("remove-contact", removing);
    }

    @Test
    void who_no_longer_speaks_for_a_partner_did_so_once() {
        String partner = house.partner();
        Body removing = removing(partner);
        String person = house.last(partner).at("/personId");
        remove(removing).answer();

        StoredEvent removed = house.last(partner);
        assertThat(removed.name()).isEqualTo("contact-removed");
        assertThat(removed.at("/contactId")).isEqualTo(removing.at("contactId"));
        assertThat(removed.at("/reason/code")).isEqualTo("staff-change");
        assertThat(house.person(person)).contains("Ada");
    }

    @Test
    void a_contact_is_removed_once_and_after_it_was_added() {
        Body removing = removing(house.partner());
        remove(removing.with("effectiveOn", "'2026-03-30'")).isInvalid("/effectiveOn too-early");
        remove(removing).answer();
        remove(removing).isRefused("contact-already-removed");
    }

    @Test
    void it_is_the_partner_s_own() {
        remove(removing(house.partner()).with("partnerId", "'%s'", house.partner()))
                .isInvalid("/contactId unknown-contact");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class AddContactTest {
    @Autowired
    House house;

    private Body contact(String partner) {
        return json("""
                {'partnerId': '%s', 'person': {'name': 'Ada Quillfeather', 'email': 'ada@quill.example', 'jobTitle': 'Chair'},
                 'role': 'focal-point', 'effectiveOn': '2026-03-31'}
                """, partner);
    }

    private Reply add(Body contact) {
        return house.as(OFFICER).send("add-contact", contact);
    }

    @Test
    void who_speaks_for_a_partner_is_an_opaque_id_in_the_history() {
        String partner = house.partner();
        Reply reply = add(contact(partner));

        StoredEvent added = house.last(partner);
        assertThat(added.name()).isEqualTo("contact-added");
        assertThat(added.at("/contactId")).isEqualTo(reply.created("contact"));
        assertThat(added.at("/role")).isEqualTo("focal-point");
        assertThat(added.codes()).containsExactly("contact-role");
        assertThat(house.person(added.at("/personId"))).contains("Ada Quillfeather", "ada@quill.example", "Chair");
        assertThat(house.mentions("Quillfeather") + house.mentions("quill.example"))
                .isZero();
    }

    @Test
    void it_is_someone_with_a_name() {
        add(contact(house.partner()).without("person")).isInvalid("/person missing");
        add(contact(house.partner()).without("/person/name")).isInvalid("/person/name missing");
    }

    @Test
    void several_may_speak_for_it_each_added_once_and_not_before_it_is_known() {
        Body body = contact(house.partner()).with("contactId", "'%s'", House.anId());
        add(body.with("effectiveOn", "'2019-12-31'")).isInvalid("/effectiveOn too-early");
        add(body).answer();
        add(body).isRefused("already-exists");
        add(body.without("contactId")).answer();
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class RegisterStaffMemberTest {
    @Autowired
    House house;

    private Reply register(Body body) {
        return house.as(MANAGER).send("register-staff-member", body);
    }

    @Test
    void a_colleague_is_an_opaque_id_in_the_history() {
        String office = house.office();
        Reply reply = register(json("""
                {'person': {'name': 'Perpetua Ashdown', 'email': 'p.ashdown@office.example'}, 'officeId': '%s',
                 'effectiveOn': '2026-01-01'}
                """, office));
        StoredEvent registered = house.last(NaturalKeys.STAFF);
        assertThat(registered.name()).isEqualTo("staff-member-registered");
        assertThat(registered.at("/staffId")).isEqualTo(reply.created("staff-member"));
        assertThat(registered.at("/officeId")).isEqualTo(office);
        assertThat(house.person(registered.at("/personId"))).contains("Perpetua Ashdown");
        assertThat(house.mentions("Ashdown") + house.mentions("ashdown")).isZero();
    }

    @Test
    void the_office_is_open() {
        register(json("{'person': {'name': 'Lost'}, 'officeId': '%s'}", House.anId()))
                .isInvalid("/officeId unknown-office");
    }

    @Test
    void a_colleague_is_registered_once() {
        register(json("{'person': {'name': 'Again'}, 'staffId': '%s'}", house.staffMember()))
                .isRefused("already-exists");
    }

    @Test
    void a_colleague_has_a_name() {
        register(json("{}")).isInvalid("/person missing");
        register(json("{'person': {'email': 'x@y.example'}}")).isInvalid("/person/name missing");
        register(json("{'person': 'Ada'}")).isInvalid("/person wrong-type");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class RemoveMembershipTest {
    @Autowired
    House house;

    private Body removing(String partner) {
        String membership = house.as(OFFICER)
                .order(
                        "record-membership",
                        json(
                                "{'partnerId': '%s', 'kind': 'associate', 'firstDay': '1998-01-01', 'effectiveOn': '2026-03-31'}",
                                partner),
                        false)
                .created("membership");
        return json(
                "{'partnerId': '%s', 'membershipId': '%s', 'reason': {'code': 'data-entry-error'}, 'effectiveOn': '2026-04-30'}",
                partner, membership);
    }

    private Reply remove(Body removing) {
        return house.as(OFFICER).send("remove-membership", removing);
    }

    @Test
    void what_never_was_leaves_its_days_free() {
        String partner = house.partner();
        remove(removing(partner)).answer();

        StoredEvent removed = house.last(partner);
        assertThat(removed.name()).isEqualTo("membership-removed");
        assertThat(removed.at("/kind")).isEqualTo("associate");
        assertThat(removed.at("/firstDay")).isEqualTo("1998-01-01");
        assertThat(removed.at("/reason/code")).isEqualTo("data-entry-error");
        removing(partner);
    }

    @Test
    void it_is_removed_once_and_ends_no_more() {
        Body removing = removing(house.partner());
        remove(removing.with("effectiveOn", "'2026-03-30'")).isInvalid("/effectiveOn too-early");
        remove(removing).answer();
        remove(removing).isRefused("membership-already-removed");
        house.as(OFFICER)
                .send("end-membership", removing.with("lastDay", "'2026-04-01'"))
                .isRefused("membership-already-removed");
    }

    @Test
    void it_is_the_partner_s_own() {
        String partner = house.partner();
        remove(removing(partner).with("membershipId", "'%s'", House.anId()))
                .isInvalid("/membershipId unknown-membership");
    }
}

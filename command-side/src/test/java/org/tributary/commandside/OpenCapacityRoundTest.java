package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class OpenCapacityRoundTest {
    @Autowired
    House house;

    private Body opening(String... partners) {
        return json(
                "{'name': 'Survey', 'scale': {'lowest': 1, 'highest': 4}, 'invited': ['%s'], 'effectiveOn': '2026-01-15'}",
                String.join("', '", partners));
    }

    private Reply open(Body opening) {
        return house.as(OFFICER).send("open-capacity-round", opening);
    }

    @Test
    void it_says_when_it_is_who_is_invited_and_on_which_scale() {
        String one = house.partner();
        String other = house.partner();
        StoredEvent opened = house.last(open(opening(one, other)).id());
        assertThat(opened.name()).isEqualTo("capacity-round-opened");
        assertThat(opened.streamType()).isEqualTo("capacity-round");
        assertThat(opened.at("/invited/1")).isEqualTo(other);
        assertThat(opened.payload().at("/scale/highest").asInt()).isEqualTo(4);
        assertThat(opened.at("/reliedOn/1/id")).isEqualTo(other);
    }

    @Test
    void a_scale_goes_up() {
        open(opening(house.partner()).with("/scale/highest", "1")).isInvalid("/scale/highest too-low");
    }

    @Test
    void partners_are_invited_at_least_one_and_each_once() {
        String partner = house.partner();
        open(opening(partner).with("invited", "[]")).isInvalid("/invited missing");
        String mistaken = house.partner();
        house.voidPartner(mistaken);
        open(opening(partner, mistaken)).isInvalid("/invited/1 partner-voided");
        open(opening(partner, partner, House.anId())).isInvalid("/invited/1 duplicate", "/invited/2 unknown-partner");
    }
}

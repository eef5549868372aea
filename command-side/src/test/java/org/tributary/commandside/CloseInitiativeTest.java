package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class CloseInitiativeTest {
    @Autowired
    House house;

    @Test
    void it_is_closed_once_with_a_reason() {
        String initiative = house.initiative();
        Body closing = json("{'initiativeId': '%s', 'reason': {'code': 'mandate-ended'}}", initiative);
        house.as(MANAGER).send("close-initiative", closing).answer();

        assertThat(house.last(initiative).name()).isEqualTo("initiative-closed");
        assertThat(house.last(initiative).codes()).containsExactly("closing-reason");
        house.as(MANAGER).send("close-initiative", closing).isRefused("initiative-closed");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class ReopenInitiativeTest {
    @Autowired
    House house;

    private Reply reopen(Body body) {
        return house.as(MANAGER).send("reopen-initiative", body.with("reason", "{'code': 'governing-body'}"));
    }

    @Test
    void it_goes_on_as_before() {
        Body closing = json(
                "{'initiativeId': '%s', 'reason': {'code': 'completed'}, 'effectiveOn': '2026-03-31'}",
                house.initiative());
        reopen(closing).isRefused("initiative-not-closed");
        house.as(MANAGER).given("close-initiative", closing);
        reopen(closing.with("effectiveOn", "'2026-03-30'")).isInvalid("/effectiveOn too-early");
        reopen(closing).answer();

        assertThat(house.last(closing.at("initiativeId")).name()).isEqualTo("initiative-reopened");
        assertThat(house.need(closing.at("initiativeId"))).isNotEmpty();
        house.as(OFFICER).send("reopen-initiative", closing).isRefused(403, "forbidden");
    }
}

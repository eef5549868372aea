package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Occasion;

@InTheHouse
class ReinstateEventTest {
    @Autowired
    House house;

    @Test
    void it_takes_place_after_all() {
        Occasion occasion = house.occasion(1);
        Body body = json(
                "{'sponsorshipId': '%s', 'reason': {'code': 'new-information'}, 'effectiveOn': '2026-03-31'}",
                occasion.sponsorship());
        house.as(MANAGER).send("reinstate-event", body).isRefused("event-not-cancelled");
        house.as(MANAGER).given("cancel-event", body);
        house.as(MANAGER)
                .send("reinstate-event", body.with("effectiveOn", "'2026-03-30'"))
                .isInvalid("/effectiveOn too-early");
        house.as(MANAGER).send("reinstate-event", body).answer();

        assertThat(house.last(occasion.sponsorship()).name()).isEqualTo("event-reinstated");
        house.as(OFFICER).given("reserve-package", house.reservation(occasion, house.partner()));
    }
}

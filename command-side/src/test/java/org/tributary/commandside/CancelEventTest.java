package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Occasion;
import org.tributary.events.Stage;

@InTheHouse
class CancelEventTest {
    @Autowired
    House house;

    @Test
    void nothing_more_is_reserved_or_sold_and_what_was_reserved_may_be_released() {
        Occasion occasion = house.occasion(3);
        Body reservation = house.reservation(occasion, house.partner());
        house.as(OFFICER).given("reserve-package", reservation);
        Body cancelling = json("{'sponsorshipId': '%s', 'reason': {'code': 'governing-body'}}", occasion.sponsorship());
        house.as(MANAGER).send("cancel-event", cancelling).answer();

        assertThat(house.last(occasion.sponsorship()).name()).isEqualTo("event-cancelled");
        house.as(MANAGER).send("cancel-event", cancelling).isRefused("event-cancelled");
        house.as(OFFICER)
                .send("reserve-package", house.reservation(occasion, house.partner()))
                .isRefused("event-cancelled");
        house.as(MANAGER)
                .send("confirm-sponsor", house.sale(occasion, house.deal(Stage.NEGOTIATING)))
                .isRefused("event-cancelled");
        house.as(OFFICER).given("release-package", cancelling.with("slotId", "'%s'", reservation.at("slotId")));
    }
}

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
class ReleasePackageTest {
    @Autowired
    House house;

    private Reply release(Occasion occasion, String slot) {
        return house.as(OFFICER)
                .send(
                        "release-package",
                        json(
                                "{'sponsorshipId': '%s', 'slotId': '%s', 'reason': {'code': 'request-of-partner'}}",
                                occasion.sponsorship(), slot));
    }

    @Test
    void what_was_reserved_is_free_again() {
        Occasion occasion = house.occasion(1);
        Body body = house.reservation(occasion, house.partner());
        house.as(OFFICER).given("reserve-package", body);
        release(occasion, body.at("slotId")).answer();

        assertThat(house.last(occasion.sponsorship()).name()).isEqualTo("package-released");
        assertThat(house.last(occasion.sponsorship()).at("/packageId")).isEqualTo(occasion.offer());
        release(occasion, body.at("slotId")).isRefused("slot-released");
        house.as(OFFICER).send("reserve-package", body).isRefused("already-exists");
        house.as(OFFICER).given("reserve-package", house.reservation(occasion, house.partner()));
    }

    @Test
    void what_was_sold_by_mistake_is_free_again_once_its_agreement_is_void() {
        Occasion occasion = house.occasion(1);
        Body sale = house.sale(occasion, house.deal(Stage.NEGOTIATING));
        house.as(MANAGER).given("confirm-sponsor", sale);
        house.as(MANAGER)
                .given(
                        "void-agreement",
                        "{'agreementId': '%s', 'reason': {'code': 'data-entry-error'}, 'published': false}",
                        sale.at("agreementId"));
        release(occasion, sale.at("slotId")).answer();
    }

    @Test
    void what_was_sold_is_free_again_once_its_agreement_is_terminated() {
        Occasion occasion = house.occasion(1);
        Body sale = house.sale(occasion, house.deal(Stage.NEGOTIATING));
        house.as(MANAGER).given("confirm-sponsor", sale);
        release(occasion, sale.at("slotId")).isRefused("slot-sold");
        house.as(MANAGER)
                .given(
                        "terminate-agreement",
                        "{'agreementId': '%s', 'reason': {'code': 'mutual-consent'}}",
                        sale.at("agreementId"));
        release(occasion, sale.at("slotId")).answer();
        house.as(MANAGER)
                .given(
                        "confirm-sponsor",
                        house.sale(occasion, house.deal(Stage.NEGOTIATING)).with("effectiveOn", "'2026-06-15'"));
    }

    @Test
    void it_is_a_slot_of_the_event() {
        release(house.occasion(1), House.anId()).isInvalid("/slotId unknown-slot");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class BringIntoForceTest {
    @Autowired
    House house;

    private Reply inForce(String agreement, String on) {
        return house.as(OFFICER)
                .send(
                        "bring-into-force",
                        "{'agreementId': '%s', 'condition': 'Ratified by both', 'effectiveOn': '%s'}",
                        agreement,
                        on);
    }

    @Test
    void an_agreement_binds_from_a_day_on() {
        String agreement = house.contract("EUR", "100").agreement();
        inForce(agreement, "2026-03-01").answer();
        StoredEvent event = house.last(agreement);
        assertThat(event.name()).isEqualTo("agreement-brought-into-force");
        assertThat(event.at("/condition")).isEqualTo("Ratified by both");
        assertThat(event.at("/effectiveOn")).isEqualTo("2026-03-01");
    }

    @Test
    void the_day_may_lie_ahead() {
        inForce(house.contract("EUR", "100").agreement(), "2027-01-01").answer();
    }

    @Test
    void the_day_does_not_lie_before_the_signature() {
        String agreement = house.contract("EUR", "100").agreement();
        inForce(agreement, "2026-01-31").isInvalid("/effectiveOn too-early");
        inForce(agreement, "2026-02-01").answer();
    }

    @Test
    void what_is_in_force_already_is_so() {
        String agreement = house.contract("EUR", "100").agreement();
        inForce(agreement, "2026-03-01").answer();
        inForce(agreement, "2026-03-01").changesNothing();
        inForce(agreement, "2026-03-02").isRefused("already-in-force");
    }
}

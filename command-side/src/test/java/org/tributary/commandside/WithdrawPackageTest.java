package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Occasion;

@InTheHouse
class WithdrawPackageTest {
    @Autowired
    House house;

    private Reply withdraw(Occasion occasion) {
        return house.as(OFFICER)
                .send(
                        "withdraw-package",
                        json(
                                "{'sponsorshipId': '%s', 'packageId': '%s', 'reason': {'code': 'scope-changed'}}",
                                occasion.sponsorship(), occasion.offer()));
    }

    @Test
    void nothing_more_of_it_is_reserved() {
        Occasion occasion = house.occasion(1);
        withdraw(occasion).answer();
        assertThat(house.last(occasion.sponsorship()).name()).isEqualTo("package-withdrawn");
        withdraw(occasion).isRefused("package-withdrawn");
        house.as(OFFICER)
                .send("reserve-package", house.reservation(occasion, house.partner()))
                .isRefused("package-withdrawn");
    }

    @Test
    void it_is_not_while_a_slot_is_kept_for_somebody() {
        Occasion occasion = house.occasion(1);
        house.as(OFFICER).given("reserve-package", house.reservation(occasion, house.partner()));
        withdraw(occasion).isRefused("package-reserved");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Occasion;

@InTheHouse
class ReservePackageTest {
    @Autowired
    House house;

    private Reply reserve(Body body) {
        return house.as(OFFICER).send("reserve-package", body);
    }

    @Test
    void a_slot_is_kept_for_a_partner() {
        Occasion occasion = house.occasion(1);
        String partner = house.partner();
        Body body = house.reservation(occasion, partner);
        assertThat(reserve(body).created("slot")).isEqualTo(body.at("slotId"));

        StoredEvent reserved = house.last(occasion.sponsorship());
        assertThat(reserved.name()).isEqualTo("package-reserved");
        assertThat(reserved.at("/until")).isEqualTo("2026-07-31");
        assertThat(reserved.reliedOn()).containsExactly("partner " + partner + " 0");
    }

    @Test
    void no_more_are_kept_than_there_are() {
        Occasion occasion = house.occasion(2);
        reserve(house.reservation(occasion, house.partner())).answer();
        reserve(house.reservation(occasion, house.partner())).answer();
        reserve(house.reservation(occasion, house.partner())).isRefused("package-sold-out");
    }

    @Test
    void after_its_day_a_slot_is_free_again() {
        Occasion occasion = house.occasion(1);
        reserve(house.reservation(occasion, house.partner()).with("until", "'2026-04-30'"))
                .answer();
        Body next = house.reservation(occasion, house.partner());
        reserve(next.with("effectiveOn", "'2026-04-30'")).isRefused("package-sold-out");
        reserve(next.with("effectiveOn", "'2026-05-01'")).answer();
    }

    @Test
    void it_is_kept_for_a_partner_that_is_registered_in_a_package_that_is_offered() {
        Body body = house.reservation(house.occasion(1), house.partner());
        reserve(body.with("partnerId", "'%s'", House.anId())).isInvalid("/partnerId unknown-partner");
        reserve(body.with("packageId", "'%s'", House.anId())).isInvalid("/packageId unknown-package");
        reserve(body.with("until", "'2026-03-30'")).isInvalid("/until too-early");
        reserve(body.with("effectiveOn", "'2025-01-31'")).isInvalid("/effectiveOn too-early");
    }
}

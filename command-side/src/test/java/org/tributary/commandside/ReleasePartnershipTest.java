package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.events.Stage;

@InTheHouse
class ReleasePartnershipTest {
    @Autowired
    House house;

    private Body dedication;

    @BeforeEach
    void a_partnership_serves_an_initiative() {
        dedication = json(
                "{'initiativeId': '%s', 'partnershipId': '%s', 'effectiveOn': '2026-03-31'}",
                house.initiative(), house.deal(Stage.IDENTIFIED).partnership());
        house.as(OFFICER).given("dedicate-partnership", dedication);
    }

    private Reply release(Body body) {
        return house.as(OFFICER).send("release-partnership", body.with("reason", "{'code': 'data-entry-error'}"));
    }

    @Test
    void it_may_serve_another_afterwards_or_the_same_again() {
        release(dedication).answer();
        release(dedication).isRefused("partnership-not-dedicated");
        house.as(OFFICER).given("dedicate-partnership", dedication.with("initiativeId", "'%s'", house.initiative()));
        assertThat(house.names(dedication.at("initiativeId")))
                .endsWith("partnership-dedicated", "partnership-released");
    }

    @Test
    void it_may_serve_the_same_again() {
        release(dedication).answer();
        house.as(OFFICER).given("dedicate-partnership", dedication);
        release(dedication).answer();
    }

    @Test
    void it_is_not_released_before_it_served() {
        release(dedication.with("effectiveOn", "'2026-03-30'")).isInvalid("/effectiveOn too-early");
    }

    @Test
    void what_served_it_in_error_may_leave_a_closed_initiative() {
        house.as(MANAGER)
                .given("close-initiative", dedication.without("partnershipId").with("reason", "{'code': 'completed'}"));
        house.as(OFFICER).send("dedicate-partnership", dedication).isRefused("initiative-closed");
        release(dedication).answer();
    }
}

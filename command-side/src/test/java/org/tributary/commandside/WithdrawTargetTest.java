package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class WithdrawTargetTest {
    @Autowired
    House house;

    private Body setting;
    private Body withdrawal;

    @BeforeEach
    void there_is_a_target() {
        setting = json(
                "{'owner': '%s', 'measure': 'proposals', 'period': '2026', 'count': '7/1', 'effectiveOn': '2026-03-31'}",
                house.staffMember());
        withdrawal = setting.without("count").with("reason", "{'code': 'data-entry-error'}");
    }

    private Reply withdraw(Body body) {
        return house.as(MANAGER).send("withdraw-target", body);
    }

    @Test
    void it_is_taken_away_once_and_may_be_set_again_without_a_reason() {
        String target = house.as(MANAGER).given("set-target", setting);
        withdraw(withdrawal).answer();
        assertThat(house.last(target).name()).isEqualTo("target-withdrawn");
        assertThat(house.last(target).at("/owner")).isEqualTo(setting.at("owner"));
        withdraw(withdrawal).isRefused("target-withdrawn");
        house.as(MANAGER).given("set-target", setting);
    }

    @Test
    void it_is_not_taken_away_before_it_was_set() {
        withdraw(withdrawal).isRefused(404, "not-found");
        house.as(MANAGER).given("set-target", setting);
        withdraw(withdrawal.with("effectiveOn", "'2026-03-30'")).isInvalid("/effectiveOn too-early");
    }
}

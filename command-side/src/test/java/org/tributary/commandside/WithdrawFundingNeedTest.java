package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.events.Stage;

@InTheHouse
class WithdrawFundingNeedTest {
    @Autowired
    House house;

    private String initiative;
    private Body withdrawal;

    @BeforeEach
    void there_is_a_need() {
        initiative = house.initiative();
        withdrawal = json(
                "{'initiativeId': '%s', 'needId': '%s', 'reason': {'code': 'scope-changed'}}",
                initiative, house.need(initiative));
    }

    private Reply withdraw() {
        return house.as(OFFICER).send("withdraw-funding-need", withdrawal);
    }

    @Test
    void it_is_withdrawn_once_and_not_revised_any_more() {
        withdraw().answer();
        assertThat(house.last(initiative).name()).isEqualTo("funding-need-withdrawn");
        withdraw().isRefused("need-withdrawn");
        house.as(OFFICER)
                .send("revise-funding-need", withdrawal.with("title", "'Antennas'"))
                .isRefused("need-withdrawn");
    }

    @Test
    void it_is_not_while_a_partnership_serves_it() {
        Body dedicating = withdrawal
                .without("reason")
                .with("partnershipId", "'%s'", house.deal(Stage.IDENTIFIED).partnership());
        house.as(OFFICER).given("dedicate-partnership", dedicating);
        withdraw().isRefused("need-in-use");
        house.as(OFFICER)
                .given("release-partnership", dedicating.without("needId").with("reason", "{'code': 'other'}"));
        withdraw().answer();
    }
}

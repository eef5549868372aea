package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class WithdrawPartnershipTest {
    @Autowired
    House house;

    private Body lost(Deal deal) {
        return json(
                "{'partnershipId': '%s', 'reason': {'code': 'funding', 'note': 'Cut'}, 'effectiveOn': '2026-03-31'}",
                deal.partnership());
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("withdraw-partnership", body);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTIFIED", "QUALIFIED", "CULTIVATING", "PROPOSED", "NEGOTIATING"})
    void what_is_open_is_lost_for_a_reason(Stage stage) {
        Deal deal = house.deal(stage);
        send(lost(deal)).answer();
        StoredEvent event = house.last(deal.partnership());
        assertThat(event.name()).isEqualTo("partnership-withdrawn");
        assertThat(event.at("/from")).isEqualTo(stage.toString());
        assertThat(event.at("/reason")).isEqualTo("{'code':'funding','note':'Cut'}");
        assertThat(event.codes()).containsExactlyInAnyOrder("loss-reason", "stage");
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "DECLINED", "WITHDRAWN"})
    void what_is_won_or_lost_is_not_lost_again(Stage stage) {
        send(lost(house.deal(stage))).isRefused("stage-not-allowed");
    }

    @Test
    void what_is_on_hold_can_be_lost_from_the_stage_that_it_kept() {
        Deal deal = house.deal(Stage.CULTIVATING);
        house.as(OFFICER)
                .given(
                        "put-on-hold",
                        "{'partnershipId': '%s', 'reason': {'code': 'legal'}, 'effectiveOn': '2026-03-01'}",
                        deal.partnership());
        send(lost(deal)).answer();
        assertThat(house.last(deal.partnership()).at("/from")).isEqualTo("cultivating");
    }

    @Test
    void it_needs_a_reason_of_its_own_list() {
        Body body = lost(house.deal(Stage.PROPOSED));
        send(body.without("reason")).isInvalid("/reason missing");
        send(body.with("reason", "{'code': 'awaiting-decision'}")).isInvalid("/reason/code unknown-code");
    }

    @Test
    void nothing_is_lost_before_it_began() {
        send(lost(house.deal(Stage.PROPOSED)).with("effectiveOn", "'2025-01-09'"))
                .isInvalid("/effectiveOn too-early");
    }
}

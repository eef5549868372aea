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
class PutOnHoldTest {
    @Autowired
    House house;

    private Body hold(Deal deal) {
        return json("""
                {'partnershipId': '%s', 'reason': {'code': 'political', 'note': 'Elections'}, 'reviewOn': '2026-09-01',
                 'effectiveOn': '2026-03-31'}
                """, deal.partnership());
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("put-on-hold", body);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTIFIED", "QUALIFIED", "CULTIVATING", "PROPOSED", "NEGOTIATING"})
    void what_is_open_keeps_its_stage(Stage stage) {
        Deal deal = house.deal(stage);
        send(hold(deal)).answer();
        StoredEvent held = house.last(deal.partnership());
        assertThat(held.name()).isEqualTo("partnership-put-on-hold");
        assertThat(held.at("/stage")).isEqualTo(stage.toString());
        assertThat(held.at("/reason")).isEqualTo("{'code':'political','note':'Elections'}");
        assertThat(held.at("/reviewOn")).isEqualTo("2026-09-01");
        assertThat(held.codes()).containsExactlyInAnyOrder("hold-reason", "stage");
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "DECLINED", "WITHDRAWN"})
    void what_is_won_or_lost_is_not_held(Stage stage) {
        send(hold(house.deal(stage))).isRefused("stage-not-allowed");
    }

    @Test
    void what_is_on_hold_is_not_put_there_again() {
        Deal deal = house.deal(Stage.PROPOSED);
        send(hold(deal)).answer();
        send(hold(deal)).isRefused("on-hold");
    }

    @Test
    void it_needs_a_reason_of_its_own_list() {
        Body body = hold(house.deal(Stage.PROPOSED));
        send(body.without("reason")).isInvalid("/reason missing");
        send(body.with("reason", "{'code': 'no-response'}")).isInvalid("/reason/code unknown-code");
        send(body.with("reason", "'politics'")).isInvalid("/reason wrong-type");
    }

    @Test
    void it_is_not_reviewed_before_it_is_held() {
        send(hold(house.deal(Stage.PROPOSED)).with("reviewOn", "'2026-03-30'")).isInvalid("/reviewOn too-early");
    }

    @Test
    void nothing_is_held_before_it_began() {
        send(hold(house.deal(Stage.PROPOSED)).with("effectiveOn", "'2025-01-09'"))
                .isInvalid("/effectiveOn too-early");
    }
}

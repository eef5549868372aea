package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class MoveBackStageTest {
    @Autowired
    House house;

    private Body back(Deal deal, Stage to) {
        return json("""
                {'partnershipId': '%s', 'to': '%s', 'reason': {'code': 'scope-changed', 'note': 'They want less'},
                 'effectiveOn': '2026-03-31'}
                """, deal.partnership(), to);
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("move-back-stage", body);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "IDENTIFIED, -",
                "QUALIFIED, IDENTIFIED",
                "CULTIVATING, QUALIFIED",
                "PROPOSED, CULTIVATING",
                "NEGOTIATING, PROPOSED",
                "SIGNED, -",
                "DECLINED, -",
                "WITHDRAWN, -"
            },
            nullValues = "-")
    void a_partnership_falls_back_by_one_stage(Stage from, Stage before) {
        Deal deal = house.deal(from);
        for (Stage to : Stage.values()) if (to != before) send(back(deal, to)).isRefused("stage-not-allowed");
        if (before == null) return;

        send(back(deal, before)).answer();
        StoredEvent moved = house.last(deal.partnership());
        assertThat(moved.name()).isEqualTo("stage-moved-back");
        assertThat(moved.at("/from")).isEqualTo(from.toString());
        assertThat(moved.at("/to")).isEqualTo(before.toString());
        assertThat(moved.at("/reason")).isEqualTo("{'code':'scope-changed','note':'They want less'}");
        assertThat(moved.codes()).containsExactlyInAnyOrder("change-reason", "stage");
    }

    @Test
    void it_needs_a_reason() {
        send(back(house.deal(Stage.QUALIFIED), Stage.IDENTIFIED).without("reason"))
                .isInvalid("/reason missing");
    }

    @Test
    void nothing_moves_while_on_hold() {
        Deal deal = house.deal(Stage.QUALIFIED);
        house.as(OFFICER)
                .given(
                        "put-on-hold",
                        "{'partnershipId': '%s', 'reason': {'code': 'funding'}, 'effectiveOn': '2026-03-01'}",
                        deal.partnership());
        send(back(deal, Stage.IDENTIFIED)).isRefused("on-hold");
    }

    @Test
    void what_fell_back_can_move_on_again() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        send(back(deal, Stage.PROPOSED)).answer();
        house.as(OFFICER)
                .send("advance-stage", "{'partnershipId': '%s', 'to': 'negotiating'}", deal.partnership())
                .answer();
    }
}

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
class ReopenPartnershipTest {
    @Autowired
    House house;

    private Body again(Deal deal, Stage to) {
        return json("""
                {'partnershipId': '%s', 'to': '%s', 'reason': {'code': 'new-information', 'note': 'A new minister'},
                 'effectiveOn': '2026-03-31'}
                """, deal.partnership(), to);
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("reopen-partnership", body);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "WITHDRAWN"})
    void what_was_lost_is_tried_again_from_one_of_the_first_stages(Stage lost) {
        Deal deal = house.deal(lost);
        for (Stage to : Stage.values())
            if (to != Stage.IDENTIFIED && to != Stage.QUALIFIED)
                send(again(deal, to)).isRefused("stage-not-allowed");

        send(again(deal, Stage.QUALIFIED)).answer();
        StoredEvent reopened = house.last(deal.partnership());
        assertThat(reopened.name()).isEqualTo("partnership-reopened");
        assertThat(reopened.at("/from")).isEqualTo(lost.toString());
        assertThat(reopened.at("/to")).isEqualTo("qualified");
        assertThat(reopened.at("/attempt")).isEqualTo("2");
        assertThat(reopened.at("/reason")).isEqualTo("{'code':'new-information','note':'A new minister'}");
        assertThat(reopened.codes()).containsExactlyInAnyOrder("change-reason", "stage");
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTIFIED", "PROPOSED", "NEGOTIATING", "SIGNED"})
    void what_was_not_lost_is_not_reopened(Stage stage) {
        send(again(house.deal(stage), Stage.IDENTIFIED)).isRefused("stage-not-allowed");
    }

    @Test
    void it_goes_on_from_there_and_each_attempt_is_counted() {
        Deal deal = house.deal(Stage.DECLINED);
        send(again(deal, Stage.QUALIFIED)).answer();
        house.as(OFFICER).given("advance-stage", "{'partnershipId': '%s', 'to': 'cultivating'}", deal.partnership());
        house.as(OFFICER)
                .given(
                        "withdraw-partnership",
                        "{'partnershipId': '%s', 'reason': {'code': 'timing'}}",
                        deal.partnership());
        send(again(deal, Stage.IDENTIFIED)).answer();
        assertThat(house.last(deal.partnership()).at("/attempt")).isEqualTo("3");
    }

    @Test
    void what_it_may_bring_stands_but_a_probability_of_its_own_does_not() {
        Deal deal = house.deal(Stage.PROPOSED);
        house.as(OFFICER).given("revise-forecast", """
                {'partnershipId': '%s', 'expectedValue': {'amount': '5000', 'currency': 'EUR'}, 'probability': '9/10',
                 'expectedOn': '2027-01-31', 'reason': {'code': 'new-information'}, 'effectiveOn': '2026-01-10'}
                """, deal.partnership());
        house.as(OFFICER)
                .given(
                        "decline-partnership",
                        "{'partnershipId': '%s', 'reason': {'code': 'fit'}, 'effectiveOn': '2026-02-10'}",
                        deal.partnership());
        send(again(deal, Stage.QUALIFIED)).answer();
        StoredEvent reopened = house.last(deal.partnership());
        assertThat(reopened.at("/forecast/value/amount")).isEqualTo("5000.00");
        assertThat(reopened.at("/forecast/expectedOn")).isEqualTo("2027-01-31");
        assertThat(reopened.payload().at("/forecast/probability").isMissingNode())
                .isTrue();
        house.as(OFFICER)
                .send(
                        "revise-forecast",
                        json(
                                "{'partnershipId': '%s', 'expectedValue': {'amount': '5000', 'currency': 'EUR'}, 'expectedOn': '2027-01-31'}",
                                deal.partnership()))
                .changesNothing();
    }

    @Test
    void nothing_is_reopened_before_it_began() {
        send(again(house.deal(Stage.DECLINED), Stage.IDENTIFIED).with("effectiveOn", "'2025-01-09'"))
                .isInvalid("/effectiveOn too-early");
    }
}

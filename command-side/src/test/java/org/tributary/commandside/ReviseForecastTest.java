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
class ReviseForecastTest {
    @Autowired
    House house;

    private Body forecast(Deal deal) {
        return json("""
                {'partnershipId': '%s', 'expectedValue': {'amount': '90000', 'currency': 'EUR'},
                 'expectedOn': '2027-01-31', 'effectiveOn': '2026-03-31'}
                """, deal.partnership());
    }

    private Reply revise(Body body) {
        return house.as(OFFICER).send("revise-forecast", body);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTIFIED", "QUALIFIED", "CULTIVATING", "PROPOSED", "NEGOTIATING"})
    void it_is_stated_whole_for_what_is_open(Stage stage) {
        Deal deal = house.deal(stage);
        revise(forecast(deal)).answer();
        StoredEvent revised = house.last(deal.partnership());
        assertThat(revised.name()).isEqualTo("forecast-revised");
        assertThat(revised.at("/forecast"))
                .isEqualTo(
                        "{'value':{'amount':'90000.00','currency':'EUR'},"
                                + "'tranches':[{'year':2027,'amount':{'amount':'90000.00','currency':'EUR'}}],'expectedOn':'2027-01-31'}");
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "DECLINED", "WITHDRAWN"})
    void nothing_is_expected_of_what_is_won_or_lost(Stage stage) {
        revise(forecast(house.deal(stage))).isRefused("stage-not-allowed");
    }

    @Test
    void another_probability_than_the_stage_s_needs_a_reason() {
        Body body = forecast(house.deal(Stage.PROPOSED)).with("probability", "'3/4'");
        revise(body).isInvalid("/reason missing");
        Reply reply = revise(body.with("reason", "{'code': 'new-information'}"));
        assertThat(house.last(reply.id()).at("/forecast/probability")).isEqualTo("3/4");
        assertThat(house.last(reply.id()).codes()).contains("change-reason");
    }

    @Test
    void a_probability_is_at_most_one() {
        Body body = forecast(house.deal(Stage.PROPOSED)).with("reason", "{'code': 'new-information'}");
        revise(body.with("probability", "'5/4'")).isInvalid("/probability out-of-range");
        revise(body.with("probability", "'75%'")).isInvalid("/probability malformed");
        revise(body.with("probability", "'1/0'")).isInvalid("/probability malformed");
        revise(body.with("probability", "'0/1'")).answer();
    }

    @Test
    void what_is_expected_already_changes_nothing() {
        Body body = forecast(house.deal(Stage.PROPOSED));
        revise(body).answer();
        revise(body).changesNothing();
        revise(body.with("/expectedValue/amount", "'90000.00'")).changesNothing();
    }

    @Test
    void tranches_add_up() {
        revise(forecast(house.deal(Stage.PROPOSED))
                        .with("tranches", "[{'year': 2027, 'amount': {'amount': '1', 'currency': 'EUR'}}]"))
                .isInvalid("/tranches sum-differs");
    }

    @Test
    void nothing_is_forecast_before_it_began() {
        revise(forecast(house.deal(Stage.PROPOSED)).with("effectiveOn", "'2025-01-09'"))
                .isInvalid("/effectiveOn too-early");
    }
}

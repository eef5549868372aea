package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.events.Measure;
import org.tributary.events.StaffId;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class SetTargetTest {
    @Autowired
    House house;

    private String owner;

    @BeforeEach
    void someone_to_reach_it() {
        owner = house.staffMember();
    }

    private Body money(String measure) {
        return json(
                "{'owner': '%s', 'measure': '%s', 'period': '2026', 'amount': {'amount': '1000000', 'currency': 'CHF'}}",
                owner, measure);
    }

    private Body count(String measure) {
        return json("{'owner': '%s', 'measure': '%s', 'period': '2026', 'count': '33/2'}", owner, measure);
    }

    private Reply set(Body body) {
        return house.as(MANAGER).send("set-target", body);
    }

    @Test
    void it_is_a_stream_of_its_own_by_owner_measure_and_period() {
        Reply reply = set(money("received"));
        assertThat(reply.answer().status()).isEqualTo(201);
        assertThat(reply.id())
                .isEqualTo(NaturalKeys.target(StaffId.of(owner), Measure.RECEIVED, "2026")
                        .text());
        StoredEvent target = house.last(reply.id());
        assertThat(target.name()).isEqualTo("target-set");
        assertThat(target.at("/owner")).isEqualTo(owner);
        assertThat(target.at("/measure")).isEqualTo("received");
        assertThat(target.at("/period")).isEqualTo("2026");
        assertThat(target.at("/amount")).isEqualTo("{'amount':'1000000.00','currency':'CHF'}");
        assertThat(target.reliedOn()).containsExactly(house.staffAsItStands());
    }

    @ParameterizedTest
    @ValueSource(strings = {"value-signed", "mobilized", "received"})
    void measures_of_money_have_an_amount(String measure) {
        set(count(measure)).isInvalid("/amount missing");
        set(money(measure).with("count", "'1/1'")).isInvalid("/amount missing");
        set(money(measure)).answer();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposals", "agreements-signed", "new-partners"})
    void measures_that_count_have_a_count(String measure) {
        set(money(measure)).isInvalid("/count missing");
        assertThat(house.last(set(count(measure)).id()).at("/count")).isEqualTo("33/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-Q1", "2026-Q4", "2026-01", "2026-12", "2026--2027"})
    void a_period_is_a_year_a_quarter_a_month_or_a_biennium(String period) {
        set(money("received").with("period", "'%s'", period)).answer();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-Q5", "2026-13", "2026-1", "26", "2026-Q1-Q2", "2027--2028", "2026--2028", "2026-2027"})
    void nothing_else_is_a_period(String period) {
        set(money("received").with("period", "'%s'", period)).isInvalid("/period malformed");
    }

    @Test
    void to_set_it_anew_needs_a_reason() {
        Body body = money("received");
        set(body).answer();
        set(body).changesNothing();
        Body more = body.with("/amount/amount", "'2000000'");
        set(more).isInvalid("/reason missing");
        Reply reply = set(more.with("reason", "{'code': 'governing-body'}"));
        assertThat(reply.answer().status()).isEqualTo(200);
        assertThat(house.names(reply.id())).containsExactly("target-set", "target-set");
        assertThat(house.last(reply.id()).codes()).containsExactly("change-reason");
    }

    @Test
    void it_is_not_below_zero() {
        set(money("received").with("/amount/amount", "'-1'")).isInvalid("/amount/amount negative");
    }

    @Test
    void the_owner_is_of_the_staff() {
        set(money("received").with("owner", "'%s'", House.anId())).isInvalid("/owner unknown-staff-member");
    }

    @Test
    void a_measure_is_one_that_there_is() {
        set(money("happiness")).isInvalid("/measure not-allowed");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class AssessCapacityTest {
    @Autowired
    House house;

    private Body assessing() {
        String partner = house.partner();
        String round = house.as(OFFICER).given("open-capacity-round", json("""
                        {'name': 'Survey', 'scale': {'lowest': 1, 'highest': 4}, 'invited': ['%s'],
                         'effectiveOn': '2026-01-15'}
                        """, partner));
        return json("""
                {'partnerId': '%s', 'roundId': '%s', 'assessed': 'them', 'effectiveOn': '2026-01-20',
                 'capacities': {'operate': '2.75', 'act': '3', 'connect': '1.5'}}
                """, partner, round);
    }

    private Reply assess(Body assessing) {
        return house.as(OFFICER).send("assess-capacity", assessing);
    }

    @Test
    void it_says_how_capable_somebody_is_to_operate_to_act_and_to_connect() {
        Body assessing = assessing();
        assess(assessing).answer();

        StoredEvent assessed = house.last(assessing.at("partnerId"));
        assertThat(assessed.name()).isEqualTo("capacity-assessed");
        assertThat(assessed.at("/assessed")).isEqualTo("them");
        assertThat(assessed.at("/capacities/operate")).isEqualTo("2.75");
        assertThat(assessed.at("/capacities/act")).isEqualTo("3");
        assertThat(assessed.at("/capacities/connect")).isEqualTo("1.5");
        assertThat(assessed.at("/reliedOn/0/type")).isEqualTo("capacity-round");
        assertThat(assessed.at("/reliedOn/0/id")).isEqualTo(assessing.at("roundId"));
    }

    @Test
    void we_are_assessed_as_well() {
        Body assessing = assessing();
        assess(assessing).answer();
        assess(assessing.with("assessed", "'us'")).answer();
    }

    @Test
    void a_score_lies_on_the_scale_of_the_round_and_has_two_decimals_at_most() {
        Body assessing = assessing();
        assess(assessing
                        .with("/capacities/operate", "'0.99'")
                        .with("/capacities/act", "'4.01'")
                        .with("/capacities/connect", "'2.125'"))
                .isInvalid(
                        "/capacities/operate off-the-scale",
                        "/capacities/act off-the-scale",
                        "/capacities/connect too-many-decimals");
        assess(assessing.with("/capacities/operate", "'1'").with("/capacities/act", "'4.00'"))
                .answer();
    }

    @Test
    void the_same_again_changes_nothing_and_another_score_has_a_reason() {
        Body assessing = assessing();
        assess(assessing).answer();
        assess(assessing.with("/capacities/act", "'3.0'")).changesNothing();
        Body other = assessing.with("/capacities/act", "'4'");
        assess(other).isInvalid("/reason missing");
        assess(other.with("reason", "{'code': 'data-entry-error'}")).answer();
        assess(assessing.with("reason", "{'code': 'data-entry-error'}")).answer();
    }

    @Test
    void only_who_is_invited_answers_and_not_before_the_round() {
        Body assessing = assessing();
        assess(assessing.with("partnerId", "'%s'", house.partner())).isInvalid("/roundId not-invited");
        assess(assessing.with("effectiveOn", "'2026-01-14'")).isInvalid("/effectiveOn too-early");
        assess(assessing.with("roundId", "'%s'", House.anId())).isInvalid("/roundId unknown-capacity-round");
    }
}

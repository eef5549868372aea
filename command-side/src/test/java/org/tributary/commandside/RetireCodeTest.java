package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class RetireCodeTest {
    @Autowired
    House house;

    private Body adding;
    private Body retiring;

    @BeforeEach
    void there_is_a_code_of_our_own() {
        adding = json("{'list': 'interaction-kind', 'code': 'own-%d', 'name': 'Our own'}", house.next());
        house.as(MANAGER).given("add-code", adding);
        retiring = adding.without("name").with("reason", "{'code': 'reorganization'}");
    }

    private Reply retire(Body body) {
        return house.as(MANAGER).send("retire-code", body);
    }

    private Reply used() {
        return house.as(OFFICER)
                .send(
                        "record-interaction",
                        json("{'partnerId': '%s', 'kind': '%s'}", house.partner(), adding.at("code")));
    }

    @Test
    void it_is_refused_for_new_facts_and_used_again_once_it_is_added_again() {
        used().answer();
        retire(retiring).answer();
        assertThat(house.last(NaturalKeys.codes("interaction-kind")).name()).isEqualTo("code-retired");
        used().isInvalid("/kind retired-code");
        house.as(MANAGER).given("add-code", adding);
        used().answer();
    }

    @Test
    void it_is_one_of_the_list_and_retired_once() {
        retire(retiring.with("code", "'no-such-code'")).isInvalid("/code unknown-code");
        retire(retiring).answer();
        retire(retiring).isRefused("code-already-retired");
    }

    @Test
    void what_means_something_to_the_program_is_not_retired() {
        retire(retiring.with("list", "'stage'").with("code", "'signed'")).isRefused("list-fixed");
    }
}

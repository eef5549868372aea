package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class ReviseFundingNeedTest {
    @Autowired
    House house;

    private String initiative;
    private Body revision;

    @BeforeEach
    void there_is_a_need_of_a_million() {
        initiative = house.initiative();
        revision = json("""
                {'initiativeId': '%s', 'needId': '%s', 'reason': {'code': 'new-information'}, 'effectiveOn': '2026-03-31'}
                """, initiative, house.need(initiative));
    }

    private Reply revise(Body body) {
        return house.as(OFFICER).send("revise-funding-need", body);
    }

    @Test
    void what_is_left_out_stays_and_the_event_says_the_whole() {
        revise(revision.with("amount", "{'amount': '2000000', 'currency': 'EUR'}"))
                .answer();
        revise(revision.with("published", "true")).answer();

        StoredEvent revised = house.last(initiative);
        assertThat(revised.name()).isEqualTo("funding-need-revised");
        assertThat(revised.at("/need"))
                .isEqualTo("{'title':'Terminals','amount':{'amount':'2000000.00','currency':'EUR'},'published':true}");
        assertThat(revised.at("/reason/code")).isEqualTo("new-information");
    }

    @Test
    void it_is_revised_only_to_something_else() {
        revise(revision).changesNothing();
        revise(revision.with("title", "'Terminals'")).changesNothing();
    }

    @Test
    void it_stays_above_zero_and_in_order() {
        revise(revision.with("amount", "{'amount': '0', 'currency': 'EUR'}")).isInvalid("/amount/amount not-positive");
        revise(revision.with("term", "{'from': '2026-02-02', 'to': '2026-02-01'}"))
                .isInvalid("/term/to too-early");
    }

    @Test
    void it_is_one_of_the_initiative_and_not_before_it_was_declared() {
        revise(revision.with("needId", "'%s'", House.anId())).isInvalid("/needId unknown-need");
        revise(revision.with("effectiveOn", "'2025-01-31'")).isInvalid("/effectiveOn too-early");
    }
}

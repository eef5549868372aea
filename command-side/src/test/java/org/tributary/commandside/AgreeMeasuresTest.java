package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class AgreeMeasuresTest {
    @Autowired
    House house;

    private Body measures(Deal deal) {
        return json("""
                {'partnershipId': '%s', 'effectiveOn': '2026-03-31', 'measures': [
                    {'code': 'schools', 'name': 'Schools connected', 'unit': 'schools', 'baseline': '12',
                     'target': '100.5', 'dueOn': '2027-12-31'},
                    {'code': 'trust', 'name': 'Trust'}]}
                """, deal.partnership());
    }

    private Reply agree(Body body) {
        return house.as(OFFICER).send("agree-measures", body);
    }

    @Test
    void these_measures_stand_in_the_place_of_those_before() {
        Deal deal = house.deal(Stage.PROPOSED);
        agree(measures(deal)).answer();
        StoredEvent agreed = house.last(deal.partnership());
        assertThat(agreed.name()).isEqualTo("measures-agreed");
        assertThat(agreed.at("/measures/0/target")).isEqualTo("100.5");
        assertThat(agreed.payload().at("/measures/1").has("target")).isFalse();
        agree(measures(deal)).changesNothing();

        agree(measures(deal).with("measures", "[{'code': 'trust', 'name': 'Trust'}]"))
                .answer();
        house.as(OFFICER)
                .send(
                        "record-measurement",
                        json("{'partnershipId': '%s', 'measure': 'schools', 'value': '13'}", deal.partnership()))
                .isInvalid("/measure unknown-measure");
    }

    @Test
    void each_is_known_by_a_code_of_its_own() {
        Deal deal = house.deal(Stage.PROPOSED);
        agree(measures(deal).with("measures", "[]")).isInvalid("/measures out-of-range");
        agree(measures(deal).with("/measures/1/code", "'schools'")).isInvalid("/measures/1/code duplicate");
        agree(measures(deal).with("/measures/1/code", "'Two Words'")).isInvalid("/measures/1/code malformed");
    }

    @Test
    void its_numbers_are_exact_and_no_longer_than_anybody_reads() {
        Deal deal = house.deal(Stage.PROPOSED);
        agree(measures(deal).with("/measures/0/target", "'0.1234567'")).isInvalid("/measures/0/target out-of-range");
        agree(measures(deal).with("/measures/0/baseline", "'1234567890123456'"))
                .isInvalid("/measures/0/baseline out-of-range");
    }

    @Test
    void not_before_those_of_before_were_agreed_on() {
        Deal deal = house.deal(Stage.PROPOSED);
        agree(measures(deal)).answer();
        agree(measures(deal).with("effectiveOn", "'2026-03-30'").with("/measures/1/name", "'Faith'"))
                .isInvalid("/effectiveOn too-early");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.events.Stage;

@InTheHouse
class DedicatePartnershipTest {
    @Autowired
    House house;

    private String initiative;
    private String partnership;
    private Body dedication;

    @BeforeEach
    void there_are_both() {
        initiative = house.initiative();
        partnership = house.deal(Stage.IDENTIFIED).partnership();
        dedication = json("{'initiativeId': '%s', 'partnershipId': '%s'}", initiative, partnership);
    }

    private Reply dedicate(Body body) {
        return house.as(OFFICER).send("dedicate-partnership", body);
    }

    @Test
    void it_serves_the_initiative_or_one_of_its_needs() {
        String need = house.need(initiative);
        dedicate(dedication.with("needId", "'%s'", need)).answer();

        StoredEvent dedicated = house.last(initiative);
        assertThat(dedicated.name()).isEqualTo("partnership-dedicated");
        assertThat(dedicated.at("/needId")).isEqualTo(need);
        assertThat(dedicated.reliedOn())
                .containsExactly("partnership " + partnership + " "
                        + house.last(partnership).sequence());
        dedicate(dedication.with(
                        "partnershipId", "'%s'", house.deal(Stage.IDENTIFIED).partnership()))
                .answer();
    }

    @Test
    void it_serves_one_initiative_at_a_time() {
        dedicate(dedication).answer();
        String other = house.initiative();
        Reply elsewhere = dedicate(dedication.with("initiativeId", "'%s'", other));
        elsewhere.isRefused("partnership-dedication-taken");
        assertThat(elsewhere.refusal().detail()).contains("release-partnership there first");
    }

    @Test
    void it_serves_an_initiative_in_one_way_at_a_time() {
        dedicate(dedication).answer();
        dedicate(dedication).changesNothing();
        dedicate(dedication.with("needId", "'%s'", house.need(initiative))).isRefused("partnership-already-dedicated");
    }

    @Test
    void both_it_and_the_need_are_there() {
        dedicate(dedication.with("partnershipId", "'%s'", House.anId()))
                .isInvalid("/partnershipId unknown-partnership");
        dedicate(dedication.with("needId", "'%s'", House.anId())).isInvalid("/needId unknown-need");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class ReviseCapacityRoundTest {
    @Autowired
    House house;

    private String partner;
    private String round;

    @BeforeEach
    void a_round_that_one_partner_is_invited_to() {
        partner = house.partner();
        round = open(opening(partner)).id();
    }

    private Body opening(String... partners) {
        return json(
                "{'name': 'Survey', 'scale': {'lowest': 1, 'highest': 4}, 'invited': ['%s'], 'effectiveOn': '2026-01-15'}",
                String.join("', '", partners));
    }

    private Reply open(Body opening) {
        return house.as(OFFICER).send("open-capacity-round", opening);
    }

    private Reply revise(String what) {
        return house.as(OFFICER)
                .send(
                        "revise-capacity-round",
                        json("{'roundId': '%s', 'reason': {'code': 'data-entry-error'}, %s}", round, what));
    }

    @Test
    void it_is_called_otherwise_or_others_are_invited_and_the_scale_stays() {
        String other = house.partner();
        revise("'invited': ['%s', '%s']".formatted(partner, other)).answer();
        StoredEvent revised = house.last(round);
        assertThat(revised.name()).isEqualTo("capacity-round-revised");
        assertThat(revised.at("/name")).isEqualTo("Survey");
        assertThat(revised.at("/invited/1")).isEqualTo(other);
        revise("'name': 'Winter survey'").answer();
        assertThat(house.last(round).at("/invited/1")).isEqualTo(other);
        revise("'scale': {'lowest': 0, 'highest': 10}").isInvalid("/scale unknown-field");
    }

    @Test
    void who_is_void_is_not_invited_but_whoever_was_before_stays_so() {
        String other = house.partner();
        house.voidPartner(partner);
        revise("'invited': ['%s', '%s']".formatted(partner, other)).answer();
        assertThat(house.last(round).at("/invited/0")).isEqualTo(partner);
        String mistaken = house.partner();
        house.voidPartner(mistaken);
        revise("'invited': ['%s', '%s']".formatted(other, mistaken)).isInvalid("/invited/1 partner-voided");
    }

    @Test
    void what_is_so_already_changes_nothing() {
        revise("'name': 'Survey'").changesNothing();
        revise("'invited': ['%s']".formatted(partner)).changesNothing();
    }

    @Test
    void not_before_it_was_opened() {
        revise("'name': 'Earlier', 'effectiveOn': '2026-01-14'").isInvalid("/effectiveOn too-early");
    }
}

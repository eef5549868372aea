package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class OpenDueDiligenceTest {
    @Autowired
    House house;

    private Body opening(String partner) {
        return json(
                "{'partnerId': '%s', 'assessed': 'them', 'tier': 'enhanced', 'effectiveOn': '2026-03-01'}", partner);
    }

    private Reply open(Body opening) {
        return house.as(OFFICER).send("open-due-diligence", opening);
    }

    @Test
    void it_says_who_is_assessed_how_deep_and_who_mandated_it() {
        String partner = house.partner();
        String funder = house.partner();
        Reply reply = open(opening(partner).with("mandatedBy", "'%s'", funder));

        StoredEvent opened = house.last(partner);
        assertThat(opened.name()).isEqualTo("due-diligence-opened");
        assertThat(opened.at("/dueDiligenceId")).isEqualTo(reply.created("due-diligence"));
        assertThat(opened.at("/assessed")).isEqualTo("them");
        assertThat(opened.at("/tier")).isEqualTo("enhanced");
        assertThat(opened.at("/mandatedBy")).isEqualTo(funder);
        assertThat(opened.reliedOn()).containsExactly("partner " + funder + " 0");
        assertThat(opened.codes()).containsExactly("due-diligence-tier");
    }

    @Test
    void it_goes_in_both_directions_and_several_are_open_at_once() {
        String partner = house.partner();
        open(opening(partner)).answer();
        open(opening(partner).with("assessed", "'us'")).answer();
        open(opening(partner)).answer();
        assertThat(house.names(partner)).hasSize(4);
        open(opening(partner).with("assessed", "'jointly'")).isInvalid("/assessed not-allowed");
    }

    @Test
    void who_mandates_it_is_registered() {
        open(opening(house.partner()).with("mandatedBy", "'%s'", House.anId()))
                .isInvalid("/mandatedBy unknown-partner");
    }

    @Test
    void it_is_opened_once_and_not_before_the_partner_is_known() {
        Body body = opening(house.partner()).with("dueDiligenceId", "'%s'", House.anId());
        open(body.with("effectiveOn", "'2019-12-31'")).isInvalid("/effectiveOn too-early");
        open(body).answer();
        open(body).isRefused("already-exists");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class VoidPartnerTest {
    @Autowired
    House house;

    private String partner;

    @BeforeEach
    void a_partner_was_recorded_by_mistake() {
        partner = house.partner();
    }

    private Body mistake() {
        return json(
                "{'partnerId': '%s', 'reason': {'code': 'data-entry-error'}, 'effectiveOn': '2026-03-31'}", partner);
    }

    private Reply send(Body body) {
        return house.as(MANAGER).send("void-partner", body);
    }

    @Test
    void nothing_is_asked_of_it_any_more() {
        send(mistake()).answer();
        StoredEvent voided = house.last(partner);
        assertThat(voided.name()).isEqualTo("partner-voided");
        assertThat(voided.codes()).containsExactly("change-reason");

        send(mistake()).isRefused("partner-voided");
        house.as(OFFICER)
                .send("record-interaction", json("{'partnerId': '%s', 'kind': 'meeting'}", partner))
                .isRefused("partner-voided");
    }

    @Test
    void nothing_new_names_it() {
        send(mistake()).answer();
        house.as(OFFICER)
                .send("identify-partnership", json("""
                        {'title': 'Masts', 'partners': [{'partnerId': '%s', 'role': 'funding'}], 'owner': '%s',
                         'expectedValue': {'amount': '1', 'currency': 'EUR'}}
                        """, partner, house.staffMember()))
                .isInvalid("/partners/0/partnerId partner-voided");
    }

    @Test
    void nothing_is_signed_with_it() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body signing = house.signing(deal);
        partner = deal.partner();
        send(mistake()).answer();
        assertThat(house.as(MANAGER).send("sign-agreement", signing).refusal().status())
                .isIn(409, 422);
    }

    @Test
    void what_has_duplicates_or_a_successor_is_no_mistake() {
        house.as(MANAGER).given("merge-partners", """
                {'partnerId': '%s', 'duplicateId': '%s', 'reason': {'code': 'duplicate'}, 'effectiveOn': '2026-03-01'}
                """, partner, house.partner());
        send(mistake()).isRefused("others-stand-on-it");
    }

    @Test
    void not_before_it_was_registered() {
        send(mistake().with("effectiveOn", "'1999-12-31'")).isInvalid("/effectiveOn too-early");
    }
}

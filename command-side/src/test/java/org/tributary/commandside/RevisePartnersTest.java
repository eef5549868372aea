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
class RevisePartnersTest {
    @Autowired
    House house;

    private Body with(Deal deal, String other) {
        return json("""
                {'partnershipId': '%s',
                 'partners': [{'partnerId': '%s', 'role': 'implementing'}, {'partnerId': '%s', 'role': 'lead'}],
                 'reason': {'code': 'request-of-partner', 'note': 'They lead'}, 'effectiveOn': '2026-01-31'}
                """, deal.partnership(), deal.partner(), other);
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("revise-partners", body);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTIFIED", "NEGOTIATING", "SIGNED"})
    void others_take_part_in_other_roles(Stage stage) {
        Deal deal = house.deal(stage);
        String other = house.partner();
        send(with(deal, other).with("effectiveOn", "'2026-03-31'")).answer();
        StoredEvent revised = house.last(deal.partnership());
        assertThat(revised.name()).isEqualTo("partners-revised");
        assertThat(revised.at("/partners/1/partnerId")).isEqualTo(other);
        assertThat(revised.at("/partners/1/role")).isEqualTo("lead");
        assertThat(revised.reliedOn()).containsExactly("partner " + deal.partner() + " 0", "partner " + other + " 0");
        assertThat(revised.codes()).containsExactlyInAnyOrder("change-reason", "partner-role");
    }

    @Test
    void our_own_role_stays_unless_another_is_said() {
        Deal deal = house.deal(Stage.PROPOSED);
        String other = house.partner();
        send(with(deal, other).with("ourRole", "'broker'")).answer();
        assertThat(house.last(deal.partnership()).at("/ourRole")).isEqualTo("broker");
        send(with(deal, other)).changesNothing();
        send(with(deal, other).with("ourRole", "'broker'")).changesNothing();
        send(with(deal, house.partner())).answer();
        assertThat(house.last(deal.partnership()).at("/ourRole")).isEqualTo("broker");
        send(with(deal, other).with("ourRole", "'party'")).answer();
        assertThat(house.last(deal.partnership()).at("/ourRole")).isEqualTo("party");
    }

    @Test
    void in_another_order_they_are_the_same() {
        Deal deal = house.deal(Stage.PROPOSED);
        String other = house.partner();
        send(with(deal, other)).answer();
        send(with(deal, other).with("partners", """
                        [{'partnerId': '%s', 'role': 'lead'}, {'partnerId': '%s', 'role': 'implementing'}]
                        """, other, deal.partner())).changesNothing();
    }

    @Test
    void they_are_registered_each_once_in_each_role_and_at_least_one() {
        Deal deal = house.deal(Stage.PROPOSED);
        send(with(deal, House.anId())).isInvalid("/partners/1/partnerId unknown-partner");
        send(with(deal, deal.partner()).with("/partners/1/role", "'implementing'"))
                .isInvalid("/partners duplicate");
        send(with(deal, house.partner()).with("partners", "[]")).isInvalid("/partners missing");
    }

    @Test
    void who_left_pledges_no_more_and_who_came_does() {
        Deal deal = house.deal(Stage.PROPOSED);
        String other = house.partner();
        Body pledge = json(
                "{'partnershipId': '%s', 'partnerId': '%s', 'amount': {'amount': '1', 'currency': 'EUR'}}",
                deal.partnership(), other);
        house.as(OFFICER).send("record-pledge", pledge).isInvalid("/partnerId not-a-party");
        send(with(deal, other)).answer();
        house.as(OFFICER).send("record-pledge", pledge).answer();
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "WITHDRAWN"})
    void what_is_lost_is_with_nobody_else(Stage lost) {
        send(with(house.deal(lost), house.partner()).with("effectiveOn", "'2026-03-31'"))
                .isRefused("stage-not-allowed");
    }
}

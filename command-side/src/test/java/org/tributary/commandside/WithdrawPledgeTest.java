package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class WithdrawPledgeTest {
    @Autowired
    House house;

    private Body pledge(Deal deal) {
        return json("""
                {'partnershipId': '%s', 'pledgeId': '%s', 'partnerId': '%s',
                 'amount': {'amount': '250000', 'currency': 'EUR'}, 'expectedOn': '2026-12-31', 'effectiveOn': '2026-01-20'}
                """, deal.partnership(), House.anId(), deal.partner());
    }

    private Body recorded(Deal deal) {
        Body pledge = pledge(deal);
        house.as(OFFICER).given("record-pledge", pledge);
        return json("""
                {'partnershipId': '%s', 'pledgeId': '%s', 'reason': {'code': 'request-of-partner', 'note': 'Cut'},
                 'effectiveOn': '2026-02-20'}
                """, deal.partnership(), pledge.at("pledgeId"));
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("withdraw-pledge", body);
    }

    @Test
    void nothing_is_expected_of_it_any_more() {
        Deal deal = house.deal(Stage.PROPOSED);
        Body withdrawing = recorded(deal);
        send(withdrawing).answer();
        StoredEvent withdrawn = house.last(deal.partnership());
        assertThat(withdrawn.name()).isEqualTo("pledge-withdrawn");
        assertThat(withdrawn.at("/pledgeId")).isEqualTo(withdrawing.at("pledgeId"));
        assertThat(withdrawn.at("/reason")).isEqualTo("{'code':'request-of-partner','note':'Cut'}");
        assertThat(withdrawn.codes()).containsExactly("change-reason");
        send(withdrawing).isRefused("pledge-withdrawn");
    }

    @Test
    void it_needs_a_reason_a_pledge_and_a_day_after_it_was_made() {
        Body withdrawing = recorded(house.deal(Stage.PROPOSED));
        send(withdrawing.without("reason")).isInvalid("/reason missing");
        send(withdrawing.with("pledgeId", "'%s'", House.anId())).isInvalid("/pledgeId unknown-pledge");
        send(withdrawing.with("effectiveOn", "'2026-01-19'")).isInvalid("/effectiveOn too-early");
    }

    @Test
    void what_an_agreement_fulfils_is_not_withdrawn() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body withdrawing = recorded(deal);
        house.as(MANAGER)
                .given("sign-agreement", house.signing(deal).with("pledges", "['%s']", withdrawing.at("pledgeId")));
        send(withdrawing).isRefused("pledge-fulfilled");
    }

    @Test
    void what_is_pledged_to_a_lost_partnership_can_still_be_withdrawn() {
        Deal deal = house.deal(Stage.PROPOSED);
        Body withdrawing = recorded(deal);
        house.as(OFFICER)
                .given("decline-partnership", "{'partnershipId': '%s', 'reason': {'code': 'fit'}}", deal.partnership());
        send(withdrawing).answer();
    }
}

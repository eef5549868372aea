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
class RevisePledgeTest {
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
        return pledge.without("partnerId").with("reason", "{'code': 'delay', 'note': 'Parliament votes in spring'}");
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("revise-pledge", body);
    }

    @Test
    void a_pledge_is_stated_anew_with_a_reason() {
        Deal deal = house.deal(Stage.PROPOSED);
        send(recorded(deal)
                        .with("/amount/amount", "'200000'")
                        .with("expectedOn", "'2027-06-30'")
                        .with("effectiveOn", "'2026-02-20'"))
                .answer();
        StoredEvent revised = house.last(deal.partnership());
        assertThat(revised.name()).isEqualTo("pledge-revised");
        assertThat(revised.at("/amount")).isEqualTo("{'amount':'200000.00','currency':'EUR'}");
        assertThat(revised.at("/expectedOn")).isEqualTo("2027-06-30");
        assertThat(revised.at("/reason/code")).isEqualTo("delay");
        assertThat(revised.codes()).containsExactly("change-reason");
    }

    @Test
    void as_it_stands_it_is_not_stated_again() {
        send(recorded(house.deal(Stage.PROPOSED))).changesNothing();
    }

    @Test
    void in_another_currency_it_is_another_pledge() {
        send(recorded(house.deal(Stage.PROPOSED)).with("amount", "{'amount': '1', 'currency': 'USD'}"))
                .isInvalid("/amount/currency other-currency");
    }

    @Test
    void it_is_above_zero_expected_afterwards_and_not_revised_before_it_was_made() {
        Body revising = recorded(house.deal(Stage.PROPOSED));
        send(revising.with("/amount/amount", "'-1'").with("expectedOn", "'2026-01-01'"))
                .isInvalid("/amount/amount not-positive", "/expectedOn too-early");
        send(revising.with("/amount/amount", "'1'").with("effectiveOn", "'2026-01-19'"))
                .isInvalid("/effectiveOn too-early");
        send(revising.with("pledgeId", "'%s'", House.anId())).isInvalid("/pledgeId unknown-pledge");
    }

    @Test
    void what_was_withdrawn_or_fulfilled_is_not_revised() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body withdrawn = recorded(deal);
        Body fulfilled = recorded(deal);
        house.as(OFFICER).given("withdraw-pledge", withdrawn.without("amount").without("expectedOn"));
        house.as(MANAGER)
                .given("sign-agreement", house.signing(deal).with("pledges", "['%s']", fulfilled.at("pledgeId")));
        send(withdrawn.with("/amount/amount", "'1'")).isRefused("pledge-withdrawn");
        send(fulfilled.with("/amount/amount", "'1'")).isRefused("pledge-fulfilled");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class RecordPledgeTest {
    @Autowired
    House house;

    private Body pledge(Deal deal) {
        return json("""
                {'partnershipId': '%s', 'pledgeId': '%s', 'partnerId': '%s',
                 'amount': {'amount': '250000', 'currency': 'EUR'}, 'expectedOn': '2026-12-31', 'effectiveOn': '2026-01-20'}
                """, deal.partnership(), House.anId(), deal.partner());
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("record-pledge", body);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTIFIED", "PROPOSED", "NEGOTIATING", "SIGNED"})
    void a_partner_says_what_it_means_to_give(Stage stage) {
        Deal deal = house.deal(stage);
        Body pledge = pledge(deal);
        Reply reply = send(pledge);
        assertThat(reply.created("pledge")).isEqualTo(pledge.at("pledgeId"));
        StoredEvent recorded = house.last(deal.partnership());
        assertThat(recorded.name()).isEqualTo("pledge-recorded");
        assertThat(recorded.at("/partnerId")).isEqualTo(deal.partner());
        assertThat(recorded.at("/amount")).isEqualTo("{'amount':'250000.00','currency':'EUR'}");
        assertThat(recorded.at("/expectedOn")).isEqualTo("2026-12-31");
    }

    @Test
    void on_hold_it_may_be_pledged_to_as_well() {
        Deal deal = house.deal(Stage.PROPOSED);
        house.as(OFFICER)
                .given("put-on-hold", "{'partnershipId': '%s', 'reason': {'code': 'legal'}}", deal.partnership());
        send(pledge(deal)).answer();
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "WITHDRAWN"})
    void to_what_is_lost_nothing_is_pledged(Stage lost) {
        send(pledge(house.deal(lost))).isRefused("stage-not-allowed");
    }

    @Test
    void whoever_pledges_is_a_partner_of_it_and_means_something_to_come() {
        Deal deal = house.deal(Stage.PROPOSED);
        send(pledge(deal)
                        .with("partnerId", "'%s'", house.partner())
                        .with("/amount/amount", "'0'")
                        .with("expectedOn", "'2026-01-19'"))
                .isInvalid("/partnerId not-a-party", "/amount/amount not-positive", "/expectedOn too-early");
    }

    @Test
    void a_pledge_is_recorded_once_and_not_before_the_partnership_began() {
        Body pledge = pledge(house.deal(Stage.PROPOSED));
        send(pledge.with("effectiveOn", "'2025-01-09'")).isInvalid("/effectiveOn too-early");
        send(pledge).answer();
        send(pledge.with("/amount/amount", "'1'")).isRefused("already-exists");
    }

    @Test
    void it_is_no_part_of_what_is_expected() {
        Deal deal = house.deal(Stage.PROPOSED);
        send(pledge(deal)).answer();
        house.as(OFFICER).send("revise-forecast", json("""
                        {'partnershipId': '%s', 'expectedValue': {'amount': '120000', 'currency': 'EUR'},
                         'effectiveOn': '2025-02-10'}
                        """, deal.partnership())).changesNothing();
    }

    @Test
    void an_agreement_fulfils_the_pledges_that_its_signature_names() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body first = pledge(deal);
        Body second = pledge(deal);
        send(first).answer();
        send(second).answer();
        Body signing = house.signing(deal).with("pledges", "['%s']", first.at("pledgeId"));
        house.as(MANAGER).send("sign-agreement", signing).answer();
        StoredEvent signed = house.last(deal.partnership());
        assertThat(signed.at("/pledges")).isEqualTo("['" + first.at("pledgeId") + "']");

        Body other = house.signing(deal);
        house.as(MANAGER)
                .send("sign-agreement", other.with("pledges", "['%s']", first.at("pledgeId")))
                .isInvalid("/pledges/0 not-open");
        house.as(MANAGER)
                .send("sign-agreement", other.with("pledges", "['%s']", second.at("pledgeId")))
                .answer();
    }

    @Test
    void what_an_agreement_fulfilled_is_open_again_once_that_is_void() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body pledge = pledge(deal);
        send(pledge).answer();
        Body signing = house.signing(deal).with("pledges", "['%s']", pledge.at("pledgeId"));
        String mistake =
                house.as(MANAGER).order("sign-agreement", signing, false).id();
        house.as(MANAGER)
                .given(
                        "void-agreement",
                        "{'agreementId': '%s', 'published': true, 'reason': {'code': 'duplicate'}, 'effectiveOn': '2026-03-31'}",
                        mistake);
        Body again = house.signing(deal).with("pledges", "['%s']", pledge.at("pledgeId"));
        house.as(MANAGER).send("sign-agreement", again).answer();
        house.as(OFFICER)
                .send(
                        "withdraw-pledge",
                        json(
                                "{'partnershipId': '%s', 'pledgeId': '%s', 'reason': {'code': 'other'}}",
                                deal.partnership(), pledge.at("pledgeId")))
                .isRefused("pledge-fulfilled");
    }

    @Test
    void only_open_pledges_of_the_partnership_until_the_signature_are_fulfilled() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body known = pledge(deal);
        Body late = pledge(deal).with("effectiveOn", "'2026-02-11'");
        Body withdrawn = pledge(deal);
        for (Body each : new Body[] {known, late, withdrawn}) send(each).answer();
        house.as(OFFICER)
                .given(
                        "withdraw-pledge",
                        "{'partnershipId': '%s', 'pledgeId': '%s', 'reason': {'code': 'other'}}",
                        deal.partnership(),
                        withdrawn.at("pledgeId"));
        Body signing = house.signing(deal)
                .with(
                        "pledges",
                        "['%s', '%s', '%s', '%s', '%s']",
                        known.at("pledgeId"),
                        known.at("pledgeId"),
                        late.at("pledgeId"),
                        withdrawn.at("pledgeId"),
                        House.anId());
        house.as(MANAGER)
                .send("sign-agreement", signing)
                .isInvalid(
                        "/pledges/1 duplicate",
                        "/pledges/2 too-late",
                        "/pledges/3 not-open",
                        "/pledges/4 unknown-pledge");
    }
}

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
class VoidPartnershipTest {
    @Autowired
    House house;

    private Body mistaken(Deal deal) {
        return json("""
                {'partnershipId': '%s', 'reason': {'code': 'duplicate', 'note': 'Entered twice'},
                 'effectiveOn': '2026-03-31'}
                """, deal.partnership());
    }

    private Reply send(Body body) {
        return house.as(MANAGER).send("void-partnership", body);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTIFIED", "QUALIFIED", "CULTIVATING", "PROPOSED", "NEGOTIATING", "DECLINED", "WITHDRAWN"})
    void what_was_recorded_by_mistake_is_void(Stage stage) {
        Deal deal = house.deal(stage);
        send(mistaken(deal)).answer();
        StoredEvent voided = house.last(deal.partnership());
        assertThat(voided.name()).isEqualTo("partnership-voided");
        assertThat(voided.at("/from")).isEqualTo(stage.toString());
        assertThat(voided.at("/reason")).isEqualTo("{'code':'duplicate','note':'Entered twice'}");
        assertThat(voided.codes()).containsExactlyInAnyOrder("correction-reason", "stage");
    }

    @Test
    void not_while_an_agreement_stands_under_it() {
        send(mistaken(house.deal(Stage.SIGNED))).isRefused("agreement-stands");
    }

    @Test
    void what_is_on_hold_can_be_void() {
        Deal deal = house.deal(Stage.PROPOSED);
        house.as(OFFICER).given("put-on-hold", mistaken(deal).with("reason", "{'code': 'legal'}"));
        send(mistaken(deal)).answer();
    }

    @Test
    void nothing_happens_to_it_any_more() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        send(mistaken(deal)).answer();
        Body about = mistaken(deal).without("reason");
        Sender manager = house.as(MANAGER);
        manager.send("void-partnership", mistaken(deal)).isRefused("partnership-voided");
        manager.send("advance-stage", about.with("to", "'qualified'")).isRefused("partnership-voided");
        manager.send("move-back-stage", mistaken(deal).with("to", "'proposed'").with("/reason/code", "'delay'"))
                .isRefused("partnership-voided");
        manager.send("put-on-hold", about.with("reason", "{'code': 'legal'}")).isRefused("partnership-voided");
        manager.send("resume-partnership", about).isRefused("partnership-voided");
        manager.send("withdraw-partnership", about.with("reason", "{'code': 'fit'}"))
                .isRefused("partnership-voided");
        manager.send("reopen-partnership", about.with("to", "'identified'").with("reason", "{'code': 'other'}"))
                .isRefused("partnership-voided");
        manager.send("assign-owner", about.with("owner", "'%s'", house.staffMember()))
                .isRefused("partnership-voided");
        manager.send("revise-forecast", about.with("expectedValue", "{'amount': '1', 'currency': 'EUR'}"))
                .isRefused("partnership-voided");
        manager.send("propose-partnership", house.proposal(deal).with("effectiveOn", "'2026-03-31'"))
                .isRefused("partnership-voided");
        manager.send("sign-agreement", house.signing(deal)).isRefused("partnership-voided");
        manager.send("complete-partnership", about).isRefused("partnership-voided");
    }

    @Test
    void nothing_is_void_before_it_began() {
        send(mistaken(house.deal(Stage.PROPOSED)).with("effectiveOn", "'2025-01-09'"))
                .isInvalid("/effectiveOn too-early");
    }
}

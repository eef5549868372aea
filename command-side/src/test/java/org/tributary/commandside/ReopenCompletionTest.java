package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class ReopenCompletionTest {
    @Autowired
    House house;

    private Body back(String partnership) {
        return json("""
                {'partnershipId': '%s', 'reason': {'code': 'data-entry-error', 'note': 'One instalment is to come'},
                 'effectiveOn': '2026-04-30'}
                """, partnership);
    }

    private Reply send(Body body) {
        return house.as(MANAGER).send("reopen-completion", body);
    }

    private String completed() {
        Contract contract = house.contract("EUR", "100");
        house.received(house.receipt(contract, "100", "EUR"));
        house.as(OFFICER)
                .given(
                        "complete-partnership",
                        "{'partnershipId': '%s', 'effectiveOn': '2026-03-31'}",
                        contract.partnership());
        return contract.partnership();
    }

    @Test
    void what_was_completed_stands_at_signed_again_and_may_be_completed_once_more() {
        String partnership = completed();
        send(back(partnership)).answer();
        StoredEvent reopened = house.last(partnership);
        assertThat(reopened.name()).isEqualTo("completion-reopened");
        assertThat(reopened.at("/reason/code")).isEqualTo("data-entry-error");
        assertThat(reopened.codes()).containsExactlyInAnyOrder("correction-reason", "stage");
        house.as(OFFICER)
                .send("complete-partnership", json("{'partnershipId': '%s'}", partnership))
                .answer();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "SIGNED", "DECLINED"})
    void what_is_not_completed_does_not_go_back(Stage stage) {
        send(back(house.deal(stage).partnership())).isRefused("stage-not-allowed");
    }

    @Test
    void it_needs_a_reason() {
        send(back(completed()).without("reason")).isInvalid("/reason missing");
    }

    @Test
    void agreements_are_signed_under_it_again() {
        Deal deal = house.deal(Stage.SIGNED);
        house.as(MANAGER)
                .given(
                        "complete-partnership",
                        "{'partnershipId': '%s', 'waiver': {'code': 'renewed'}, 'effectiveOn': '2026-03-31'}",
                        deal.partnership());
        send(back(deal.partnership())).answer();
        house.as(MANAGER)
                .send("sign-agreement", house.signing(deal).with("effectiveOn", "'2026-05-01'"))
                .answer();
    }
}

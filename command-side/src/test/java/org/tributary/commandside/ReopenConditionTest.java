package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

/** That a condition is met is taken back. */
@InTheHouse
class ReopenConditionTest {
    @Autowired
    House house;

    private Contract contract;

    @BeforeEach
    void an_agreement_whose_first_tranche_depends_on_a_report() {
        contract = house.contract("EUR", "1000", "600", "400");
        schedule("Report accepted");
    }

    private void schedule(String condition) {
        house.as(OFFICER)
                .given(
                        "revise-tranches",
                        """
                        {'agreementId': '%s', 'effectiveOn': '2026-03-01', 'reason': {'code': 'new-information'}, 'tranches': [
                          {'trancheId': '%s', 'amount': {'amount': '600', 'currency': 'EUR'}, 'dueOn': '2026-12-31',
                           'condition': '%s'},
                          {'trancheId': '%s', 'amount': {'amount': '400', 'currency': 'EUR'}, 'dueOn': '2026-12-31'}]}
                        """,
                        contract.agreement(),
                        contract.tranches().get(0),
                        condition,
                        contract.tranches().get(1));
    }

    private Body judgement() {
        return json("""
                {'agreementId': '%s', 'judgedBy': 'own', 'evidence': 'Minutes 3', 'effectiveOn': '2026-04-01'}
                """, contract.agreement());
    }

    private Body ofTranche(int tranche) {
        return judgement().with("trancheId", "'%s'", contract.tranches().get(tranche));
    }

    private Reply meet(Body body) {
        return house.as(OFFICER).send("meet-condition", body);
    }

    private Reply reopen(Body judgement) {
        return house.as(OFFICER)
                .send(
                        "reopen-condition",
                        judgement
                                .without("judgedBy")
                                .without("evidence")
                                .with("reason", "{'code': 'new-information', 'note': 'Withdrawn'}"));
    }

    @Test
    void is_open_again_with_a_reason_and_can_be_met_again() {
        reopen(ofTranche(0)).isRefused("condition-not-met");
        meet(ofTranche(0)).answer();
        reopen(ofTranche(0)).answer();
        StoredEvent reopened = house.last(contract.agreement());
        assertThat(reopened.name()).isEqualTo("condition-reopened");
        assertThat(reopened.at("/condition")).isEqualTo("Report accepted");
        assertThat(reopened.at("/reason/note")).isEqualTo("Withdrawn");
        reopen(ofTranche(0)).isRefused("condition-not-met");
        meet(ofTranche(0)).answer();
    }
}

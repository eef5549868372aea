package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

/** The end of an agreement is taken back. */
@InTheHouse
class ReinstateAgreementTest {
    @Autowired
    House house;

    private Contract contract;

    @BeforeEach
    void an_agreement_over_1000_euro_of_which_300_arrived() {
        contract = house.contract("EUR", "1000");
        house.received(house.receipt(contract, "300", "EUR"));
    }

    private Body termination() {
        return json("""
                {'agreementId': '%s', 'reason': {'code': 'mutual-consent'}, 'effectiveOn': '2026-04-01'}
                """, contract.agreement());
    }

    private Body leavingDue(String amount) {
        return termination().with("stillDue", "[%s]", due(amount));
    }

    private String due(String amount) {
        return "{'source': '%s', 'amount': {'amount': '%s', 'currency': 'EUR'}}".formatted(contract.partner(), amount);
    }

    private Reply terminate(Body body) {
        return house.as(MANAGER).send("terminate-agreement", body);
    }

    private Reply reinstate() {
        return house.as(MANAGER).send("reinstate-agreement", json("""
                {'agreementId': '%s', 'reason': {'code': 'data-entry-error'}, 'effectiveOn': '2026-04-02'}
                """, contract.agreement()));
    }

    private Reply receive(String amount) {
        return house.as(FINANCE)
                .send(
                        "record-contribution",
                        house.receipt(contract, amount, "EUR").with("effectiveOn", "'2026-05-01'"));
    }

    private String reduced() {
        return house.last(contract.agreement()).at("/reductions/0/amount/amount");
    }

    @Test
    void taken_back_it_stands_as_before() {
        terminate(leavingDue("250")).answer();
        reinstate().answer();
        StoredEvent reinstated = house.last(contract.agreement());
        assertThat(reinstated.name()).isEqualTo("agreement-reinstated");
        assertThat(reduced()).isEqualTo("450.00");
        assertThat(reinstated.at("/reason/code")).isEqualTo("data-entry-error");
        receive("700").answer();
        reinstate().isRefused("not-ended");
        terminate(termination()).answer();
    }
}

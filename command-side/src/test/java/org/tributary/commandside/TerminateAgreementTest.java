package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

/** Both ends of an agreement, before its term and after it, and how they are taken back. */
@InTheHouse
class TerminateAgreementTest {
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
    void what_is_receivable_is_no_longer_due() {
        terminate(termination()).answer();
        StoredEvent terminated = house.last(contract.agreement());
        assertThat(terminated.name()).isEqualTo("agreement-terminated");
        assertThat(terminated.at("/reductions"))
                .isEqualTo("[{'source':'" + contract.partner() + "','amount':{'amount':'700.00','currency':'EUR'}}]");
        assertThat(terminated.codes()).containsExactly("termination-reason");
        receive("0.01").isRefused("agreement-terminated");
    }

    @Test
    void but_what_the_settlement_leaves_due_stays_so_and_may_arrive() {
        terminate(leavingDue("250")).answer();
        assertThat(reduced()).isEqualTo("450.00");
        receive("250.01").isRefused("agreement-terminated");
        receive("200").answer();
        receive("50").answer();
        receive("0.01").isRefused("agreement-terminated");
    }

    @Test
    void where_all_stays_due_nothing_is_reduced() {
        terminate(leavingDue("700")).answer();
        assertThat(house.last(contract.agreement()).at("/reductions")).isEmpty();
    }

    @Test
    void what_was_written_off_is_not_reduced_once_more() {
        house.as(FINANCE).given("write-off-receivable", """
                {'agreementId': '%s', 'amount': {'amount': '100', 'currency': 'EUR'}, 'reason': {'code': 'disputed'}}
                """, contract.agreement());
        terminate(termination()).answer();
        assertThat(reduced()).isEqualTo("600.00");
    }

    @Test
    void what_stays_due_is_receivable_and_in_the_agreement_s_currency() {
        terminate(leavingDue("700.01")).isInvalid("/stillDue/0/amount/amount exceeds-receivable");
        terminate(leavingDue("0")).isInvalid("/stillDue/0/amount/amount not-positive");
        terminate(leavingDue("1").with("/stillDue/0/amount/currency", "'USD'"))
                .isInvalid("/stillDue/0/amount/currency other-currency");
        terminate(leavingDue("1").with("/stillDue/0/source", "'%s'", house.partner()))
                .isInvalid("/stillDue/0/source not-promised");
        terminate(leavingDue("1").with("/stillDue/1", due("2"))).isInvalid("/stillDue/1/source duplicate");
        assertThat(house.names(contract.agreement())).containsExactly("agreement-signed", "contribution-recorded");
    }

    @Test
    void what_was_terminated_is_over() {
        terminate(termination()).answer();
        terminate(termination()).isRefused("agreement-terminated");
        house.as(OFFICER)
                .send("bring-into-force", json("{'agreementId': '%s'}", contract.agreement()))
                .isRefused("agreement-terminated");
        house.as(OFFICER)
                .send(
                        "sign-addendum",
                        json(
                                "{'agreementId': '%s', 'reference': '%s', 'kind': 'scope'}",
                                contract.agreement(), house.aReference()))
                .isRefused("agreement-terminated");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

@InTheHouse
class WithdrawProposalTest {
    @Autowired
    House house;

    private Contract contract;
    private Body writingOff;

    @BeforeEach
    void someone_in_finance_proposes_to_give_up_forty_euro() {
        contract = house.contract("EUR", "100");
        writingOff = json("""
                {'agreementId': '%s', 'proposalId': '%s', 'amount': {'amount': '40', 'currency': 'EUR'},
                 'reason': {'code': 'other'}, 'effectiveOn': '2026-03-31'}
                """, contract.agreement(), House.anId());
        house.proposed(FINANCE, "write-off-receivable", writingOff).answer();
    }

    private Body deciding() {
        return json(
                "{'agreementId': '%s', 'proposalId': '%s', 'effectiveOn': '2026-04-02'}",
                contract.agreement(), writingOff.at("proposalId"));
    }

    @Test
    void by_who_made_it_nothing_follows() {
        Reply reply = house.as(FINANCE).send("withdraw-proposal", deciding());
        assertThat(reply.answer().events()).containsExactly("correction-withdrawn");
        assertThat(house.last(contract.agreement()).at("/proposedBy"))
                .isEqualTo(house.as(FINANCE).account());
        house.as(FINANCE).send("withdraw-proposal", deciding()).isRefused("proposal-already-decided");
        house.as(MANAGER).send("approve-proposal", deciding()).isRefused("proposal-already-decided");
    }

    @Test
    void it_is_by_nobody_else() {
        house.as(MANAGER).send("withdraw-proposal", deciding()).isRefused("not-your-proposal");
    }
}

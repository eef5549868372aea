package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.events.Role;

@InTheHouse
class RejectReceiptProposalTest {
    @Autowired
    House house;

    private final String proposal = House.anId();
    private String receipt;

    @BeforeEach
    void ninety_euro_arrived_and_nobody_knew_for_what() {
        receipt = house.as(FINANCE)
                .given(
                        "record-unidentified-receipt",
                        "{'amount': {'amount': '90', 'currency': 'EUR'}, 'effectiveOn': '2026-03-10'}");
    }

    private Body about() {
        return json("{'receiptId': '%s', 'reason': {'code': 'other'}, 'effectiveOn': '2026-04-07'}", receipt);
    }

    private Body back(String amount) {
        return about().with("amount", "{'amount': '%s', 'currency': 'EUR'}", amount);
    }

    private Reply proposed(String command, Body body) {
        return house.proposed(FINANCE, command, body.with("proposalId", "'%s'", proposal));
    }

    private Reply decide(Role by, String command) {
        Body body = json("{'receiptId': '%s', 'proposalId': '%s', 'effectiveOn': '2026-04-08'}", receipt, proposal);
        if (command.startsWith("reject")) body = body.with("reason", "{'code': 'not-justified'}");
        return house.as(by).send(command, body);
    }

    @Test
    void what_was_rejected_or_taken_back_by_who_proposed_it_does_not_happen() {
        proposed("return-receipt", back("60")).answer();
        decide(MANAGER, "reject-receipt-proposal").answer();
        assertThat(house.last(receipt).at("/rejectedBy"))
                .isEqualTo(house.as(MANAGER).account());
        house.proposed(FINANCE, "return-receipt", back("60").with("proposalId", "'%s'", proposal))
                .isRefused("already-exists");
        house.as(FINANCE).send("return-receipt", back("90")).answer();
    }
}

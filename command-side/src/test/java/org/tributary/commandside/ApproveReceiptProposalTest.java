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
class ApproveReceiptProposalTest {
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

    private void matched(String amount) {
        house.as(FINANCE)
                .given(
                        "match-receipt",
                        "{'receiptId': '%s', 'agreementId': '%s', 'amount': {'amount': '%s', 'currency': 'EUR'}}",
                        receipt,
                        house.contract("EUR", "100").agreement(),
                        amount);
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
    void what_would_go_back_waits_for_a_second_person() {
        Reply reply = proposed("return-receipt", back("60"));
        assertThat(reply.answer().status()).isEqualTo(202);
        StoredEvent waits = house.last(receipt);
        assertThat(waits.name()).isEqualTo("receipt-correction-proposed");
        assertThat(waits.at("/command")).isEqualTo("return-receipt");
        assertThat(waits.at("/amount")).isEqualTo("{'amount':'60.00','currency':'EUR'}");
        assertThat(waits.at("/proposedBy")).isEqualTo(house.as(FINANCE).account());
        assertThat(waits.reliedOn()).isNotEmpty();
        decide(FINANCE, "approve-receipt-proposal").isRefused("your-own-proposal");

        assertThat(decide(MANAGER, "approve-receipt-proposal").answer().events())
                .containsExactly("receipt-correction-approved", "receipt-returned");
        assertThat(house.last(receipt).at("/amount/amount")).isEqualTo("60.00");
        assertThat(house.last(receipt).at("/effectiveOn")).isEqualTo("2026-04-07");
        decide(MANAGER, "reject-receipt-proposal").isRefused("proposal-already-decided");
    }

    @Test
    void so_does_a_record_that_would_be_cancelled() {
        proposed("reverse-unidentified-receipt", about()).answer();
        assertThat(decide(MANAGER, "approve-receipt-proposal").answer().events())
                .containsExactly("receipt-correction-approved", "unidentified-receipt-reversed");
    }

    @Test
    void one_proposal_waits_at_a_time_and_it_is_decided_anew() {
        proposed("return-receipt", back("60")).answer();
        house.proposed(FINANCE, "return-receipt", back("10")).isRefused("already-proposed");
        matched("40");
        decide(MANAGER, "approve-receipt-proposal").isRefused("return-exceeds-receipt");
        decide(FINANCE, "reject-receipt-proposal").answer();
        decide(MANAGER, "approve-receipt-proposal").isRefused("proposal-already-decided");
    }

    @Test
    void what_would_be_more_by_now_is_not_what_the_second_person_saw() {
        String contribution = house.as(FINANCE)
                .order(
                        "match-receipt",
                        json("""
                        {'receiptId': '%s', 'agreementId': '%s', 'amount': {'amount': '40', 'currency': 'EUR'},
                         'effectiveOn': '2026-03-20'}
                        """, receipt, house.contract("EUR", "100").agreement()),
                        false)
                .created("contribution");
        proposed("return-receipt", about()).answer();
        house.as(FINANCE)
                .send("unmatch-receipt", json("""
                        {'receiptId': '%s', 'contributionId': '%s', 'reason': {'code': 'data-entry-error'},
                         'effectiveOn': '2026-04-01'}
                        """, receipt, contribution))
                .answer();

        decide(MANAGER, "approve-receipt-proposal").isRefused("proposal-outgrown");
    }

    @Test
    void what_was_not_proposed_cannot_be_approved() {
        decide(MANAGER, "approve-receipt-proposal").isInvalid("/proposalId unknown-proposal");
    }
}

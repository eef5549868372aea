package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

@InTheHouse
class UnmatchReceiptTest {
    @Autowired
    House house;

    private Contract contract;
    private String receipt;

    @BeforeEach
    void ninety_euro_arrived_and_nobody_knew_for_what() {
        contract = house.contract("EUR", "100", "40");
        receipt = house.as(FINANCE)
                .given(
                        "record-unidentified-receipt",
                        "{'amount': {'amount': '90', 'currency': 'EUR'}, 'effectiveOn': '2026-03-10'}");
    }

    private Body match() {
        return json(
                "{'receiptId': '%s', 'agreementId': '%s', 'contributionId': '%s', 'effectiveOn': '2026-04-07'}",
                receipt, contract.agreement(), House.anId());
    }

    private Body match(String amount) {
        return match().with("amount", "{'amount': '%s', 'currency': 'EUR'}", amount);
    }

    private Reply send(Body match) {
        return house.as(FINANCE).send("match-receipt", match);
    }

    private Body taking(Body match) {
        return match.without("agreementId")
                .without("amount")
                .with("reason", "{'code': 'wrong-designation', 'note': 'For another'}");
    }

    private Reply takeBack(Body match) {
        return house.as(FINANCE).send("unmatch-receipt", taking(match));
    }

    @Test
    void its_contribution_is_reversed_and_it_waits_again() {
        Body match = match("60");
        send(match).answer();
        takeBack(match).answer();
        StoredEvent unmatched = house.last(receipt);
        assertThat(unmatched.name()).isEqualTo("receipt-unmatched");
        assertThat(unmatched.at("/amount")).isEqualTo("{'amount':'60.00','currency':'EUR'}");
        assertThat(unmatched.at("/reason/code")).isEqualTo("wrong-designation");
        StoredEvent reversed = house.last(contract.agreement());
        assertThat(reversed.name()).isEqualTo("contribution-reversed");
        assertThat(reversed.at("/reason/note")).isEqualTo("For another");
        send(match()).answer();
        assertThat(house.last(receipt).at("/amount")).isEqualTo("{'amount':'90.00','currency':'EUR'}");
    }

    @Test
    void it_is_what_was_matched_and_once() {
        Body match = match("60");
        takeBack(match).isInvalid("/contributionId unknown-match");
        send(match).answer();
        takeBack(match).answer();
        takeBack(match).isInvalid("/contributionId unknown-match");
    }

    @Test
    void what_was_given_back_is_not() {
        Body match = match("60");
        send(match).answer();
        house.as(FINANCE).given("refund-contribution", """
                {'agreementId': '%s', 'contributionId': '%s', 'amount': {'amount': '1', 'currency': 'EUR'},
                 'reason': {'code': 'donor-request'}}
                """, contract.agreement(), match.at("contributionId"));
        takeBack(match).isRefused("contribution-refunded");
    }

    @Test
    void it_is_in_no_other_way() {
        Body match = match("60");
        send(match).answer();
        Body reversal = json("""
                {'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'duplicate'}}
                """, contract.agreement(), match.at("contributionId"));
        house.as(FINANCE).send("reverse-contribution", reversal).isRefused("contribution-matched");
        house.as(FINANCE)
                .send("correct-contribution", reversal.with("amount", "{'amount': '5', 'currency': 'EUR'}"))
                .isRefused("contribution-matched");
    }
}

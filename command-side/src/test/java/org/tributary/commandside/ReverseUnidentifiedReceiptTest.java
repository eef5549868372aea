package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class ReverseUnidentifiedReceiptTest {
    @Autowired
    House house;

    private Body arrived;
    private String receipt;

    @BeforeEach
    void ninety_euro_arrived_and_nobody_knew_for_what() {
        arrived = json("""
                {'amount': {'amount': '90', 'currency': 'EUR'}, 'bankReference': 'SUSPENSE-%d', 'effectiveOn': '2026-03-10'}
                """, house.next());
        receipt = house.as(FINANCE).given("record-unidentified-receipt", arrived);
    }

    private Body about() {
        return json("{'receiptId': '%s', 'reason': {'code': 'other'}, 'effectiveOn': '2026-04-07'}", receipt);
    }

    private Reply give(Body back) {
        return house.as(FINANCE).send("return-receipt", back);
    }

    private Body back(String amount) {
        return about().with("amount", "{'amount': '%s', 'currency': 'EUR'}", amount);
    }

    private Reply reverse() {
        return house.as(FINANCE).send("reverse-unidentified-receipt", about());
    }

    private void matched(String amount) {
        house.as(FINANCE)
                .given(
                        "match-receipt",
                        """
                {'receiptId': '%s', 'agreementId': '%s', 'amount': {'amount': '%s', 'currency': 'EUR'}}
                """,
                        receipt,
                        house.contract("EUR", "100").agreement(),
                        amount);
    }

    @Test
    void is_cancelled_and_its_reference_is_free() {
        reverse().answer();
        StoredEvent reversed = house.last(receipt);
        assertThat(reversed.name()).isEqualTo("unidentified-receipt-reversed");
        assertThat(reversed.at("/amount")).isEqualTo("{'amount':'90.00','currency':'EUR'}");
        house.as(FINANCE).send("record-unidentified-receipt", arrived).answer();
    }

    @Test
    void is_good_for_nothing_any_more() {
        reverse().answer();
        reverse().isRefused("receipt-already-reversed");
        give(about()).isRefused("receipt-already-reversed");
        house.as(FINANCE)
                .send(
                        "match-receipt",
                        "{'receiptId': '%s', 'agreementId': '%s'}",
                        receipt,
                        house.contract("EUR", "100").agreement())
                .isRefused("receipt-already-reversed");
    }

    @Test
    void is_not_cancelled_once_a_part_of_it_was_used() {
        matched("1");
        reverse().isRefused("receipt-in-use");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class ReturnReceiptTest {
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
    void all_that_waits_goes_back() {
        Reply reply = give(about().with("reason", "{'code': 'unidentified', 'note': 'Nobody claims it'}"));
        StoredEvent returned = house.last(receipt);
        assertThat(returned.name()).isEqualTo("receipt-returned");
        assertThat(returned.at("/amount")).isEqualTo("{'amount':'90.00','currency':'EUR'}");
        assertThat(returned.at("/returnId")).isEqualTo(reply.created("return"));
        assertThat(returned.codes()).containsExactly("return-reason");
        give(about()).isRefused("return-exceeds-receipt");
    }

    @Test
    void never_more_goes_back_than_waits() {
        matched("50");
        give(back("40.01")).isRefused("return-exceeds-receipt");
        give(back("30")).answer();
        give(back("10.01")).isRefused("return-exceeds-receipt");
        give(back("10")).answer();
    }

    @Test
    void nothing_goes_back_before_it_arrived() {
        give(about().with("effectiveOn", "'2026-03-09'")).isInvalid("/effectiveOn too-early");
    }
}

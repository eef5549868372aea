package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class RecordUnidentifiedReceiptTest {
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

    @Test
    void is_recorded_with_what_the_bank_says_beside_the_history() {
        Body body = arrived.with("bankReference", "'SUSPENSE-%d'", house.next())
                .with("note", "{'text': 'From Mr Thistlewood, Leeds'}");
        StoredEvent recorded = house.last(
                house.as(FINANCE).send("record-unidentified-receipt", body).id());
        assertThat(recorded.name()).isEqualTo("unidentified-receipt-recorded");
        assertThat(recorded.at("/amount")).isEqualTo("{'amount':'90.00','currency':'EUR'}");
        assertThat(house.person(recorded.at("/noteId"))).contains("Thistlewood");
        assertThat(house.mentions("Thistlewood, Leeds")).isZero();
    }

    @Test
    void is_more_than_nothing_and_recorded_once() {
        house.as(FINANCE)
                .send("record-unidentified-receipt", arrived.with("/amount/amount", "'0'"))
                .isInvalid("/amount/amount not-positive");
        house.as(FINANCE).send("record-unidentified-receipt", arrived).isRefused("bank-reference-taken");
    }
}

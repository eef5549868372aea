package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

@InTheHouse
class ReverseContributionTest {
    @Autowired
    House house;

    private Contract contract;

    @BeforeEach
    void an_agreement_over_1000_euro_in_two_tranches() {
        contract = house.contract("EUR", "1000", "600", "400");
    }

    private Body reversal(String contribution) {
        return json("""
                {'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'data-entry-error', 'note': 'Typed twice'},
                 'effectiveOn': '2026-04-01'}
                """, contract.agreement(), contribution);
    }

    private Reply reverse(Body body) {
        return house.as(FINANCE).send("reverse-contribution", body);
    }

    private Body receipt(String amount) {
        return house.receipt(contract, amount, "EUR");
    }

    @Test
    void a_wrong_record_is_cancelled_as_a_whole_and_stays_to_be_seen() {
        String tranche = contract.tranches().get(0);
        String contribution = house.received(receipt("88")
                .with("settles", "{'amount': '100', 'currency': 'EUR'}")
                .with("differences", "[{'kind': 'bank-charges', 'amount': {'amount': '12', 'currency': 'EUR'}}]")
                .with("trancheId", "'%s'", tranche)
                .with("bankReference", "'UBS-9'"));
        reverse(reversal(contribution)).answer();

        assertThat(house.names(contract.agreement()))
                .containsExactly("agreement-signed", "contribution-recorded", "contribution-reversed");
        StoredEvent reversed = house.last(contract.agreement());
        assertThat(reversed.at("/contributionId")).isEqualTo(contribution);
        assertThat(reversed.at("/amount")).isEqualTo("{'amount':'88.00','currency':'EUR'}");
        assertThat(reversed.at("/unsettles")).isEqualTo("{'amount':'100.00','currency':'EUR'}");
        assertThat(reversed.at("/tranches"))
                .isEqualTo("[{'trancheId':'" + tranche + "','amount':{'amount':'100.00','currency':'EUR'}}]");
        assertThat(reversed.at("/bankReference")).isEqualTo("UBS-9");
        assertThat(reversed.at("/reason")).isEqualTo("{'code':'data-entry-error','note':'Typed twice'}");
        assertThat(reversed.codes()).containsExactly("correction-reason");
    }

    @Test
    void its_tranche_and_its_bank_reference_are_free_again() {
        Body body = receipt("600")
                .with("trancheId", "'%s'", contract.tranches().get(0))
                .with("bankReference", "'UBS-10'");
        reverse(reversal(house.received(body))).answer();
        house.as(FINANCE)
                .send("record-contribution", body.with("contributionId", "'%s'", House.anId()))
                .answer();
    }

    @Test
    void what_it_settled_is_receivable_again() {
        String contribution = house.received(receipt("1000"));
        house.underPolicy("{'overPayment': 'refuse'}", () -> {
            house.as(FINANCE).send("record-contribution", receipt("1")).isRefused("over-payment");
            reverse(reversal(contribution)).answer();
            house.as(FINANCE).send("record-contribution", receipt("1000")).answer();
        });
    }

    @Test
    void it_is_reversed_once() {
        String contribution = house.received(receipt("10"));
        reverse(reversal(contribution)).answer();
        reverse(reversal(contribution)).isRefused("contribution-already-reversed");
    }

    @Test
    void what_was_given_back_cannot_be_unmade() {
        String contribution = house.received(receipt("10"));
        house.as(FINANCE).given("refund-contribution", """
                        {'agreementId': '%s', 'contributionId': '%s', 'amount': {'amount': '1', 'currency': 'EUR'},
                         'reason': {'code': 'donor-request'}, 'effectiveOn': '2026-03-02'}
                        """, contract.agreement(), contribution);
        reverse(reversal(contribution)).isRefused("contribution-refunded");
    }

    @Test
    void it_is_a_contribution_of_the_agreement() {
        Contract other = house.contract("EUR", "10");
        String elsewhere = house.received(house.receipt(other, "10", "EUR"));
        reverse(reversal(elsewhere)).isInvalid("/contributionId unknown-contribution");
    }

    @Test
    void it_needs_a_reason_of_its_own_list() {
        Body body = reversal(house.received(receipt("10")));
        reverse(body.without("reason")).isInvalid("/reason missing");
        reverse(body.with("reason", "{'code': 'delay'}")).isInvalid("/reason/code unknown-code");
        reverse(body.with("reason", "{'note': 'Oops'}")).isInvalid("/reason/code missing");
    }

    @Test
    void it_is_not_reversed_before_it_arrived() {
        reverse(reversal(house.received(receipt("10"))).with("effectiveOn", "'2026-02-28'"))
                .isInvalid("/effectiveOn too-early");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

@InTheHouse
class RefundContributionTest {
    @Autowired
    House house;

    private Contract contract;

    @BeforeEach
    void an_agreement_over_1000_euro_in_two_tranches() {
        contract = house.contract("EUR", "1000", "600", "400");
    }

    private Body refund(String contribution, String amount, String currency) {
        return json("""
                {'agreementId': '%s', 'contributionId': '%s', 'refundId': '%s',
                 'amount': {'amount': '%s', 'currency': '%s'}, 'reason': {'code': 'unspent-balance'},
                 'effectiveOn': '2026-04-01'}
                """, contract.agreement(), contribution, House.anId(), amount, currency);
    }

    private Reply send(Body body) {
        return house.as(FINANCE).send("refund-contribution", body);
    }

    private Body receipt(String amount) {
        return house.receipt(contract, amount, "EUR");
    }

    private Reply receive(String amount) {
        return house.as(FINANCE).send("record-contribution", receipt(amount));
    }

    @Test
    void money_went_back() {
        String contribution = house.received(receipt("500"));
        Body body = refund(contribution, "65.50", "EUR").with("bankReference", "'UBS-502'");
        Reply reply = send(body);

        assertThat(reply.created("refund")).isEqualTo(body.at("refundId"));
        StoredEvent refunded = house.last(contract.agreement());
        assertThat(refunded.name()).isEqualTo("contribution-refunded");
        assertThat(refunded.at("/amount")).isEqualTo("{'amount':'65.50','currency':'EUR'}");
        assertThat(refunded.at("/unsettles")).isEqualTo("{'amount':'65.50','currency':'EUR'}");
        assertThat(refunded.at("/stillDue")).isEqualTo("false");
        assertThat(refunded.at("/tranches")).isEmpty();
        assertThat(refunded.at("/reason/code")).isEqualTo("unspent-balance");
        assertThat(refunded.codes()).containsExactly("correction-reason");
    }

    @Nested
    class Never_more_than_arrived {
        @Test
        void at_once() {
            String contribution = house.received(receipt("100"));
            send(refund(contribution, "100.01", "EUR")).isRefused("refund-exceeds-receipt");
            send(refund(contribution, "100", "EUR")).answer();
        }

        @Test
        void nor_bit_by_bit() {
            String contribution = house.received(receipt("100"));
            send(refund(contribution, "60", "EUR")).answer();
            send(refund(contribution, "40.01", "EUR")).isRefused("refund-exceeds-receipt");
            send(refund(contribution, "40", "EUR")).answer();
            send(refund(contribution, "0.01", "EUR")).isRefused("refund-exceeds-receipt");
        }

        @Test
        void and_of_what_arrived_in_what_it_arrived() {
            String contribution = house.received(
                    house.receipt(contract, "110", "USD").with("settles", "{'amount': '100', 'currency': 'EUR'}"));
            send(refund(contribution, "10", "EUR")).isInvalid("/amount/currency other-currency");
            send(refund(contribution, "0", "USD")).isInvalid("/amount/amount not-positive");
            send(refund(contribution, "11", "USD")).isInvalid("/unsettles missing");
            send(refund(contribution, "11", "USD").with("unsettles", "{'amount': '100.01', 'currency': 'EUR'}"))
                    .isInvalid("/unsettles/amount out-of-range");
            send(refund(contribution, "11", "USD").with("unsettles", "{'amount': '10', 'currency': 'USD'}"))
                    .isInvalid("/unsettles/currency other-currency");
            send(refund(contribution, "11", "USD").with("unsettles", "{'amount': '10', 'currency': 'EUR'}"))
                    .answer();
        }

        @Test
        void it_unsettles_no_more_than_was_settled() {
            String contribution = house.received(receipt("100")
                    .with("settles", "{'amount': '90', 'currency': 'EUR'}")
                    .with("differences", "[{'kind': 'exchange', 'amount': {'amount': '-10', 'currency': 'EUR'}}]"));
            send(refund(contribution, "100", "EUR")).answer();
            assertThat(house.last(contract.agreement()).at("/unsettles/amount")).isEqualTo("90.00");
        }
    }

    @Nested
    class What_is_still_due {
        @Test
        void is_said_and_otherwise_not_owed_again() {
            String contribution = house.received(receipt("1000"));
            house.underPolicy("{'overPayment': 'refuse'}", () -> {
                send(refund(contribution, "100", "EUR")).answer();
                receive("0.01").isRefused("over-payment");
                send(refund(contribution, "100", "EUR").with("stillDue", "true"))
                        .answer();
                receive("100.01").isRefused("over-payment");
                receive("100").answer();
            });
        }

        @Test
        void opens_its_tranche_again() {
            String tranche = contract.tranches().get(0);
            String contribution = house.received(receipt("600").with("trancheId", "'%s'", tranche));
            send(refund(contribution, "250", "EUR").with("stillDue", "true")).answer();
            assertThat(house.last(contract.agreement()).at("/tranches"))
                    .isEqualTo("[{'trancheId':'" + tranche + "','amount':{'amount':'250.00','currency':'EUR'}}]");

            house.as(FINANCE)
                    .send("record-contribution", receipt("300").with("trancheId", "'%s'", tranche))
                    .answer();
            assertThat(house.last(contract.agreement()).at("/tranches/0/amount/amount"))
                    .isEqualTo("250.00");
        }

        @Test
        void opens_no_more_of_a_tranche_than_was_settled_of_it() {
            String tranche = contract.tranches().get(1);
            String contribution = house.received(receipt("700").with("trancheId", "'%s'", tranche));
            send(refund(contribution, "500", "EUR").with("stillDue", "true")).answer();
            assertThat(house.last(contract.agreement()).at("/tranches/0/amount/amount"))
                    .isEqualTo("400.00");
            send(refund(contribution, "200", "EUR").with("stillDue", "true")).answer();
            assertThat(house.last(contract.agreement()).at("/tranches")).isEmpty();
        }
    }

    @Test
    void it_is_recorded_once() {
        Body body = refund(house.received(receipt("100")), "1", "EUR");
        send(body).answer();
        send(body).isRefused("already-exists");
    }

    @Test
    void what_was_reversed_is_not_given_back() {
        String contribution = house.received(receipt("100"));
        house.as(FINANCE)
                .given(
                        "reverse-contribution",
                        "{'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'duplicate'}}",
                        contract.agreement(),
                        contribution);
        send(refund(contribution, "1", "EUR")).isRefused("contribution-already-reversed");
    }

    @Test
    void its_bank_reference_stands_for_one_movement() {
        String contribution = house.received(receipt("100").with("bankReference", "'UBS-11'"));
        send(refund(contribution, "1", "EUR").with("bankReference", "'UBS-11'")).isRefused("bank-reference-taken");
    }

    @Test
    void it_is_a_contribution_of_the_agreement() {
        send(refund(House.anId(), "1", "EUR")).isInvalid("/contributionId unknown-contribution");
    }

    @Test
    void it_needs_a_reason() {
        send(refund(house.received(receipt("100")), "1", "EUR").without("reason"))
                .isInvalid("/reason missing");
    }

    @Test
    void nothing_is_given_back_before_it_arrived() {
        send(refund(house.received(receipt("100")), "1", "EUR").with("effectiveOn", "'2026-02-28'"))
                .isInvalid("/effectiveOn too-early");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;
import org.tributary.events.Role;

@InTheHouse
class WriteOffReceivableTest {
    @Autowired
    House house;

    private Contract contract;

    @BeforeEach
    void an_agreement_over_1000_euro_in_two_tranches() {
        contract = house.contract("EUR", "1000", "600", "400");
    }

    private Body writeOff(String amount) {
        return json("""
                {'agreementId': '%s', 'writeOffId': '%s', 'amount': {'amount': '%s', 'currency': 'EUR'},
                 'reason': {'code': 'insolvency', 'note': 'Liquidated'}, 'effectiveOn': '2026-04-01'}
                """, contract.agreement(), House.anId(), amount);
    }

    private Body ofTranche(int tranche, String amount) {
        return writeOff(amount).with("trancheId", "'%s'", contract.tranches().get(tranche));
    }

    private Reply send(Body body) {
        return house.as(FINANCE).send("write-off-receivable", body);
    }

    private String written(Body body) {
        send(body).answer();
        return body.at("writeOffId");
    }

    private Reply reverse(String writeOff) {
        return house.as(FINANCE).send("reverse-write-off", reversal(writeOff));
    }

    private Body reversal(String writeOff) {
        return json("""
                {'agreementId': '%s', 'writeOffId': '%s', 'reason': {'code': 'new-information'},
                 'effectiveOn': '2026-05-01'}
                """, contract.agreement(), writeOff);
    }

    private Body receipt(String amount) {
        return house.receipt(contract, amount, "EUR");
    }

    @Test
    void a_receivable_is_given_up_with_a_reason() {
        Body body = ofTranche(1, "250.50");
        Reply reply = send(body);

        assertThat(reply.created("write-off")).isEqualTo(body.at("writeOffId"));
        StoredEvent writtenOff = house.last(contract.agreement());
        assertThat(writtenOff.name()).isEqualTo("receivable-written-off");
        assertThat(writtenOff.at("/source")).isEqualTo(contract.partner());
        assertThat(writtenOff.at("/amount")).isEqualTo("{'amount':'250.50','currency':'EUR'}");
        assertThat(writtenOff.at("/tranches"))
                .isEqualTo("[{'trancheId':'" + contract.tranches().get(1)
                        + "','amount':{'amount':'250.50','currency':'EUR'}}]");
        assertThat(writtenOff.at("/reason")).isEqualTo("{'code':'insolvency','note':'Liquidated'}");
        assertThat(writtenOff.codes()).containsExactly("write-off-reason");
    }

    @Nested
    class Never_more_than_is_receivable {
        @Test
        void at_once_or_bit_by_bit() {
            send(writeOff("1000.01")).isRefused("write-off-exceeds-receivable");
            send(writeOff("600")).answer();
            send(writeOff("400.01")).isRefused("write-off-exceeds-receivable");
            send(writeOff("400")).answer();
            send(writeOff("0.01")).isRefused("write-off-exceeds-receivable");
        }

        @Test
        void which_is_less_by_what_arrived_and_more_by_what_went_back_and_is_due() {
            String contribution = house.received(receipt("700"));
            send(writeOff("300.01")).isRefused("write-off-exceeds-receivable");
            house.as(FINANCE).given("refund-contribution", """
                    {'agreementId': '%s', 'contributionId': '%s', 'amount': {'amount': '50', 'currency': 'EUR'},
                     'stillDue': true, 'reason': {'code': 'donor-request'}}
                    """, contract.agreement(), contribution);
            send(writeOff("350.01")).isRefused("write-off-exceeds-receivable");
            send(writeOff("350")).answer();
        }

        @Test
        void which_is_more_again_by_what_was_reversed() {
            String contribution = house.received(receipt("1000"));
            send(writeOff("1")).isRefused("write-off-exceeds-receivable");
            house.as(FINANCE)
                    .given(
                            "reverse-contribution",
                            "{'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'duplicate'}}",
                            contract.agreement(),
                            contribution);
            send(writeOff("1000")).answer();
        }

        @Test
        void which_addenda_change() {
            house.as(OFFICER).given("sign-addendum", """
                    {'agreementId': '%s', 'reference': '%s', 'kind': 'amount-down', 'effectiveOn': '2026-03-01',
                     'changes': [{'source': '%s', 'kind': 'cash', 'amount': {'amount': '-100', 'currency': 'EUR'}}]}
                    """, contract.agreement(), house.aReference(), contract.partner());
            send(writeOff("900.01")).isRefused("write-off-exceeds-receivable");
            send(writeOff("900")).answer();
        }

        @Test
        void of_its_tranche() {
            house.received(
                    receipt("350").with("trancheId", "'%s'", contract.tranches().get(1)));
            send(ofTranche(1, "50.01")).isRefused("write-off-exceeds-receivable");
            send(ofTranche(1, "50")).answer();
            send(ofTranche(1, "0.01")).isRefused("tranche-already-settled");
            house.as(FINANCE)
                    .send(
                            "record-contribution",
                            receipt("1")
                                    .with(
                                            "trancheId",
                                            "'%s'",
                                            contract.tranches().get(1)))
                    .isRefused("tranche-already-settled");
        }

        @Test
        void of_the_partner_whose_promise_it_is() {
            String newcomer = house.partner();
            house.as(OFFICER).given("sign-addendum", """
                    {'agreementId': '%s', 'reference': '%s', 'kind': 'amount-up', 'effectiveOn': '2026-03-01',
                     'changes': [{'source': '%s', 'kind': 'cash', 'amount': {'amount': '20', 'currency': 'EUR'}}]}
                    """, contract.agreement(), house.aReference(), newcomer);
            house.received(receipt("1000").with("source", "'%s'", contract.partner()));
            send(writeOff("1")).isInvalid("/source missing");
            send(writeOff("1").with("source", "'%s'", house.partner())).isInvalid("/source not-promised");
            send(writeOff("1").with("source", "'%s'", contract.partner())).isRefused("write-off-exceeds-receivable");
            send(writeOff("20.01").with("source", "'%s'", newcomer)).isRefused("write-off-exceeds-receivable");
            send(writeOff("20").with("source", "'%s'", newcomer)).answer();
        }

        @Test
        void where_nobody_promised_nothing_is() {
            Body gift = house.taking(house.partner(), "EUR", "1").with("values", "[]");
            house.as(Role.MANAGER)
                    .order("register-signed-agreement", gift, false)
                    .answer();
            send(writeOff("1").with("agreementId", "'%s'", gift.at("agreementId")))
                    .isRefused("write-off-exceeds-receivable");
        }
    }

    @Test
    void it_is_above_zero_and_in_the_agreement_s_currency() {
        send(writeOff("0")).isInvalid("/amount/amount not-positive");
        send(writeOff("-1")).isInvalid("/amount/amount not-positive");
        send(writeOff("1").with("/amount/currency", "'USD'")).isInvalid("/amount/currency other-currency");
        send(ofTranche(0, "1").with("trancheId", "'%s'", House.anId())).isInvalid("/trancheId unknown-tranche");
    }

    @Test
    void it_is_recorded_once_even_if_it_was_taken_back() {
        Body body = writeOff("10");
        send(body).answer();
        send(body).isRefused("already-exists");
        reverse(body.at("writeOffId")).answer();
        send(body).isRefused("already-exists");
    }

    @Test
    void what_was_given_up_is_no_longer_waited_for() {
        written(writeOff("400"));
        house.underPolicy("{'overPayment': 'refuse'}", () -> {
            house.as(FINANCE).send("record-contribution", receipt("600.01")).isRefused("over-payment");
            house.as(FINANCE).send("record-contribution", receipt("600")).answer();
        });
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

@InTheHouse
class RecordContributionTest {
    @Autowired
    House house;

    private Contract contract;

    @BeforeEach
    void an_agreement_over_1000_euro_in_two_tranches() {
        contract = house.contract("EUR", "1000", "600", "400");
    }

    private Body receipt(String amount) {
        return house.receipt(contract, amount, "EUR");
    }

    private Reply record(Body body) {
        return house.as(FINANCE).send("record-contribution", body);
    }

    private StoredEvent recorded(Body body) {
        return house.last(record(body).id());
    }

    @Test
    void what_arrived_settles_what_was_promised() {
        Body body = receipt("250").with("bankReference", "'UBS-441'");
        Reply reply = record(body);

        assertThat(reply.answer().status()).isEqualTo(200);
        assertThat(reply.answer().version()).isEqualTo(1);
        assertThat(reply.id()).isEqualTo(contract.agreement());
        assertThat(reply.created("contribution")).isEqualTo(body.at("contributionId"));
        StoredEvent recorded = house.last(contract.agreement());
        assertThat(recorded.name()).isEqualTo("contribution-recorded");
        assertThat(recorded.at("/kind")).isEqualTo("cash");
        assertThat(recorded.at("/source")).isEqualTo(contract.partner());
        assertThat(recorded.at("/amount")).isEqualTo("{'amount':'250.00','currency':'EUR'}");
        assertThat(recorded.at("/settles")).isEqualTo("{'amount':'250.00','currency':'EUR'}");
        assertThat(recorded.at("/bankReference")).isEqualTo("UBS-441");
        assertThat(recorded.at("/effectiveOn")).isEqualTo("2026-03-01");
        assertThat(recorded.at("/tranches")).isEmpty();
        assertThat(recorded.reliedOn()).isEmpty();
    }

    @Test
    void goods_and_services_arrive_in_kind() {
        assertThat(recorded(receipt("10").with("kind", "'in-kind'")).at("/kind"))
                .isEqualTo("in-kind");
    }

    @Test
    void goods_and_services_say_by_what_they_were_valued_and_cash_does_not() {
        Body goods = receipt("10").with("kind", "'in-kind'").with("basis", "'invoice'");
        record(receipt("10").with("basis", "'invoice'")).isInvalid("/basis not-in-kind");
        record(goods.with("kind", "'cash'")).isInvalid("/basis not-in-kind");

        assertThat(recorded(goods).at("/basis")).isEqualTo("invoice");
    }

    @Test
    void it_is_recorded_once() {
        Body body = receipt("10").with("bankReference", "'B-1'");
        record(body).answer();
        record(body).isRefused("already-exists");
    }

    @Test
    void nothing_arrives_before_the_signature() {
        record(receipt("10").with("effectiveOn", "'2026-01-31'")).isInvalid("/effectiveOn too-early");
        record(receipt("10").with("effectiveOn", "'2026-02-01'")).answer();
    }

    @Test
    void an_amount_is_above_zero() {
        record(receipt("0")).isInvalid("/amount/amount not-positive");
        record(receipt("-5")).isInvalid("/amount/amount not-positive");
    }

    @Test
    void people_enter_no_more_decimals_than_the_currency_has() {
        record(receipt("10.001")).isInvalid("/amount/amount too-many-decimals");
        Contract yen = house.contract("JPY", "1000");
        record(house.receipt(yen, "10.125", "JPY")).isInvalid("/amount/amount too-many-decimals");
        Contract dinar = house.contract("KWD", "1000");
        record(house.receipt(dinar, "10.125", "KWD")).answer();
    }

    @Nested
    class In_tranches {
        private Body of(int tranche, String amount) {
            return receipt(amount).with("trancheId", "'%s'", contract.tranches().get(tranche));
        }

        @Test
        void it_settles_the_one_that_is_named() {
            StoredEvent recorded = recorded(of(0, "250"));
            assertThat(recorded.at("/tranches"))
                    .isEqualTo("[{'trancheId':'" + contract.tranches().get(0)
                            + "','amount':{'amount':'250.00','currency':'EUR'}}]");
        }

        @Test
        void what_is_more_than_its_rest_stays_unscheduled() {
            record(of(0, "500")).answer();
            assertThat(recorded(of(0, "250")).at("/tranches/0/amount/amount")).isEqualTo("100.00");
        }

        @Test
        void what_is_settled_in_full_is_not_settled_again() {
            record(of(0, "600")).answer();
            record(of(0, "0.01")).isRefused("tranche-already-settled");
            record(of(1, "400")).answer();
        }

        @Test
        void a_tranche_is_the_agreement_s() {
            record(receipt("1").with("trancheId", "'%s'", House.anId())).isInvalid("/trancheId unknown-tranche");
        }
    }

    @Nested
    class In_another_currency {
        @Test
        void it_says_how_much_it_settles() {
            record(house.receipt(contract, "110", "USD")).isInvalid("/settles missing");
            StoredEvent recorded = recorded(
                    house.receipt(contract, "110", "USD").with("settles", "{'amount': '100', 'currency': 'EUR'}"));
            assertThat(recorded.at("/amount")).isEqualTo("{'amount':'110.00','currency':'USD'}");
            assertThat(recorded.at("/settles")).isEqualTo("{'amount':'100.00','currency':'EUR'}");
        }

        @Test
        void what_it_settles_is_in_the_agreement_s() {
            record(house.receipt(contract, "110", "USD").with("settles", "{'amount': '110', 'currency': 'USD'}"))
                    .isInvalid("/settles/currency other-currency");
            record(house.receipt(contract, "110", "USD").with("settles", "{'amount': '0', 'currency': 'EUR'}"))
                    .isInvalid("/settles/amount not-positive");
        }
    }

    @Nested
    class With_differences {
        private Body short12() {
            return receipt("88").with("settles", "{'amount': '100', 'currency': 'EUR'}");
        }

        private static String charges(String amount, String currency) {
            return "[{'kind': 'bank-charges', 'amount': {'amount': '%s', 'currency': '%s'}}]"
                    .formatted(amount, currency);
        }

        @Test
        void they_say_why_it_settles_more_than_arrived() {
            record(short12()).isInvalid("/differences sum-differs");
            record(short12().with("differences", charges("11.99", "EUR"))).isInvalid("/differences sum-differs");
            StoredEvent recorded = recorded(short12()
                    .with(
                            "differences",
                            "[{'kind': 'bank-charges', 'amount': {'amount': '25', 'currency': 'EUR'}},"
                                    + " {'kind': 'exchange', 'amount': {'amount': '-13', 'currency': 'EUR'}}]"));
            assertThat(recorded.at("/differences/1"))
                    .isEqualTo("{'kind':'exchange','amount':{'amount':'-13.00','currency':'EUR'}}");
        }

        @Test
        void there_are_none_where_nothing_differs() {
            record(receipt("100").with("differences", charges("1", "EUR"))).isInvalid("/differences sum-differs");
        }

        @Test
        void they_are_in_the_agreement_s_currency() {
            record(short12().with("differences", charges("12", "USD")))
                    .isInvalid("/differences/0/amount/currency other-currency");
        }
    }

    @Nested
    class From_someone {
        private Contract two;
        private String other;

        @BeforeEach
        void an_agreement_of_two_who_promise() {
            other = house.partner();
            String first = house.partner();
            Body body = house.taking(first, "EUR", "100")
                    .with("/partners/1", "{'partnerId': '%s', 'role': 'funding'}", other)
                    .with(
                            "/values/1",
                            "{'source': '%s', 'kind': 'cash', 'amount': {'amount': '50', 'currency': 'EUR'}}",
                            other)
                    .with(
                            "tranches",
                            "[{'trancheId': '%s', 'source': '%s', 'amount': {'amount': '50', 'currency': 'EUR'}, 'dueOn': '2026-12-31'}]",
                            House.anId(),
                            other);
            house.as(MANAGER).given("register-signed-agreement", body);
            two = new Contract(
                    body.at("agreementId"),
                    body.at("partnershipId"),
                    first,
                    body.at("reference"),
                    List.of(body.at("/tranches/0/trancheId")));
        }

        private Body toBoth() {
            return house.receipt(two, "10", "EUR");
        }

        @Test
        void where_several_promised_it_is_said_whose_promise_is_settled() {
            record(toBoth()).isInvalid("/source missing");
            assertThat(recorded(toBoth().with("source", "'%s'", other)).at("/source"))
                    .isEqualTo(other);
        }

        @Test
        void or_the_tranche_says_it() {
            assertThat(recorded(toBoth().with(
                                            "trancheId", "'%s'", two.tranches().get(0)))
                            .at("/source"))
                    .isEqualTo(other);
        }

        @Test
        void or_who_paid() {
            StoredEvent recorded = recorded(toBoth().with("payer", "'%s'", two.partner()));
            assertThat(recorded.at("/source")).isEqualTo(two.partner());
            assertThat(recorded.at("/payer")).isEqualTo(two.partner());
        }

        @Test
        void a_tranche_is_not_settled_by_another_s_money() {
            record(toBoth().with("trancheId", "'%s'", two.tranches().get(0)).with("source", "'%s'", two.partner()))
                    .isInvalid("/trancheId other-source");
        }

        @Test
        void goods_that_nobody_valued_are_a_promise_too() {
            Body unvalued = house.taking(house.partner(), "EUR", "100")
                    .with("/partners/1", "{'partnerId': '%s', 'role': 'funding'}", other)
                    .with("/values/1", "{'source': '%s', 'kind': 'in-kind'}", other);
            house.as(MANAGER).given("register-signed-agreement", unvalued);
            Body delivery = receipt("5")
                    .with("agreementId", "'%s'", unvalued.at("agreementId"))
                    .with("kind", "'in-kind'");
            record(delivery).isInvalid("/source missing");
            assertThat(recorded(delivery.with("payer", "'%s'", other)).at("/source"))
                    .isEqualTo(other);
        }

        @Test
        void who_promised_nothing_settles_nothing() {
            record(toBoth().with("source", "'%s'", house.partner())).isInvalid("/source not-promised");
        }

        @Test
        void whoever_else_paid_is_registered_and_relied_on() {
            record(receipt("10").with("payer", "'%s'", House.anId())).isInvalid("/payer unknown-partner");
            String payer = house.partner();
            assertThat(recorded(receipt("10").with("payer", "'%s'", payer)).reliedOn())
                    .containsExactly("partner " + payer + " 0");
        }
    }

    @Nested
    class More_than_was_promised {
        @Test
        void is_accepted_if_the_policy_says_so_and_relies_on_it() {
            record(receipt("1000")).answer();
            assertThat(recorded(receipt("0.01")).reliedOn()).containsExactly(house.policyAsItStands());
        }

        @Test
        void is_refused_if_the_policy_says_so() {
            house.underPolicy("{'overPayment': 'refuse'}", () -> {
                record(receipt("1000.01")).isRefused("over-payment");
                record(receipt("999.99")).answer();
                record(receipt("0.02")).isRefused("over-payment");
                record(receipt("0.01")).answer();
            });
        }

        @Test
        void arrives_under_an_agreement_that_promises_nothing() {
            Contract gift = house.contract("EUR", "0");
            record(house.receipt(gift, "5", "EUR")).answer();
        }

        @Test
        void by_one_partner_is_too_much_though_another_still_owes() {
            String other = house.partner();
            Body taken = house.taking(house.partner(), "EUR", "100")
                    .with(
                            "/values/1",
                            "{'source': '%s', 'kind': 'cash', 'amount': {'amount': '100', 'currency': 'EUR'}}",
                            other)
                    .with("/partners/1", "{'partnerId': '%s', 'role': 'funding'}", other);
            house.as(MANAGER).order("register-signed-agreement", taken, false).answer();
            Body more = json("""
                    {'agreementId': '%s', 'source': '%s', 'amount': {'amount': '100.01', 'currency': 'EUR'},
                     'effectiveOn': '2026-03-01'}
                    """, taken.at("agreementId"), other);
            house.underPolicy("{'overPayment': 'refuse'}", () -> {
                record(more).isRefused("over-payment");
                record(more.with("/amount/amount", "'100'")).answer();
            });
        }

        @Test
        void of_a_gift_there_is_none_whatever_the_policy_says() {
            Body gift = house.taking(house.partner(), "EUR", "1").with("values", "[]");
            house.as(MANAGER).order("register-signed-agreement", gift, false).answer();
            house.underPolicy("{'overPayment': 'refuse'}", () -> {
                Reply reply = record(json(
                        "{'agreementId': '%s', 'amount': {'amount': '5', 'currency': 'EUR'}, 'effectiveOn': '2026-03-01'}",
                        gift.at("agreementId")));
                reply.answer();
                assertThat(house.last(gift.at("agreementId")).at("/source")).isEmpty();
            });
        }

        @Test
        void beyond_all_bounds_is_refused_and_no_fault_of_ours() {
            record(receipt("999999999999999999")).answer();
            record(receipt("999999999999999999")).isRefused(422, "amount-too-large");
        }
    }

    @Nested
    class With_a_bank_reference {
        @Test
        void it_stands_for_one_movement_of_the_agreement() {
            record(receipt("10").with("bankReference", "'Ubs-7'")).answer();
            record(receipt("10").with("bankReference", "'UBS-7'")).isRefused("bank-reference-taken");
        }

        @Test
        void another_agreement_may_have_the_same() {
            record(receipt("10").with("bankReference", "'UBS-8'")).answer();
            record(house.receipt(house.contract("EUR", "1000"), "10", "EUR").with("bankReference", "'UBS-8'"))
                    .answer();
        }
    }
}

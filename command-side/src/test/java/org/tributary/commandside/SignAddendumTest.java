package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.OFFICER;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

@InTheHouse
class SignAddendumTest {
    @Autowired
    House house;

    private Contract contract;

    @BeforeEach
    void an_agreement_over_1000_euro() {
        contract = house.contract("EUR", "1000");
    }

    private Body addendum(String kind) {
        return json("""
                {'agreementId': '%s', 'addendumId': '%s', 'reference': '%s', 'kind': '%s', 'effectiveOn': '2026-03-31'}
                """, contract.agreement(), House.anId(), house.aReference(), kind);
    }

    private Body changing(String kind, String amount) {
        return addendum(kind).with("changes", "[%s]", change(contract.partner(), "cash", amount));
    }

    private static String change(String source, String kind, String amount) {
        return "{'source': '%s', 'kind': '%s', 'amount': {'amount': '%s', 'currency': 'EUR'}}"
                .formatted(source, kind, amount);
    }

    private Reply sign(Body body) {
        return house.as(OFFICER).send("sign-addendum", body);
    }

    /** Whether so much more is still promised, told by what the policy refuses as an over-payment. */
    private Reply receiving(String amount) {
        Reply[] reply = new Reply[1];
        house.underPolicy(
                "{'overPayment': 'refuse'}",
                () -> reply[0] = house.as(FINANCE)
                        .send(
                                "record-contribution",
                                house.receipt(contract, amount, "EUR").with("effectiveOn", "'2026-04-01'")));
        return reply[0];
    }

    @Test
    void a_change_is_signed_under_a_number_of_its_own() {
        Body body = changing("amount-up", "250.50")
                .with("title", "'More equipment'")
                .with("term", "{'to': '2029-12-31'}");
        Reply reply = sign(body);

        assertThat(reply.answer().status()).isEqualTo(200);
        assertThat(reply.created("addendum")).isEqualTo(body.at("addendumId"));
        StoredEvent signed = house.last(contract.agreement());
        assertThat(signed.name()).isEqualTo("addendum-signed");
        assertThat(signed.at("/reference")).isEqualTo(body.at("reference"));
        assertThat(signed.at("/kind")).isEqualTo("amount-up");
        assertThat(signed.at("/title")).isEqualTo("More equipment");
        assertThat(signed.at("/partners")).isEqualTo("['" + contract.partner() + "']");
        assertThat(signed.at("/changes/0/amount")).isEqualTo("{'amount':'250.50','currency':'EUR'}");
        assertThat(signed.at("/term")).isEqualTo("{'to':'2029-12-31'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correction-of-error", "scope", "party-change", "other"})
    void some_kinds_may_change_nothing_of_the_values(String kind) {
        sign(addendum(kind)).answer();
        assertThat(house.last(contract.agreement()).at("/kind")).isEqualTo(kind);
    }

    @Test
    void a_kind_is_one_of_seven() {
        sign(addendum("renewal")).isInvalid("/kind not-allowed");
    }

    @Nested
    class Of_more {
        @Test
        void it_says_by_how_much() {
            sign(addendum("amount-up")).isInvalid("/changes missing");
            sign(addendum("amount-up").with("changes", "[{'source': '%s', 'kind': 'cash'}]", contract.partner()))
                    .isInvalid("/changes/0/amount missing");
        }

        @Test
        void values_rise() {
            sign(changing("amount-up", "-1")).isInvalid("/changes/0/amount/amount not-positive");
            sign(changing("amount-up", "0"))
                    .isInvalid("/changes/0/amount/amount zero", "/changes/0/amount/amount not-positive");
        }

        @Test
        void what_is_promised_by_it_can_be_received() {
            receiving("1000.01").isRefused("over-payment");
            sign(changing("amount-up", "0.01")).answer();
            receiving("1000.01").answer();
        }
    }

    @Nested
    class Of_less {
        @Test
        void it_says_by_how_much() {
            sign(addendum("amount-down")).isInvalid("/changes missing");
        }

        @Test
        void values_fall() {
            sign(changing("amount-down", "1")).isInvalid("/changes/0/amount/amount not-negative");
        }

        @Test
        void what_is_taken_away_is_no_longer_receivable() {
            sign(changing("amount-down", "-300")).answer();
            receiving("700.01").isRefused("over-payment");
            receiving("700").answer();
        }

        @Test
        void no_more_is_taken_away_than_was_promised() {
            sign(changing("amount-down", "-1000.01")).isInvalid("/changes/0/amount/amount below-zero");
            sign(changing("amount-down", "-1000")).answer();
            sign(changing("amount-down", "-0.01")).isInvalid("/changes/0/amount/amount below-zero");
        }

        @Test
        void no_more_cash_is_taken_away_than_was_promised_in_cash() {
            sign(addendum("amount-up").with("changes", "[%s]", change(contract.partner(), "in-kind", "500")))
                    .answer();
            sign(changing("amount-down", "-1200")).isInvalid("/changes/0/amount/amount below-zero");
        }

        @Test
        void nor_more_of_our_own_than_we_bring() {
            sign(addendum("amount-down").with("changes", "[%s]", change("own", "cash", "-1")))
                    .isInvalid("/changes/0/amount/amount below-zero");
            sign(addendum("amount-up").with("changes", "[%s]", change("own", "cash", "50")))
                    .answer();
            sign(addendum("amount-down").with("changes", "[%s]", change("own", "cash", "-50")))
                    .answer();
        }
    }

    @Nested
    class Of_time {
        @Test
        void an_extension_says_until_when() {
            sign(addendum("no-cost-extension")).isInvalid("/term/to missing");
            sign(addendum("no-cost-extension").with("term", "{'from': '2026-01-01'}"))
                    .isInvalid("/term/to missing");
            sign(addendum("no-cost-extension").with("term", "{'to': '2029-12-31'}"))
                    .answer();
        }

        @Test
        void an_extension_without_cost_changes_no_value() {
            sign(changing("no-cost-extension", "1").with("term", "{'to': '2029-12-31'}"))
                    .isInvalid("/changes not-allowed");
        }

        @Test
        void a_term_may_have_ended_before_the_signature_but_not_before_it_begins() {
            sign(addendum("other").with("term", "{'from': '2025-01-01', 'to': '2025-12-31'}"))
                    .answer();
            sign(addendum("other").with("term", "{'from': '2025-01-01', 'to': '2024-12-31'}"))
                    .isInvalid("/term/to too-early");
        }
    }

    @Nested
    class Of_parties {
        @Test
        void who_promises_for_the_first_time_is_a_partner_from_then_on() {
            String newcomer = house.partner();
            sign(addendum("party-change").with("changes", "[%s]", change(newcomer, "cash", "10")))
                    .answer();
            assertThat(house.last(contract.agreement()).at("/partners"))
                    .isEqualTo("['" + contract.partner() + "','" + newcomer + "']");
            assertThat(house.last(contract.agreement()).reliedOn()).containsExactly("partner " + newcomer + " 0");
            house.as(FINANCE)
                    .send(
                            "record-contribution",
                            house.receipt(contract, "10", "EUR")
                                    .with("source", "'%s'", newcomer)
                                    .with("effectiveOn", "'2026-04-01'"))
                    .answer();
        }

        @Test
        void an_id_in_capital_letters_is_the_same_id() {
            sign(addendum("amount-up")
                            .with("changes", "[%s]", change(contract.partner().toUpperCase(Locale.ROOT), "cash", "10")))
                    .answer();
            assertThat(house.last(contract.agreement()).at("/partners")).isEqualTo("['" + contract.partner() + "']");
            assertThat(house.last(contract.agreement()).at("/changes/0/source")).isEqualTo(contract.partner());
        }

        @Test
        void and_is_registered() {
            sign(addendum("party-change").with("changes", "[%s]", change(House.anId(), "cash", "10")))
                    .isInvalid("/changes/0/source unknown-partner");
            sign(addendum("party-change").with("changes", "[%s]", change("them", "cash", "10")))
                    .isInvalid("/changes/0/source malformed");
        }

        @Test
        void one_may_take_over_what_another_promised() {
            String newcomer = house.partner();
            sign(addendum("party-change")
                            .with(
                                    "changes",
                                    "[%s, %s]",
                                    change(contract.partner(), "cash", "-1000"),
                                    change(newcomer, "cash", "1000")))
                    .answer();
        }
    }

    @Nested
    class Whatever_its_kind {
        @Test
        void each_value_changes_once() {
            sign(addendum("other")
                            .with(
                                    "changes",
                                    "[%s, %s]",
                                    change(contract.partner(), "cash", "1"),
                                    change(contract.partner(), "cash", "2")))
                    .isInvalid("/changes/1 duplicate");
        }

        @Test
        void it_is_in_the_agreement_s_currency() {
            sign(changing("amount-up", "1").with("/changes/0/amount/currency", "'USD'"))
                    .isInvalid("/changes/0/amount/currency other-currency");
        }

        @Test
        void its_number_has_one_holder_among_agreements_and_addenda() {
            sign(addendum("other").with("reference", "'%s'", contract.reference()))
                    .isRefused("agreement-number-taken");
            Body first = addendum("other");
            sign(first).answer();
            sign(addendum("other").with("reference", "'%s'", first.at("reference")))
                    .isRefused("agreement-number-taken");
        }

        @Test
        void it_is_recorded_once() {
            Body body = addendum("other");
            sign(body).answer();
            sign(body).isRefused("already-exists");
        }

        @Test
        void it_is_not_signed_before_the_agreement() {
            sign(addendum("other").with("effectiveOn", "'2026-01-31'")).isInvalid("/effectiveOn too-early");
        }

        @Test
        void a_sum_beyond_all_bounds_is_refused_and_no_fault_of_ours() {
            sign(changing("amount-up", "999999999999999999")).isRefused(422, "amount-too-large");
        }
    }
}

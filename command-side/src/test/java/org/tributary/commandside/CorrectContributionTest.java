package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

@InTheHouse
class CorrectContributionTest {
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

    /** What should have been recorded, in full. */
    private Body correction(String contribution, String amount) {
        return json("""
                {'agreementId': '%s', 'contributionId': '%s', 'correctedBy': '%s',
                 'amount': {'amount': '%s', 'currency': 'EUR'},
                 'reason': {'code': 'data-entry-error', 'note': 'A zero too many'}, 'effectiveOn': '2026-03-01'}
                """, contract.agreement(), contribution, House.anId(), amount);
    }

    private Reply correct(Body body) {
        return house.as(FINANCE).send("correct-contribution", body);
    }

    private StoredEvent before(StoredEvent last) {
        return house.events(contract.agreement()).get((int) last.sequence() - 1);
    }

    @Test
    void a_right_record_takes_the_place_of_a_wrong_one_in_one_act_and_they_name_one_another() {
        String wrong = house.received(receipt("500"));
        Body body = correction(wrong, "50");
        Reply reply = correct(body);

        assertThat(reply.answer().events()).containsExactly("contribution-reversed", "contribution-recorded");
        assertThat(reply.created("contribution")).isEqualTo(body.at("correctedBy"));
        StoredEvent recorded = house.last(contract.agreement());
        StoredEvent reversed = before(recorded);
        assertThat(reversed.at("/contributionId")).isEqualTo(wrong);
        assertThat(reversed.at("/correctedBy")).isEqualTo(body.at("correctedBy"));
        assertThat(reversed.at("/amount/amount")).isEqualTo("500.00");
        assertThat(reversed.at("/unsettles/amount")).isEqualTo("500.00");
        assertThat(reversed.at("/reason")).isEqualTo("{'code':'data-entry-error','note':'A zero too many'}");
        assertThat(reversed.codes()).containsExactly("correction-reason");
        assertThat(recorded.at("/contributionId")).isEqualTo(body.at("correctedBy"));
        assertThat(recorded.at("/corrects")).isEqualTo(wrong);
        assertThat(recorded.at("/amount/amount")).isEqualTo("50.00");
        assertThat(recorded.at("/source")).isEqualTo(contract.partner());
    }

    @Test
    void the_right_record_takes_the_tranche_and_the_bank_reference_of_the_wrong_one() {
        String tranche = contract.tranches().get(0);
        String wrong =
                house.received(receipt("600").with("trancheId", "'%s'", tranche).with("bankReference", "'UBS-20'"));
        Body body = correction(wrong, "590").with("trancheId", "'%s'", tranche).with("bankReference", "'ubs-20'");
        correct(body).answer();
        assertThat(house.last(contract.agreement()).at("/tranches/0/amount/amount"))
                .isEqualTo("590.00");
        house.as(FINANCE)
                .send("record-contribution", receipt("1").with("bankReference", "'UBS-20'"))
                .isRefused("bank-reference-taken");
    }

    @Test
    void what_it_does_not_take_anew_is_free() {
        String tranche = contract.tranches().get(0);
        String wrong =
                house.received(receipt("600").with("trancheId", "'%s'", tranche).with("bankReference", "'UBS-21'"));
        correct(correction(wrong, "600")).answer();
        house.as(FINANCE)
                .send(
                        "record-contribution",
                        receipt("600").with("trancheId", "'%s'", tranche).with("bankReference", "'UBS-21'"))
                .answer();
    }

    @Test
    void a_bank_reference_that_another_holds_is_refused_and_the_wrong_record_stands() {
        house.received(receipt("10").with("bankReference", "'UBS-22'"));
        String wrong = house.received(receipt("500").with("bankReference", "'UBS-23'"));
        correct(correction(wrong, "50").with("bankReference", "'UBS-22'")).isRefused("bank-reference-taken");
        correct(correction(wrong, "50").with("bankReference", "'UBS-23'")).answer();
    }

    @Test
    void what_the_right_record_would_be_refused_for_leaves_the_wrong_one_as_it_is() {
        String wrong = house.received(
                receipt("600").with("trancheId", "'%s'", contract.tranches().get(0)));
        house.received(
                receipt("400").with("trancheId", "'%s'", contract.tranches().get(1)));
        correct(correction(wrong, "0")).isInvalid("/amount/amount not-positive");
        correct(correction(wrong, "1").with("trancheId", "'%s'", House.anId())).isInvalid("/trancheId unknown-tranche");
        correct(correction(wrong, "1")
                        .with("trancheId", "'%s'", contract.tranches().get(1)))
                .isRefused("tranche-already-settled");
        correct(correction(wrong, "1").with("/amount/currency", "'USD'")).isInvalid("/settles missing");
        house.underPolicy("{'overPayment': 'refuse'}", () -> {
            correct(correction(wrong, "601")).isRefused("over-payment");
            correct(correction(wrong, "599")).answer();
        });
    }

    @Test
    void what_says_nothing_new_is_no_correction() {
        Body body = receipt("500")
                .with("settles", "{'amount': '501', 'currency': 'EUR'}")
                .with("differences", "[{'kind': 'bank-charges', 'amount': {'amount': '1', 'currency': 'EUR'}}]")
                .with("trancheId", "'%s'", contract.tranches().get(0))
                .with("payer", "'%s'", contract.partner())
                .with("bankReference", "'UBS-24'");
        String wrong = house.received(body);
        Body same = correction(wrong, "500.00");
        for (String field : List.of("settles", "differences", "trancheId", "payer", "bankReference"))
            same = same.with(field, body.json().path(field).toString());
        correct(same).changesNothing();
        for (String field : List.of("trancheId", "payer", "bankReference"))
            house.as(FINANCE)
                    .order("correct-contribution", same.without(field), true)
                    .answer();
        correct(same.with("kind", "'in-kind'")).answer();
    }

    @Nested
    class What_is_corrected {
        @Test
        void is_corrected_once_and_its_correction_may_be_corrected() {
            String wrong = house.received(receipt("500"));
            Body first = correction(wrong, "50");
            correct(first).answer();
            correct(correction(wrong, "55")).isRefused("contribution-already-reversed");
            correct(correction(first.at("correctedBy"), "55")).answer();
        }

        @Test
        void was_not_given_back_in_part() {
            String wrong = house.received(receipt("500"));
            house.as(FINANCE).given("refund-contribution", """
                    {'agreementId': '%s', 'contributionId': '%s', 'amount': {'amount': '1', 'currency': 'EUR'},
                     'reason': {'code': 'donor-request'}, 'effectiveOn': '2026-03-02'}
                    """, contract.agreement(), wrong);
            correct(correction(wrong, "50")).isRefused("contribution-refunded");
        }

        @Test
        void is_a_contribution_of_the_agreement() {
            Contract other = house.contract("EUR", "10");
            correct(correction(house.received(house.receipt(other, "10", "EUR")), "1"))
                    .isInvalid("/contributionId unknown-contribution");
        }

        @Test
        void needs_a_new_record() {
            String wrong = house.received(receipt("500"));
            correct(correction(wrong, "50").with("correctedBy", "'%s'", wrong)).isRefused("already-exists");
        }
    }

    @Nested
    class Which_day_counts_which {
        private String wrong;

        @BeforeEach
        void a_record_of_the_1st_of_March() {
            wrong = house.received(receipt("500"));
        }

        private String reversedOn(Body body) {
            correct(body).answer();
            return before(house.last(contract.agreement())).at("/effectiveOn");
        }

        private Body correctedTo(String day) {
            return correction(wrong, "50").with("effectiveOn", "'%s'", day);
        }

        @Test
        void the_wrong_one_until_the_day_of_the_right_one() {
            assertThat(reversedOn(correctedTo("2026-03-10"))).isEqualTo("2026-03-10");
        }

        @Test
        void the_wrong_one_never_where_the_right_one_is_of_an_earlier_day() {
            assertThat(reversedOn(correctedTo("2026-02-20"))).isEqualTo("2026-03-01");
        }

        @Test
        void neither_in_between_where_the_day_was_wrong() {
            assertThat(reversedOn(correctedTo("2026-03-10").with("reversedOn", "'2026-03-01'")))
                    .isEqualTo("2026-03-01");
        }

        @Test
        void never_both() {
            correct(correctedTo("2026-03-10").with("reversedOn", "'2026-03-11'"))
                    .isInvalid("/reversedOn too-late");
            correct(correctedTo("2026-03-10").with("reversedOn", "'2026-02-28'"))
                    .isInvalid("/reversedOn too-early");
            correct(correctedTo("2026-02-20").with("reversedOn", "'2026-03-02'"))
                    .isInvalid("/reversedOn too-late");
            correct(correctedTo("2026-01-31")).isInvalid("/effectiveOn too-early");
        }
    }
}

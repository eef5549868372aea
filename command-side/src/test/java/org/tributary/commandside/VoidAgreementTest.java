package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class VoidAgreementTest {
    @Autowired
    House house;

    private Contract contract;

    @BeforeEach
    void an_agreement_over_1000_euro() {
        contract = house.contract("EUR", "1000");
    }

    private Body voiding(String agreement) {
        return json("""
                {'agreementId': '%s', 'published': false, 'reason': {'code': 'duplicate', 'note': 'Taken in twice'},
                 'effectiveOn': '2026-04-01'}
                """, agreement);
    }

    private Reply makeVoid(Body body) {
        return house.as(MANAGER).send("void-agreement", body);
    }

    private Reply takeIn(String reference) {
        return house.as(MANAGER)
                .send(
                        "register-signed-agreement",
                        house.taking(house.partner(), "EUR", "1").with("reference", "'%s'", reference));
    }

    private String amended() {
        String reference = house.aReference();
        house.as(OFFICER)
                .given(
                        "sign-addendum",
                        "{'agreementId': '%s', 'reference': '%s', 'kind': 'scope', 'effectiveOn': '2026-03-01'}",
                        contract.agreement(),
                        reference);
        return reference;
    }

    @Test
    void what_was_recorded_by_mistake_is_void_with_a_reason_and_nothing_happens_to_it_any_more() {
        makeVoid(voiding(contract.agreement())).answer();
        StoredEvent voided = house.last(contract.agreement());
        assertThat(voided.name()).isEqualTo("agreement-voided");
        assertThat(voided.at("/numbers/0/reference")).isEqualTo(contract.reference());
        assertThat(voided.at("/reason/note")).isEqualTo("Taken in twice");
        assertThat(voided.codes()).containsExactly("correction-reason");
        house.as(OFFICER)
                .send("add-obligation", """
                        {'agreementId': '%s', 'obligationId': '%s', 'kind': 'report', 'owedBy': 'own', 'what': 'A report',
                         'dueOn': '2026-12-31', 'effectiveOn': '2026-03-31'}
                        """, contract.agreement(), House.anId())
                .isRefused("agreement-voided");
        makeVoid(voiding(contract.agreement())).isRefused("agreement-voided");
        house.as(FINANCE)
                .send("record-contribution", house.receipt(contract, "1", "EUR"))
                .isRefused("agreement-voided");
        house.as(OFFICER)
                .send("bring-into-force", json("{'agreementId': '%s'}", contract.agreement()))
                .isRefused("agreement-voided");
    }

    @Test
    void where_something_arrived_there_was_an_agreement_until_that_is_reversed() {
        String received = house.received(house.receipt(contract, "10", "EUR"));
        makeVoid(voiding(contract.agreement())).isRefused("contributions-stand");
        house.as(FINANCE).given("reverse-contribution", """
                {'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'duplicate'},
                 'effectiveOn': '2026-03-10'}
                """, contract.agreement(), received);
        makeVoid(voiding(contract.agreement())).answer();
    }

    @Test
    void what_was_given_back_had_arrived() {
        String received = house.received(house.receipt(contract, "10", "EUR"));
        house.as(FINANCE).given("refund-contribution", """
                {'agreementId': '%s', 'contributionId': '%s', 'amount': {'amount': '10', 'currency': 'EUR'},
                 'reason': {'code': 'donor-request'}, 'effectiveOn': '2026-03-10'}
                """, contract.agreement(), received);
        makeVoid(voiding(contract.agreement())).isRefused("contributions-stand");
    }

    @Test
    void a_write_off_is_taken_back_first() {
        String writeOff = House.anId();
        house.as(FINANCE).given("write-off-receivable", """
                {'agreementId': '%s', 'writeOffId': '%s', 'amount': {'amount': '1', 'currency': 'EUR'},
                 'reason': {'code': 'insolvency'}, 'effectiveOn': '2026-03-10'}
                """, contract.agreement(), writeOff);
        makeVoid(voiding(contract.agreement())).isRefused("write-offs-stand");
        house.as(FINANCE).given("reverse-write-off", """
                {'agreementId': '%s', 'writeOffId': '%s', 'reason': {'code': 'data-entry-error'},
                 'effectiveOn': '2026-03-11'}
                """, contract.agreement(), writeOff);
        makeVoid(voiding(contract.agreement())).answer();
    }

    @Nested
    class Its_numbers {
        @Test
        void are_free_for_the_right_record() {
            String addendum = amended();
            takeIn(contract.reference()).isRefused("agreement-number");
            makeVoid(voiding(contract.agreement())).answer();
            takeIn(contract.reference()).answer();
            takeIn(addendum).answer();
        }

        @Test
        void are_never_given_to_another_once_they_were_published() {
            String addendum = amended();
            makeVoid(voiding(contract.agreement()).with("published", "true")).answer();
            takeIn(contract.reference()).isRefused("agreement-number");
            takeIn(addendum).isRefused("agreement-number");
        }
    }

    @Nested
    class Its_partnership {
        private Deal deal;
        private String agreement;

        @BeforeEach
        void was_negotiating() {
            deal = house.deal(Stage.NEGOTIATING);
            agreement = sign();
        }

        private String sign() {
            return house.as(MANAGER)
                    .order("sign-agreement", house.signing(deal), false)
                    .id();
        }

        private Reply moveBack(String on) {
            return house.as(OFFICER).send("move-back-stage", json("""
                    {'partnershipId': '%s', 'to': 'proposed', 'reason': {'code': 'delay'}, 'effectiveOn': '%s'}
                    """, deal.partnership(), on));
        }

        @Test
        void negotiates_again_and_its_stream_does_not_say_so() {
            moveBack("2026-04-02").isRefused("stage-not-allowed");
            long before = house.last(deal.partnership()).sequence();
            makeVoid(voiding(agreement)).answer();
            assertThat(house.last(deal.partnership()).sequence()).isEqualTo(before);
            moveBack("2026-04-02").answer();
            assertThat(house.last(deal.partnership()).at("/from")).isEqualTo("negotiating");
        }

        @Test
        void stays_signed_as_long_as_one_agreement_holds() {
            String second = sign();
            makeVoid(voiding(agreement)).answer();
            moveBack("2026-04-02").isRefused("stage-not-allowed");
            makeVoid(voiding(second)).answer();
            moveBack("2026-04-02").answer();
        }

        @Test
        void may_be_signed_again() {
            makeVoid(voiding(agreement)).answer();
            String second = sign();
            assertThat(house.last(deal.partnership()).at("/from")).isEqualTo("negotiating");
            makeVoid(voiding(second)).answer();
            moveBack("2026-04-02").answer();
        }

        private Reply complete() {
            return house.as(MANAGER).send("complete-partnership", json("""
                    {'partnershipId': '%s', 'waiver': {'code': 'renewed'}, 'effectiveOn': '2026-03-31'}
                    """, deal.partnership()));
        }

        @Test
        void completed_with_nothing_else_negotiates_again() {
            complete().answer();
            makeVoid(voiding(agreement)).answer();
            house.as(MANAGER)
                    .send("reopen-completion", json("""
                    {'partnershipId': '%s', 'reason': {'code': 'duplicate'}, 'effectiveOn': '2026-04-02'}
                    """, deal.partnership()))
                    .isRefused("stage-not-allowed");
            moveBack("2026-04-02").answer();
        }

        @Test
        void stays_completed_as_long_as_one_agreement_holds() {
            sign();
            complete().answer();
            makeVoid(voiding(agreement)).answer();
            moveBack("2026-04-02").isRefused("stage-not-allowed");
        }

        @Test
        void is_owed_nothing_under_it_any_more() {
            String second = sign();
            makeVoid(voiding(agreement)).answer();
            complete().answer();
            assertThat(house.last(deal.partnership()).at("/receivable/0/agreementId"))
                    .isEqualTo(second);
            assertThat(house.last(deal.partnership()).payload().at("/receivable"))
                    .hasSize(1);
        }

        @Test
        void may_be_void_too() {
            Body mistake = json("""
                    {'partnershipId': '%s', 'reason': {'code': 'duplicate'}, 'effectiveOn': '2026-04-02'}
                    """, deal.partnership());
            house.as(MANAGER).send("void-partnership", mistake).isRefused("agreement-stands");
            makeVoid(voiding(agreement)).answer();
            house.as(MANAGER).send("void-partnership", mistake).answer();
            assertThat(house.last(deal.partnership()).at("/from")).isEqualTo("negotiating");
        }

        @Test
        void taken_in_with_it_is_void_with_it() {
            makeVoid(voiding(contract.agreement())).answer();
            house.as(OFFICER)
                    .send("withdraw-partnership", json("""
                            {'partnershipId': '%s', 'reason': {'code': 'fit'}, 'effectiveOn': '2026-04-02'}
                            """, contract.partnership()))
                    .isRefused("partnership-voided");
        }
    }
}

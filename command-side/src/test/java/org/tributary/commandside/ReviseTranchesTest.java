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
class ReviseTranchesTest {
    @Autowired
    House house;

    private Contract contract;

    @BeforeEach
    void an_agreement_over_1000_euro_in_two_tranches_of_600_and_300() {
        contract = house.contract("EUR", "1000", "600", "300");
    }

    private Body schedule(String... tranches) {
        return json("""
                {'agreementId': '%s', 'tranches': [%s], 'reason': {'code': 'delay', 'note': 'Late start'},
                 'effectiveOn': '2026-04-01'}
                """, contract.agreement(), String.join(",", tranches));
    }

    private String first(String amount, String dueOn) {
        return tranche(contract.tranches().get(0), amount, dueOn);
    }

    private String second(String amount, String dueOn) {
        return tranche(contract.tranches().get(1), amount, dueOn);
    }

    private static String tranche(String id, String amount, String dueOn) {
        return "{'trancheId': '%s', 'amount': {'amount': '%s', 'currency': 'EUR'}, 'dueOn': '%s'}"
                .formatted(id, amount, dueOn);
    }

    private Reply revise(Body body) {
        return house.as(OFFICER).send("revise-tranches", body);
    }

    private String settled(int tranche, String amount) {
        return house.received(house.receipt(contract, amount, "EUR")
                .with("trancheId", "'%s'", contract.tranches().get(tranche)));
    }

    private Reply receive(int tranche, String amount) {
        return house.as(FINANCE)
                .send(
                        "record-contribution",
                        house.receipt(contract, amount, "EUR")
                                .with("effectiveOn", "'2026-05-01'")
                                .with("trancheId", "'%s'", contract.tranches().get(tranche)));
    }

    @Test
    void a_condition_may_say_of_which_kind_it_is() {
        String kind = first("500", "2027-01-31").replaceAll("}$", ", 'conditionKind': 'fiduciary'}");
        revise(schedule(kind)).isInvalid("/tranches/0/conditionKind no-condition");
        revise(schedule(kind.replaceAll("}$", ", 'condition': 'Audited'}"))).answer();
        StoredEvent revised = house.last(contract.agreement());
        assertThat(revised.at("/tranches/0/condition")).isEqualTo("Audited");
        assertThat(revised.at("/tranches/0/conditionKind")).isEqualTo("fiduciary");
    }

    @Test
    void days_and_amounts_change_with_a_reason_and_what_is_new_has_an_id() {
        String third = House.anId();
        Reply reply = revise(schedule(
                first("500", "2027-01-31"),
                tranche(third, "200", "2027-06-30"),
                "{'amount': {'amount': '300', 'currency': 'EUR'}, 'dueOn': '2027-12-31'}"));
        assertThat(reply.answer().created())
                .extracting(created -> created.type())
                .containsExactly("tranche", "tranche");
        StoredEvent revised = house.last(contract.agreement());
        assertThat(revised.name()).isEqualTo("tranches-revised");
        assertThat(revised.at("/tranches/0/amount/amount")).isEqualTo("500.00");
        assertThat(revised.at("/tranches/0/dueOn")).isEqualTo("2027-01-31");
        assertThat(revised.at("/tranches/0/source")).isEqualTo(contract.partner());
        assertThat(revised.at("/added/0")).isEqualTo(third);
        assertThat(revised.at("/reason")).isEqualTo("{'code':'delay','note':'Late start'}");
        assertThat(revised.codes()).containsExactly("change-reason");
        receive(0, "1000").answer();
        assertThat(house.last(contract.agreement()).at("/tranches/0/amount/amount"))
                .isEqualTo("500.00");
        receive(1, "1").isInvalid("/trancheId unknown-tranche");
    }

    @Test
    void the_whole_schedule_is_said_and_an_empty_one_schedules_nothing() {
        revise(schedule().without("tranches")).isInvalid("/tranches missing");
        revise(schedule()).answer();
        assertThat(house.last(contract.agreement()).at("/tranches")).isEmpty();
        receive(0, "1").isInvalid("/trancheId unknown-tranche");
    }

    @Test
    void what_is_scheduled_like_this_already_is_not_revised() {
        revise(schedule(first("600", "2026-12-31"), second("300", "2026-12-31")))
                .isRefused("nothing-to-change");
    }

    @Test
    void tranches_of_a_partner_stay_within_what_it_promises_by_now() {
        revise(schedule(first("600", "2027-01-31"), second("400.01", "2027-01-31")))
                .isInvalid("/tranches exceeds-promise");
        revise(schedule(first("600", "2027-01-31"), second("400", "2027-01-31")))
                .answer();
        house.as(OFFICER).given("sign-addendum", """
                {'agreementId': '%s', 'reference': '%s', 'kind': 'amount-up', 'effectiveOn': '2026-04-10',
                 'changes': [{'source': '%s', 'kind': 'cash', 'amount': {'amount': '50', 'currency': 'EUR'}}]}
                """, contract.agreement(), house.aReference(), contract.partner());
        revise(schedule(first("600", "2027-01-31"), second("450", "2027-01-31")))
                .answer();
    }

    @Test
    void each_is_sound_in_itself() {
        revise(schedule(
                        first("0", "2027-01-31"),
                        first("1", "2027-01-31"),
                        second("1", "2027-01-31").replace("EUR", "USD"),
                        "{'source': '%s', 'amount': {'amount': '1', 'currency': 'EUR'}, 'dueOn': '2027-01-31'}"
                                .formatted(house.partner())))
                .isInvalid(
                        "/tranches/0/amount/amount not-positive",
                        "/tranches/1/trancheId duplicate",
                        "/tranches/2/amount/currency other-currency",
                        "/tranches/3/source not-promised");
    }

    @Nested
    class What_is_settled_or_given_up {
        @BeforeEach
        void is_150_of_the_first() {
            settled(0, "100");
            house.as(FINANCE)
                    .given(
                            "write-off-receivable",
                            """
                    {'agreementId': '%s', 'trancheId': '%s', 'amount': {'amount': '50', 'currency': 'EUR'},
                     'reason': {'code': 'disputed'}}
                    """,
                            contract.agreement(),
                            contract.tranches().get(0));
        }

        @Test
        void stays_in_the_schedule_with_at_least_so_much() {
            revise(schedule(second("300", "2026-12-31"))).isInvalid("/tranches settled-tranche-missing");
            revise(schedule(second("300", "2026-12-31"), first("149.99", "2026-12-31")))
                    .isInvalid("/tranches/1/amount/amount below-settled");
            revise(schedule(second("300", "2026-12-31"), first("150", "2026-12-31")))
                    .answer();
            receive(0, "1").isRefused("tranche-already-settled");
        }

        @Test
        void stays_the_promise_of_the_partner_that_settled_it() {
            String newcomer = house.partner();
            house.as(OFFICER).given("sign-addendum", """
                    {'agreementId': '%s', 'reference': '%s', 'kind': 'amount-up', 'effectiveOn': '2026-04-10',
                     'changes': [{'source': '%s', 'kind': 'cash', 'amount': {'amount': '900', 'currency': 'EUR'}}]}
                    """, contract.agreement(), house.aReference(), newcomer);
            revise(schedule(first("600", "2026-12-31")).with("/tranches/0/source", "'%s'", newcomer))
                    .isInvalid("/tranches/0/source other-source");
            revise(schedule(first("600", "2026-12-31"))).isInvalid("/tranches/0/source not-promised");
        }

        @Test
        void may_be_all_that_is_scheduled_even_where_less_is_promised_by_now() {
            house.as(OFFICER).given("sign-addendum", """
                    {'agreementId': '%s', 'reference': '%s', 'kind': 'amount-down', 'effectiveOn': '2026-04-10',
                     'changes': [{'source': '%s', 'kind': 'cash', 'amount': {'amount': '-900', 'currency': 'EUR'}}]}
                    """, contract.agreement(), house.aReference(), contract.partner());
            revise(schedule(first("151", "2026-12-31"))).isInvalid("/tranches exceeds-promise");
            revise(schedule(first("150", "2026-12-31"))).answer();
        }

        @Test
        void is_free_to_go_once_it_was_reversed() {
            Contract other = house.contract("EUR", "10", "10");
            String received = house.received(house.receipt(other, "10", "EUR")
                    .with("trancheId", "'%s'", other.tranches().get(0)));
            Body none = schedule().with("agreementId", "'%s'", other.agreement());
            revise(none).isInvalid("/tranches settled-tranche-missing");
            house.as(FINANCE).given("reverse-contribution", """
                    {'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'duplicate'}}
                    """, other.agreement(), received);
            revise(none).answer();
        }
    }

    @Test
    void what_an_end_left_due_may_be_scheduled_anew_and_no_more() {
        house.as(Role.MANAGER).given("terminate-agreement", """
                {'agreementId': '%s', 'stillDue': [{'source': '%s', 'amount': {'amount': '200', 'currency': 'EUR'}}],
                 'reason': {'code': 'breach'}, 'effectiveOn': '2026-03-31'}
                """, contract.agreement(), contract.partner());
        revise(schedule(first("200.01", "2027-01-31"))).isInvalid("/tranches exceeds-promise");
        revise(schedule(first("200", "2027-01-31"))).answer();
    }
}

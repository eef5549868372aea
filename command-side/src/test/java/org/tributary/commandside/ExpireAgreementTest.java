package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

/** An agreement whose term has ended is settled. */
@InTheHouse
class ExpireAgreementTest {
    @Autowired
    House house;

    private Contract contract;

    @BeforeEach
    void an_agreement_over_1000_euro_of_which_300_arrived() {
        contract = house.contract("EUR", "1000");
        house.received(house.receipt(contract, "300", "EUR"));
        house.as(OFFICER).given("sign-addendum", """
                {'agreementId': '%s', 'reference': '%s', 'kind': 'other', 'term': {'to': '2026-03-31'},
                 'effectiveOn': '2026-03-01'}
                """, contract.agreement(), house.aReference());
    }

    private Body termination() {
        return json("""
                {'agreementId': '%s', 'reason': {'code': 'mutual-consent'}, 'effectiveOn': '2026-04-01'}
                """, contract.agreement());
    }

    private String due(String amount) {
        return "{'source': '%s', 'amount': {'amount': '%s', 'currency': 'EUR'}}".formatted(contract.partner(), amount);
    }

    private Reply terminate(Body body) {
        return house.as(MANAGER).send("terminate-agreement", body);
    }

    private Reply reinstate() {
        return house.as(MANAGER).send("reinstate-agreement", json("""
                {'agreementId': '%s', 'reason': {'code': 'data-entry-error'}, 'effectiveOn': '2026-04-02'}
                """, contract.agreement()));
    }

    private String reduced() {
        return house.last(contract.agreement()).at("/reductions/0/amount/amount");
    }

    private Reply expire(Body body) {
        return house.as(FINANCE).send("expire-agreement", body);
    }

    private Body settlement(String on) {
        return json("{'agreementId': '%s', 'effectiveOn': '%s'}", contract.agreement(), on);
    }

    @Test
    void it_is_settled_once_and_not_terminated() {
        terminate(termination()).isRefused("agreement-expired");
        expire(settlement("2026-03-31")).isRefused("not-expired");
        expire(settlement("2026-04-01").with("stillDue", "[%s]", due("200"))).answer();
        assertThat(house.last(contract.agreement()).name()).isEqualTo("agreement-expired");
        assertThat(reduced()).isEqualTo("500.00");
        assertThat(house.last(contract.agreement()).payload().has("reason")).isFalse();
        expire(settlement("2026-04-02")).isRefused("already-settled");
    }

    @Test
    void why_is_kept_where_it_is_said() {
        expire(settlement("2026-04-01").with("reason", "{'code': 'funding', 'note': 'Not worth a claim'}"))
                .answer();
        assertThat(house.last(contract.agreement()).at("/reason/note")).isEqualTo("Not worth a claim");
        assertThat(house.last(contract.agreement()).codes()).containsExactly("termination-reason");
    }

    @Test
    void what_is_settled_stays_as_it_was_settled() {
        expire(settlement("2026-04-02")).answer();
        terminate(termination().with("effectiveOn", "'2026-03-15'")).isRefused("already-settled");
        house.as(OFFICER)
                .send("sign-addendum", json("""
                        {'agreementId': '%s', 'reference': '%s', 'kind': 'no-cost-extension',
                         'term': {'to': '2027-03-31'}, 'effectiveOn': '2026-04-10'}
                        """, contract.agreement(), house.aReference()))
                .isRefused("already-settled");
    }

    @Test
    void its_settlement_is_taken_back_too() {
        expire(settlement("2026-04-01")).answer();
        reinstate().answer();
        assertThat(reduced()).isEqualTo("700.00");
        expire(settlement("2026-04-02")).answer();
    }

    @Test
    void it_may_be_extended_and_then_it_has_not_expired() {
        house.as(OFFICER).given("sign-addendum", """
                {'agreementId': '%s', 'reference': '%s', 'kind': 'no-cost-extension', 'term': {'to': '2027-03-31'},
                 'effectiveOn': '2026-04-10'}
                """, contract.agreement(), house.aReference());
        expire(settlement("2026-04-11")).isRefused("not-expired");
    }

    @Test
    void without_a_last_day_it_does_not_expire() {
        house.as(FINANCE)
                .send(
                        "expire-agreement",
                        json("{'agreementId': '%s'}", house.contract("EUR", "1").agreement()))
                .isRefused("not-expired");
    }
}

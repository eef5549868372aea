package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

@InTheHouse
class SuspendAgreementTest {
    @Autowired
    House house;

    private Contract contract;

    @BeforeEach
    void an_agreement_in_force_from_the_10th_of_February() {
        contract = house.contract("EUR", "1000");
        house.as(OFFICER)
                .given("bring-into-force", "{'agreementId': '%s', 'effectiveOn': '2026-02-10'}", contract.agreement());
    }

    private Body suspension(String on) {
        return json("""
                {'agreementId': '%s', 'reason': {'code': 'political', 'note': 'Elections'}, 'effectiveOn': '%s'}
                """, contract.agreement(), on);
    }

    private Reply suspend(Body body) {
        return house.as(OFFICER).send("suspend-agreement", body);
    }

    private Reply resume(String on) {
        return house.as(OFFICER)
                .send("resume-agreement", json("{'agreementId': '%s', 'effectiveOn': '%s'}", contract.agreement(), on));
    }

    @Test
    void it_stands_still_with_a_reason_and_runs_again() {
        suspend(suspension("2026-03-01").with("reviewOn", "'2026-09-30'")).answer();
        StoredEvent suspended = house.last(contract.agreement());
        assertThat(suspended.name()).isEqualTo("agreement-suspended");
        assertThat(suspended.at("/reason")).isEqualTo("{'code':'political','note':'Elections'}");
        assertThat(suspended.at("/reviewOn")).isEqualTo("2026-09-30");
        assertThat(suspended.codes()).containsExactly("hold-reason");
        suspend(suspension("2026-03-02")).isRefused("already-suspended");

        resume("2026-04-01").answer();
        assertThat(house.last(contract.agreement()).name()).isEqualTo("agreement-resumed");
        resume("2026-04-02").isRefused("not-suspended");
        suspend(suspension("2026-04-03")).answer();
    }

    @Test
    void only_what_is_in_force_is_suspended() {
        suspend(suspension("2026-02-09")).isRefused("not-in-force");
        suspend(suspension("2026-03-01")
                        .with("agreementId", "'%s'", house.contract("EUR", "1").agreement()))
                .isRefused("not-in-force");
    }

    @Test
    void what_is_due_stays_due_and_may_arrive() {
        suspend(suspension("2026-02-20")).answer();
        house.received(house.receipt(contract, "1000", "EUR"));
    }

    @Test
    void what_is_over_does_neither() {
        Body over = house.taking(house.partner(), "EUR", "1").with("term", "{'to': '2026-03-31'}");
        String expired = house.as(MANAGER)
                .order("register-signed-agreement", over, false)
                .id();
        house.as(OFFICER).given("bring-into-force", "{'agreementId': '%s', 'effectiveOn': '2026-02-10'}", expired);
        suspend(suspension("2026-04-01").with("agreementId", "'%s'", expired)).isRefused("agreement-expired");
        suspend(suspension("2026-03-31").with("agreementId", "'%s'", expired)).answer();

        suspend(suspension("2026-03-01")).answer();
        house.as(MANAGER)
                .given(
                        "terminate-agreement",
                        "{'agreementId': '%s', 'reason': {'code': 'breach'}, 'effectiveOn': '2026-03-02'}",
                        contract.agreement());
        resume("2026-03-03").isRefused("agreement-terminated");
        suspend(suspension("2026-03-03")).isRefused("agreement-terminated");
    }
}

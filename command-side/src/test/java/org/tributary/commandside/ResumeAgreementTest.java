package org.tributary.commandside;

import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

@InTheHouse
class ResumeAgreementTest {
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
    void it_resumes_after_it_was_suspended_and_is_looked_at_again_after_that() {
        suspend(suspension("2026-03-01").with("reviewOn", "'2026-02-28'")).isInvalid("/reviewOn too-early");
        suspend(suspension("2026-03-01")).answer();
        resume("2026-02-28").isInvalid("/effectiveOn too-early");
        resume("2026-03-02").answer();
        resume("2026-03-03").isRefused("not-suspended");
    }
}

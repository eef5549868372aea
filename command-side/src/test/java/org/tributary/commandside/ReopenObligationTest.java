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
class ReopenObligationTest {
    @Autowired
    House house;

    private Contract contract;
    private Body report;

    @BeforeEach
    void an_agreement() {
        contract = house.contract("EUR", "100");
        report = json("""
                {'agreementId': '%s', 'obligationId': '%s', 'kind': 'narrative-report', 'owedBy': 'own',
                 'what': 'Report on the first year', 'dueOn': '2026-12-31', 'effectiveOn': '2026-02-10'}
                """, contract.agreement(), House.anId());
        add(report).answer();
    }

    private Reply add(Body body) {
        return house.as(OFFICER).send("add-obligation", body);
    }

    private Body about(String day) {
        return json(
                "{'agreementId': '%s', 'obligationId': '%s', 'effectiveOn': '%s'}",
                contract.agreement(), report.at("obligationId"), day);
    }

    private Reply fulfil(String day) {
        return house.as(OFFICER).send("fulfil-obligation", about(day));
    }

    private Reply because(String command, String day) {
        return house.as(MANAGER).send(command, about(day).with("reason", "{'code': 'request-of-partner'}"));
    }

    @Test
    void it_is_owed_again_with_a_reason() {
        because("reopen-obligation", "2026-03-01").isRefused("obligation-open");
        fulfil("2026-03-01").answer();
        because("reopen-obligation", "2026-02-28").isInvalid("/effectiveOn too-early");
        because("reopen-obligation", "2026-03-02").answer();
        assertThat(house.last(contract.agreement()).at("/reason/code")).isEqualTo("request-of-partner");
        fulfil("2026-03-03").answer();
    }
}

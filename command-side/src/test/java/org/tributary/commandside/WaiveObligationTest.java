package org.tributary.commandside;

import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

@InTheHouse
class WaiveObligationTest {
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
    void it_is_waived_by_a_manager_and_owed_again() {
        add(report).answer();
        house.as(OFFICER)
                .send("waive-obligation", about("2026-03-01").with("reason", "{'code': 'other'}"))
                .isRefused(403, "forbidden");
        because("waive-obligation", "2026-03-01").answer();
        because("waive-obligation", "2026-03-02").isRefused("obligation-waived");
        fulfil("2026-03-02").isRefused("obligation-waived");
        because("reopen-obligation", "2026-03-02").answer();
        fulfil("2026-03-02").answer();
    }
}

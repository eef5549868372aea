package org.tributary.commandside;

import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

@InTheHouse
class RemoveObligationTest {
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
    void a_wrong_entry_was_never_owed_and_its_id_is_not_given_again() {
        because("remove-obligation", "2026-03-01").isInvalid("/obligationId unknown-obligation");
        add(report).answer();
        fulfil("2026-03-01").answer();
        because("remove-obligation", "2026-03-01").answer();
        for (String command : new String[] {"waive-obligation", "reopen-obligation", "remove-obligation"})
            because(command, "2026-03-02").isInvalid("/obligationId unknown-obligation");
        fulfil("2026-03-02").isInvalid("/obligationId unknown-obligation");
        add(report).isRefused("already-exists");
    }
}

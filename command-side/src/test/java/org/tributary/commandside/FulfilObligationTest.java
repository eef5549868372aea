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
class FulfilObligationTest {
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
    void it_is_by_what_a_document_of_the_agreement_shows() {
        Body done = about("2026-03-01");
        Body minutes = house.document("Report " + house.next());
        house.as(OFFICER)
                .send("fulfil-obligation", done.with("evidence", "'%s'", minutes.at("sha256")))
                .isInvalid("/evidence unknown-document");
        Body attached =
                minutes.with("agreementId", "'%s'", contract.agreement()).with("kind", "'report'");
        house.as(OFFICER).given("attach-document", attached.with("effectiveOn", "'2026-02-20'"));
        house.as(OFFICER)
                .send("fulfil-obligation", done.with("evidence", "'%s'", minutes.at("sha256")))
                .answer();
        assertThat(house.last(contract.agreement()).at("/evidence")).isEqualTo(minutes.at("sha256"));
        Body detaching = json("""
                {'agreementId': '%s', 'sha256': '%s', 'reason': {'code': 'other'}, 'effectiveOn': '2026-03-02'}
                """, contract.agreement(), minutes.at("sha256"));
        house.as(OFFICER).send("detach-document", detaching).isRefused("document-is-evidence");
        because("reopen-obligation", "2026-03-02").answer();
        house.as(OFFICER).send("detach-document", detaching).answer();
    }

    @Test
    void it_is_once_and_not_before_it_was_owed() {
        fulfil("2026-02-09").isInvalid("/effectiveOn too-early");
        fulfil("2026-03-01").answer();
        fulfil("2026-03-02").isRefused("obligation-fulfilled");
        because("waive-obligation", "2026-03-02").isRefused("obligation-fulfilled");
    }

    @Test
    void what_we_owe_outlives_the_end_of_an_agreement() {
        house.as(MANAGER)
                .given("bring-into-force", "{'agreementId': '%s', 'effectiveOn': '2026-02-10'}", contract.agreement());
        house.as(MANAGER)
                .given(
                        "terminate-agreement",
                        "{'agreementId': '%s', 'reason': {'code': 'mutual-consent'}, 'effectiveOn': '2026-03-01'}",
                        contract.agreement());
        fulfil("2026-03-15").answer();
    }
}

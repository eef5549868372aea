package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

/** What is owed under an agreement besides money: added, fulfilled, waived, owed again, or never owed. */
@InTheHouse
class AddObligationTest {
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
    void it_is_owed_by_us_or_by_a_partner_of_the_agreement_from_then_on() {
        assertThat(add(report).answer().created().get(0).type()).isEqualTo("obligation");
        StoredEvent added = house.last(contract.agreement());
        assertThat(added.name()).isEqualTo("obligation-added");
        assertThat(added.at("/owedBy")).isEqualTo("own");
        assertThat(added.at("/dueOn")).isEqualTo("2026-12-31");
        Body theirs = report.with("obligationId", "'%s'", House.anId());
        add(theirs.with("owedBy", "'%s'", contract.partner())).answer();
        add(theirs.with("owedBy", "'%s'", house.partner())).isRefused("already-exists");
        add(theirs.with("obligationId", "'%s'", House.anId()).with("owedBy", "'%s'", house.partner()))
                .isInvalid("/owedBy not-a-party");
        add(theirs.with("obligationId", "'%s'", House.anId()).with("owedBy", "'the donor'"))
                .isInvalid("/owedBy malformed");
    }

    @Test
    void it_falls_due_after_the_signature_and_is_recorded_once() {
        add(report.with("dueOn", "'2026-01-31'")).isInvalid("/dueOn too-early");
        add(report).answer();
        add(report).isRefused("already-exists");
    }

    @Nested
    class Fulfilled {
        @BeforeEach
        void added() {
            add(report).answer();
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
        void it_is_owed_again_with_a_reason() {
            because("reopen-obligation", "2026-03-01").isRefused("obligation-open");
            fulfil("2026-03-01").answer();
            because("reopen-obligation", "2026-02-28").isInvalid("/effectiveOn too-early");
            because("reopen-obligation", "2026-03-02").answer();
            assertThat(house.last(contract.agreement()).at("/reason/code")).isEqualTo("request-of-partner");
            fulfil("2026-03-03").answer();
        }
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

    @Test
    void what_we_owe_outlives_the_end_of_an_agreement() {
        add(report).answer();
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

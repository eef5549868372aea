package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
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
}

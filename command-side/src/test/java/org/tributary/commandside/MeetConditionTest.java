package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

/** Conditions of tranches and of the entry into force: met, and open again. */
@InTheHouse
class MeetConditionTest {
    @Autowired
    House house;

    private Contract contract;

    @BeforeEach
    void an_agreement_whose_first_tranche_depends_on_a_report() {
        contract = house.contract("EUR", "1000", "600", "400");
        schedule("Report accepted");
    }

    private void schedule(String condition) {
        house.as(OFFICER)
                .given(
                        "revise-tranches",
                        """
                        {'agreementId': '%s', 'effectiveOn': '2026-03-01', 'reason': {'code': 'new-information'}, 'tranches': [
                          {'trancheId': '%s', 'amount': {'amount': '600', 'currency': 'EUR'}, 'dueOn': '2026-12-31',
                           'condition': '%s'},
                          {'trancheId': '%s', 'amount': {'amount': '400', 'currency': 'EUR'}, 'dueOn': '2026-12-31'}]}
                        """,
                        contract.agreement(),
                        contract.tranches().get(0),
                        condition,
                        contract.tranches().get(1));
    }

    private Body judgement() {
        return json("""
                {'agreementId': '%s', 'judgedBy': 'own', 'evidence': 'Minutes 3', 'effectiveOn': '2026-04-01'}
                """, contract.agreement());
    }

    private Body ofTranche(int tranche) {
        return judgement().with("trancheId", "'%s'", contract.tranches().get(tranche));
    }

    private Body ofEntry(String condition) {
        return judgement().with("condition", "'%s'", condition);
    }

    private Reply meet(Body body) {
        return house.as(OFFICER).send("meet-condition", body);
    }

    private Reply reopen(Body judgement) {
        return house.as(OFFICER)
                .send(
                        "reopen-condition",
                        judgement
                                .without("judgedBy")
                                .without("evidence")
                                .with("reason", "{'code': 'new-information', 'note': 'Withdrawn'}"));
    }

    @Nested
    class Of_a_tranche {
        @Test
        void is_met_in_the_words_of_the_schedule_once() {
            meet(ofTranche(0)).answer();
            StoredEvent met = house.last(contract.agreement());
            assertThat(met.name()).isEqualTo("condition-met");
            assertThat(met.at("/condition")).isEqualTo("Report accepted");
            assertThat(met.at("/judgedBy")).isEqualTo("own");
            assertThat(met.at("/evidence")).isEqualTo("Minutes 3");
            meet(ofTranche(0)).isRefused("condition-already-met");
            schedule("Final report accepted");
            meet(ofTranche(0)).answer();
        }

        @Test
        void is_not_said_again_and_must_be_there() {
            meet(ofTranche(0).with("condition", "'Report accepted'")).isInvalid("/condition not-allowed");
            meet(ofTranche(1)).isRefused("no-condition");
            meet(judgement().with("trancheId", "'%s'", House.anId())).isInvalid("/trancheId unknown-tranche");
        }
    }

    @Nested
    class Of_the_entry_into_force {
        @Test
        void is_said_with_the_judgement() {
            meet(judgement()).isInvalid("/condition missing");
            meet(ofEntry("Ratified by A")).answer();
            assertThat(house.last(contract.agreement()).at("/condition")).isEqualTo("Ratified by A");
            meet(ofEntry("Ratified by A")).isRefused("condition-already-met");
            meet(ofEntry("Ratified by B")).answer();
            reopen(ofEntry("Ratified by A")).answer();
            meet(ofEntry("Ratified by A")).answer();
        }

        @Test
        void is_met_before_the_agreement_is_in_force_or_with_it() {
            house.as(OFFICER)
                    .given(
                            "bring-into-force",
                            "{'agreementId': '%s', 'effectiveOn': '2026-03-31'}",
                            contract.agreement());
            meet(ofEntry("Ratified")).isInvalid("/effectiveOn too-late");
            meet(ofEntry("Ratified").with("effectiveOn", "'2026-03-31'")).answer();
        }
    }

    @Test
    void is_judged_by_us_or_by_a_registered_partner() {
        meet(ofTranche(0).with("judgedBy", "'the donor'")).isInvalid("/judgedBy malformed");
        meet(ofTranche(0).with("judgedBy", "'%s'", House.anId())).isInvalid("/judgedBy unknown-partner");
        String assessor = house.partner();
        meet(ofTranche(0).with("judgedBy", "'%s'", assessor)).answer();
        assertThat(house.last(contract.agreement()).at("/reliedOn/0/id")).isEqualTo(assessor);
        meet(ofEntry("Ratified").with("judgedBy", "'%s'", contract.partner())).answer();
        assertThat(house.last(contract.agreement()).at("/reliedOn")).isEmpty();
    }
}

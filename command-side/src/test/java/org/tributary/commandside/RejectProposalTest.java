package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;

@InTheHouse
class RejectProposalTest {
    @Autowired
    House house;

    private Contract contract;
    private Body writingOff;

    @BeforeEach
    void someone_in_finance_proposes_to_give_up_forty_euro() {
        contract = house.contract("EUR", "100");
        writingOff = json("""
                {'agreementId': '%s', 'proposalId': '%s', 'amount': {'amount': '40', 'currency': 'EUR'},
                 'reason': {'code': 'other'}, 'effectiveOn': '2026-03-31'}
                """, contract.agreement(), House.anId());
        house.proposed(FINANCE, "write-off-receivable", writingOff).answer();
    }

    private Body deciding() {
        return json(
                "{'agreementId': '%s', 'proposalId': '%s', 'effectiveOn': '2026-04-02'}",
                contract.agreement(), writingOff.at("proposalId"));
    }

    private Body rejecting() {
        return deciding().with("reason", "{'code': 'evidence-missing', 'note': 'No letter'}");
    }

    @Test
    void nothing_follows_and_both_are_named_with_the_reason() {
        Reply reply = house.as(MANAGER).send("reject-proposal", rejecting());
        assertThat(reply.answer().events()).containsExactly("correction-rejected");
        StoredEvent rejected = house.last(contract.agreement());
        assertThat(rejected.at("/proposedBy")).isEqualTo(house.as(FINANCE).account());
        assertThat(rejected.at("/rejectedBy")).isEqualTo(house.as(MANAGER).account());
        assertThat(rejected.at("/reason")).isEqualTo("{'code':'evidence-missing','note':'No letter'}");
        assertThat(rejected.codes()).containsExactly("rejection-reason");
        house.as(MANAGER).send("approve-proposal", deciding()).isRefused("proposal-already-decided");
    }

    @Test
    void what_waits_under_an_agreement_that_is_void_is_cleared_up() {
        house.as(MANAGER)
                .given(
                        "void-agreement",
                        "{'agreementId': '%s', 'reason': {'code': 'data-entry-error'}, 'published': false}",
                        contract.agreement());
        house.as(MANAGER).send("approve-proposal", deciding()).isRefused("agreement-voided");
        house.as(MANAGER).send("reject-proposal", rejecting()).answer();
    }

    @Test
    void it_may_be_proposed_anew() {
        house.as(MANAGER).given("reject-proposal", rejecting());
        house.proposed(FINANCE, "write-off-receivable", writingOff).isRefused("already-exists");
        house.proposed(FINANCE, "write-off-receivable", writingOff.with("proposalId", "'%s'", House.anId()))
                .answer();
    }

    @Test
    void nobody_rejects_a_proposal_of_their_own() {
        house.as(FINANCE).send("reject-proposal", rejecting()).isRefused("your-own-proposal");
    }

    @Test
    void nothing_is_decided_before_what_was_proposed() {
        house.as(MANAGER)
                .send("reject-proposal", rejecting().with("effectiveOn", "'2026-03-30'"))
                .isInvalid("/effectiveOn too-early");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Role;
import org.tributary.events.Stage;

/** What the policy may ask for before a partnership is proposed. */
@InTheHouse
class EngagementCriteriaTest {
    private static final List<String> CRITERIA =
            List.of("mandate", "values", "mutual-benefit", "no-conflict-of-interest", "capacity", "no-duplication");

    private static final String WAIVED = "[{'gate': 'engagement-criteria', 'reason': {'code': 'urgency'}}]";

    @Autowired
    House house;

    private Reply propose(Role by, Body proposal) {
        return house.as(by).send("propose-partnership", proposal);
    }

    private Body held(Deal deal) {
        return held(deal, "2025-01-15");
    }

    private Body held(Deal deal, String on) {
        Body checklist = json(
                "{'partnershipId': '%s', 'checklistId': '%s', 'template': 'engagement', 'effectiveOn': '%s'}",
                deal.partnership(), House.anId(), on);
        house.as(OFFICER).given("assign-checklist", checklist);
        return checklist;
    }

    private void found(Body checklist, String item, String assessment, String on) {
        house.as(OFFICER)
                .given(
                        "assess-checklist-item",
                        checklist
                                .without("template")
                                .with("item", "'%s'", item)
                                .with("assessment", "'%s'", assessment)
                                .with("effectiveOn", "'%s'", on));
    }

    @Test
    void bar_nothing_unless_the_policy_asks_for_them() {
        Deal deal = house.deal(Stage.IDENTIFIED);
        held(deal);
        propose(MANAGER, house.proposal(deal).with("waivers", WAIVED)).isInvalid("/waivers/0 not-needed");
        propose(OFFICER, house.proposal(deal)).answer();
        assertThat(house.last(deal.partnership()).payload().has("waivers")).isFalse();
    }

    @Nested
    class Where_the_policy_asks_for_them {
        private void asked(Runnable test) {
            house.underPolicy("{'gates': ['checklist', 'engagement-criteria']}", test);
        }

        @Test
        void nothing_is_proposed_before_each_is_met_or_not_applicable() {
            asked(() -> {
                Deal deal = house.deal(Stage.IDENTIFIED);
                Body checklist = held(deal);
                propose(OFFICER, house.proposal(deal)).isRefused("gate-not-met");
                for (String item : CRITERIA) found(checklist, item, "met", "2025-02-01");
                found(checklist, "capacity", "partly", "2025-02-02");
                Reply closed = propose(OFFICER, house.proposal(deal));
                closed.isRefused("gate-not-met");
                assertThat(closed.refusal().detail()).contains("engagement criteria before a proposal");
                found(checklist, "capacity", "not-applicable", "2025-02-03");
                propose(OFFICER, house.proposal(deal)).answer();
            });
        }

        @Test
        void it_is_the_day_of_the_proposal_that_counts() {
            asked(() -> {
                Deal deal = house.deal(Stage.QUALIFIED);
                Body checklist = held(deal);
                for (String item : CRITERIA) found(checklist, item, "met", "2026-01-11");
                propose(OFFICER, house.proposal(deal)).isRefused("gate-not-met");
                propose(OFFICER, house.proposal(deal).with("effectiveOn", "'2026-01-11'"))
                        .answer();
            });
        }

        @Test
        void a_checklist_without_criteria_is_none_and_neither_is_one_that_was_removed() {
            asked(() -> {
                Deal deal = house.deal(Stage.IDENTIFIED);
                house.as(OFFICER)
                        .given(
                                "assign-checklist",
                                "{'partnershipId': '%s', 'checklistId': '%s', 'template': 'partnering', 'effectiveOn': '2025-01-15'}",
                                deal.partnership(),
                                House.anId());
                propose(OFFICER, house.proposal(deal)).isRefused("gate-not-met");
                Body checklist = held(deal);
                for (String item : CRITERIA) found(checklist, item, "met", "2025-02-01");
                house.as(MANAGER)
                        .given(
                                "remove-checklist",
                                checklist.without("template").with("reason", "{'code': 'data-entry-error'}"));
                propose(OFFICER, house.proposal(deal)).isRefused("gate-not-met");
            });
        }

        @Test
        void whoever_begins_with_the_proposal_needs_a_manager_who_waives_them_with_a_reason() {
            asked(() -> {
                Deal fresh = new Deal(House.anId(), house.partner(), house.staffMember());
                propose(OFFICER, house.proposal(fresh)).isRefused("gate-not-met");
                Body waived = house.proposal(fresh).with("waivers", WAIVED);
                propose(OFFICER, waived).isRefused(403, "forbidden");
                propose(MANAGER, waived.with("/waivers/0/gate", "'checklist'")).isInvalid("/waivers/0 not-needed");
                propose(MANAGER, waived).answer();
                assertThat(house.last(fresh.partnership()).at("/waivers"))
                        .isEqualTo("[{'gate':'engagement-criteria','reason':{'code':'urgency'}}]");
                assertThat(house.last(fresh.partnership()).codes()).contains("waiver-reason");
            });
        }

        @Test
        void they_do_not_bar_a_signature() {
            asked(() -> {
                Deal fresh = new Deal(House.anId(), house.partner(), house.staffMember());
                propose(MANAGER, house.proposal(fresh).with("waivers", WAIVED)).answer();
                held(fresh, "2026-01-20");
                house.as(MANAGER)
                        .send("sign-agreement", house.signing(fresh).without("waivers"))
                        .answer();
            });
        }
    }
}

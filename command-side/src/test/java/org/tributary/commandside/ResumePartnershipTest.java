package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class ResumePartnershipTest {
    @Autowired
    House house;

    private Deal held(Stage stage) {
        Deal deal = house.deal(stage);
        house.as(OFFICER)
                .given(
                        "put-on-hold",
                        "{'partnershipId': '%s', 'reason': {'code': 'legal'}, 'effectiveOn': '2026-03-01'}",
                        deal.partnership());
        return deal;
    }

    private Reply resume(Deal deal, String on) {
        return house.as(OFFICER)
                .send("resume-partnership", "{'partnershipId': '%s', 'effectiveOn': '%s'}", deal.partnership(), on);
    }

    @Test
    void work_goes_on_in_the_stage_that_was_kept() {
        Deal deal = held(Stage.PROPOSED);
        resume(deal, "2026-03-31").answer();
        StoredEvent resumed = house.last(deal.partnership());
        assertThat(resumed.name()).isEqualTo("partnership-resumed");
        assertThat(resumed.at("/stage")).isEqualTo("proposed");
        assertThat(resumed.codes()).containsExactly("stage");

        house.as(OFFICER)
                .send("advance-stage", "{'partnershipId': '%s', 'to': 'negotiating'}", deal.partnership())
                .answer();
    }

    @Test
    void what_is_not_held_is_not_resumed() {
        resume(house.deal(Stage.PROPOSED), "2026-03-31").isRefused("not-on-hold");
        resume(house.deal(Stage.SIGNED), "2026-03-31").isRefused("not-on-hold");
    }

    @Test
    void what_was_given_up_while_on_hold_is_not_resumed() {
        Deal deal = held(Stage.PROPOSED);
        house.as(OFFICER)
                .given(
                        "withdraw-partnership",
                        "{'partnershipId': '%s', 'reason': {'code': 'timing'}, 'effectiveOn': '2026-03-02'}",
                        deal.partnership());
        resume(deal, "2026-03-31").isRefused("not-on-hold");
    }

    @Test
    void nothing_is_resumed_before_it_began() {
        resume(held(Stage.PROPOSED), "2025-01-09").isInvalid("/effectiveOn too-early");
    }
}

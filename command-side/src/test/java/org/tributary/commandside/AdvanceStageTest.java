package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class AdvanceStageTest {
    @Autowired
    House house;

    private Reply advance(Deal deal, Stage to, String on) {
        return house.as(OFFICER)
                .send(
                        "advance-stage",
                        "{'partnershipId': '%s', 'to': '%s', 'effectiveOn': '%s'}",
                        deal.partnership(),
                        to,
                        on);
    }

    /** From each stage only the next one; proposed is reached by a proposal, signed by a signature, the rest never so. */
    @ParameterizedTest
    @CsvSource(
            value = {
                "IDENTIFIED, QUALIFIED",
                "QUALIFIED, CULTIVATING",
                "CULTIVATING, -",
                "PROPOSED, NEGOTIATING",
                "NEGOTIATING, -",
                "SIGNED, -",
                "DECLINED, -",
                "WITHDRAWN, -"
            },
            nullValues = "-")
    void a_partnership_moves_on_by_one_stage(Stage from, Stage next) {
        Deal deal = house.deal(from);
        for (Stage to : Stage.values())
            if (to != next) advance(deal, to, "2026-03-31").isRefused("stage-not-allowed");
        if (next == null) return;

        advance(deal, next, "2026-03-31").answer();
        StoredEvent advanced = house.last(deal.partnership());
        assertThat(advanced.name()).isEqualTo("stage-advanced");
        assertThat(advanced.at("/from")).isEqualTo(from.toString());
        assertThat(advanced.at("/to")).isEqualTo(next.toString());
    }

    @Test
    void the_version_of_the_list_of_stages_is_named() {
        Deal deal = house.deal(Stage.IDENTIFIED);
        advance(deal, Stage.QUALIFIED, "2026-03-31").answer();
        assertThat(house.last(deal.partnership()).codes()).containsExactly("stage");
    }

    @Test
    void nothing_moves_before_it_began() {
        advance(house.deal(Stage.IDENTIFIED), Stage.QUALIFIED, "2025-01-09").isInvalid("/effectiveOn too-early");
    }

    @Test
    void nothing_moves_while_on_hold() {
        Deal deal = house.deal(Stage.IDENTIFIED);
        house.as(OFFICER)
                .given("put-on-hold", "{'partnershipId': '%s', 'reason': {'code': 'funding'}}", deal.partnership());
        advance(deal, Stage.QUALIFIED, House.TODAY).isRefused("on-hold");
    }

    @Test
    void what_is_no_stage_is_no_place_to_go() {
        house.as(OFFICER)
                .send(
                        "advance-stage",
                        "{'partnershipId': '%s', 'to': 'won'}",
                        house.deal(Stage.IDENTIFIED).partnership())
                .isInvalid("/to not-allowed");
    }
}

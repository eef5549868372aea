package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class AssignOwnerTest {
    @Autowired
    House house;

    private Body owner(Deal deal, String owner) {
        return json("""
                {'partnershipId': '%s', 'owner': '%s', 'reason': {'code': 'staff-change'}, 'effectiveOn': '2026-03-31'}
                """, deal.partnership(), owner);
    }

    private Reply assign(Body body) {
        return house.as(MANAGER).send("assign-owner", body);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTIFIED", "SIGNED", "WITHDRAWN"})
    void someone_else_answers_for_it_whatever_its_stage(Stage stage) {
        Deal deal = house.deal(stage);
        String successor = house.staffMember();
        assign(owner(deal, successor)).answer();

        StoredEvent assigned = house.last(deal.partnership());
        assertThat(assigned.name()).isEqualTo("owner-assigned");
        assertThat(assigned.at("/owner")).isEqualTo(successor);
        assertThat(assigned.at("/credit")).isEqualTo("[{'staffId':'" + successor + "','share':'1/1'}]");
        assertThat(assigned.at("/reason/code")).isEqualTo("staff-change");
        assertThat(assigned.codes()).containsExactly("change-reason");
        assertThat(assigned.reliedOn()).containsExactly(house.staffAsItStands());
    }

    @Test
    void credit_may_be_shared_anew_under_the_same_owner() {
        Deal deal = house.deal(Stage.PROPOSED);
        assign(owner(deal, deal.owner())
                        .with(
                                "credit",
                                "[{'staffId': '%s', 'share': '3/4'}, {'staffId': '%s', 'share': '1/4'}]",
                                deal.owner(),
                                house.staffMember()))
                .answer();
        assertThat(house.last(deal.partnership()).at("/credit/0/share")).isEqualTo("3/4");
    }

    @Test
    void who_answers_already_changes_nothing() {
        Deal deal = house.deal(Stage.PROPOSED);
        assign(owner(deal, deal.owner())).changesNothing();
    }

    @Test
    void an_agreement_that_was_taken_in_without_owner_can_be_given_one() {
        House.Contract contract = house.contract("EUR", "100");
        assign(owner(new Deal(contract.partnership(), contract.partner(), ""), house.staffMember()))
                .answer();
    }

    @Test
    void the_owner_is_of_the_staff() {
        assign(owner(house.deal(Stage.PROPOSED), House.anId())).isInvalid("/owner unknown-staff-member");
    }

    @Test
    void nobody_answers_before_it_began() {
        assign(owner(house.deal(Stage.PROPOSED), house.staffMember()).with("effectiveOn", "'2025-01-09'"))
                .isInvalid("/effectiveOn too-early");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class ReviseEngagementTest {
    @Autowired
    House house;

    private Body working(Deal deal) {
        return json("""
                {'partnershipId': '%s', 'engagementTypes': ['project', 'capacity-development'],
                 'objective': 'Rules for twelve countries', 'term': {'from': '2026-04-01', 'to': '2028-12-31'},
                 'reason': {'code': 'scope-changed'}, 'effectiveOn': '2026-03-31'}
                """, deal.partnership());
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("revise-engagement", body);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTIFIED", "PROPOSED", "SIGNED"})
    void partners_work_together_in_several_ways_and_in_others_at_other_times(Stage stage) {
        Deal deal = house.deal(stage);
        send(working(deal)).answer();
        StoredEvent revised = house.last(deal.partnership());
        assertThat(revised.name()).isEqualTo("engagement-revised");
        assertThat(revised.at("/engagementTypes")).isEqualTo("['project','capacity-development']");
        assertThat(revised.at("/objective")).isEqualTo("Rules for twelve countries");
        assertThat(revised.at("/term")).isEqualTo("{'from':'2026-04-01','to':'2028-12-31'}");
        assertThat(revised.codes()).containsExactlyInAnyOrder("change-reason", "engagement-type");
        send(working(deal).with("engagementTypes", "['thematic']")).answer();
    }

    @Test
    void a_project_has_an_objective_and_days_between_which_it_runs() {
        Body working = working(house.deal(Stage.IDENTIFIED));
        send(working.without("objective").without("term")).isInvalid("/objective missing", "/term missing");
        send(working.with("term", "{'from': '2026-04-01'}")).isInvalid("/term missing");
        send(working.with("/term/to", "'2026-03-31'")).isInvalid("/term/to too-early");
        send(working.without("objective").without("term").with("engagementTypes", "['funding']"))
                .answer();
    }

    @Test
    void what_is_left_out_stays_and_as_it_stands_it_is_not_said_again() {
        Deal deal = house.deal(Stage.PROPOSED);
        send(working(deal)).answer();
        send(working(deal)
                        .without("objective")
                        .without("term")
                        .with("engagementTypes", "['capacity-development', 'project']"))
                .changesNothing();
        send(working(deal).without("objective").with("/term/to", "'2029-12-31'"))
                .answer();
        assertThat(house.last(deal.partnership()).at("/objective")).isEqualTo("Rules for twelve countries");
    }

    @Test
    void each_type_is_named_once_and_there_is_one() {
        Body working = working(house.deal(Stage.PROPOSED));
        send(working.with("engagementTypes", "[]")).isInvalid("/engagementTypes missing");
        send(working.with("engagementTypes", "['funding', 'funding']")).isInvalid("/engagementTypes duplicate");
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "WITHDRAWN"})
    void nobody_works_on_what_is_lost(Stage lost) {
        send(working(house.deal(lost))).isRefused("stage-not-allowed");
    }
}

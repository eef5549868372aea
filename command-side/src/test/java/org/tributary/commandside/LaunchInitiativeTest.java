package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class LaunchInitiativeTest {
    @Autowired
    House house;

    private final Body schools = json("""
            {'title': 'Connect every school', 'level': 'regional', 'regions': ['ASP', 'AFR'], 'area': 'infrastructure',
             'mandate': 'WTDC-17 ASP3', 'term': {'from': '2026-01-01', 'to': '2029-12-31'}, 'effectiveOn': '2026-03-31'}
            """);

    private Reply launch(Body body) {
        return house.as(OFFICER).send("launch-initiative", body);
    }

    @Test
    void it_says_where_what_for_and_by_which_mandate() {
        String champion = house.staffMember();
        String initiative = launch(schools.with("champion", "'%s'", champion)).id();

        StoredEvent launched = house.last(initiative);
        assertThat(launched.streamType()).isEqualTo("initiative");
        assertThat(launched.name()).isEqualTo("initiative-launched");
        assertThat(launched.at("/regions")).isEqualTo("['ASP','AFR']");
        assertThat(launched.at("/mandate")).isEqualTo("WTDC-17 ASP3");
        assertThat(launched.at("/champion")).isEqualTo(champion);
        assertThat(launched.reliedOn()).containsExactly(house.staffAsItStands());
        assertThat(launched.codes()).containsExactly("area", "region");
    }

    @Test
    void a_regional_one_is_for_a_region_and_a_national_one_for_a_country() {
        launch(schools.without("regions")).isInvalid("/regions missing");
        launch(schools.with("level", "'national'")).isInvalid("/country missing");
        launch(schools.without("regions").with("level", "'global'")).answer();
        launch(schools.without("regions").with("level", "'national'").with("country", "'FJ'"))
                .answer();
    }

    @Test
    void each_region_is_named_once() {
        launch(schools.with("/regions/1", "'ASP'")).isInvalid("/regions/1 duplicate");
    }

    @Test
    void it_does_not_end_before_it_begins() {
        launch(schools.with("/term/to", "'2025-12-31'")).isInvalid("/term/to too-early");
    }

    @Test
    void it_may_be_the_programme_of_a_funder_that_there_is() {
        launch(schools.with("funderId", "'%s'", House.anId())).isInvalid("/funderId unknown-partner");
        String funder = house.partner();
        String initiative =
                launch(schools.with("funderId", "'%s'", funder)).answer().id();
        assertThat(house.last(initiative).at("/funderId")).isEqualTo(funder);
        assertThat(house.last(initiative).reliedOn()).contains("partner " + funder + " 0");
        house.as(MANAGER).given("void-partner", "{'partnerId': '%s', 'reason': {'code': 'data-entry-error'}}", funder);
        launch(schools.with("funderId", "'%s'", funder)).isInvalid("/funderId partner-voided");
    }

    @Test
    void its_champion_is_of_the_staff() {
        launch(schools.with("champion", "'%s'", House.anId())).isInvalid("/champion unknown-staff-member");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class AssignToOfficeTest {
    @Autowired
    House house;

    private Body assignment;

    @BeforeEach
    void there_is_a_colleague_and_an_office() {
        assignment = json(
                "{'staffId': '%s', 'officeId': '%s', 'effectiveOn': '2026-03-31'}",
                house.staffMember(), house.office());
    }

    private Reply assign(Body body) {
        return house.as(MANAGER).send("assign-to-office", body);
    }

    @Test
    void a_colleague_works_in_an_office_from_a_day_on() {
        assign(assignment.with("reason", "{'code': 'reorganization'}")).answer();
        StoredEvent assigned = house.last(NaturalKeys.STAFF);
        assertThat(assigned.name()).isEqualTo("staff-member-assigned");
        assertThat(assigned.at("/officeId")).isEqualTo(assignment.at("officeId"));
        assertThat(assigned.codes()).containsExactly("change-reason");
        assign(assignment).changesNothing();
        assign(assignment.with("officeId", "'%s'", house.office())).answer();
        assign(assignment).answer();
    }

    @Test
    void both_are_there_and_not_before_the_colleague_was() {
        assign(assignment.with("staffId", "'%s'", House.anId())).isInvalid("/staffId unknown-staff-member");
        assign(assignment.with("officeId", "'%s'", House.anId())).isInvalid("/officeId unknown-office");
        assign(assignment.with("effectiveOn", "'2019-12-31'")).isInvalid("/effectiveOn too-early");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class ScheduleJointAssessmentTest {
    @Autowired
    House house;

    private Body schedule(Deal deal) {
        return json("""
                {'partnershipId': '%s', 'everyMonths': 6, 'firstOn': '2026-09-30', 'effectiveOn': '2026-03-31'}
                """, deal.partnership());
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("schedule-joint-assessment", body);
    }

    @Test
    void both_sides_look_at_it_every_so_many_months() {
        Deal deal = house.deal(Stage.SIGNED);
        send(schedule(deal)).answer();
        StoredEvent scheduled = house.last(deal.partnership());
        assertThat(scheduled.name()).isEqualTo("joint-assessment-scheduled");
        assertThat(scheduled.at("/everyMonths")).isEqualTo("6");
        assertThat(scheduled.at("/firstOn")).isEqualTo("2026-09-30");
        send(schedule(deal)).changesNothing();
    }

    @Test
    void the_first_time_is_after_as_many_months_unless_it_is_said() {
        Deal deal = house.deal(Stage.PROPOSED);
        send(schedule(deal)
                        .without("firstOn")
                        .with("effectiveOn", "'2026-03-31'")
                        .with("everyMonths", "11"))
                .answer();
        assertThat(house.last(deal.partnership()).at("/firstOn")).isEqualTo("2027-02-28");
    }

    @Test
    void it_is_at_least_every_five_years_and_not_today() {
        Body schedule = schedule(house.deal(Stage.PROPOSED));
        for (String months : new String[] {"0", "61", "-1"})
            send(schedule.with("everyMonths", months)).isInvalid("/everyMonths out-of-range");
        send(schedule.with("firstOn", "'2026-03-31'")).isInvalid("/firstOn too-early");
    }

    @Test
    void what_is_lost_is_not_assessed_regularly() {
        send(schedule(house.deal(Stage.DECLINED))).isRefused("stage-not-allowed");
    }
}

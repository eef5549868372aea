package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class HoldJointAssessmentTest {
    @Autowired
    House house;

    private Body held(Deal deal) {
        return json("""
                {'partnershipId': '%s', 'assessmentId': '%s', 'outcome': 'refocus', 'findings': {'text': 'Ada left'},
                 'effectiveOn': '2026-03-31'}
                """, deal.partnership(), House.anId());
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("hold-joint-assessment", body);
    }

    private void every(int months, Deal deal) {
        house.as(OFFICER)
                .given(
                        "schedule-joint-assessment",
                        "{'partnershipId': '%s', 'everyMonths': %d, 'effectiveOn': '2025-12-31'}",
                        deal.partnership(),
                        months);
    }

    @Test
    void both_sides_decide_how_it_goes_on_and_the_next_time_follows_from_the_schedule() {
        Deal deal = house.deal(Stage.PROPOSED);
        every(12, deal);
        Body held = held(deal);
        assertThat(send(held).created("assessment")).isEqualTo(held.at("assessmentId"));
        StoredEvent event = house.last(deal.partnership());
        assertThat(event.name()).isEqualTo("joint-assessment-held");
        assertThat(event.at("/outcome")).isEqualTo("refocus");
        assertThat(event.at("/nextOn")).isEqualTo("2027-03-31");
        assertThat(house.person(event.at("/findingsId"))).contains("Ada left");
    }

    @Test
    void the_next_time_may_be_another() {
        Deal deal = house.deal(Stage.PROPOSED);
        every(12, deal);
        send(held(deal).with("nextOn", "'2026-06-30'")).answer();
        assertThat(house.last(deal.partnership()).at("/nextOn")).isEqualTo("2026-06-30");
        send(held(deal).with("nextOn", "'2026-03-31'")).isInvalid("/nextOn too-early");
    }

    @Test
    void what_ends_is_not_assessed_again() {
        Deal deal = house.deal(Stage.SIGNED);
        every(12, deal);
        Body ending = held(deal).with("outcome", "'end'");
        send(ending.with("nextOn", "'2026-06-30'")).isInvalid("/nextOn not-needed");
        send(ending).answer();
        assertThat(house.last(deal.partnership()).payload().has("nextOn")).isFalse();
    }

    @Test
    void without_a_schedule_it_is_held_all_the_same_and_recorded_once() {
        Deal deal = house.deal(Stage.DECLINED);
        Body held = held(deal);
        send(held).answer();
        assertThat(house.last(deal.partnership()).payload().has("nextOn")).isFalse();
        send(held.with("outcome", "'continue'")).isRefused("already-exists");
    }
}

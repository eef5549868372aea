package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class InvestigateComplaintTest {
    @Autowired
    House house;

    private Body lodged(Deal deal) {
        Body complaint = json("""
                {'partnershipId': '%s', 'complaintId': '%s', 'words': {'text': 'Ada was unfair'},
                 'effectiveOn': '2026-03-01'}
                """, deal.partnership(), House.anId());
        house.as(OFFICER).send("lodge-complaint", complaint).answer();
        return complaint.without("words").with("effectiveOn", "'2026-03-02'");
    }

    private Reply investigate(Body body) {
        return house.as(MANAGER).send("investigate-complaint", body);
    }

    @Test
    void managers_look_into_it_once_whether_or_not_anybody_was_told() {
        Deal deal = house.deal(Stage.SIGNED);
        Body complaint = lodged(deal);
        house.as(OFFICER).send("investigate-complaint", complaint).isRefused(403, "forbidden");
        investigate(complaint).answer();
        assertThat(house.last(deal.partnership()).name()).isEqualTo("complaint-investigated");
        investigate(complaint).changesNothing();
        house.as(OFFICER).send("acknowledge-complaint", complaint).answer();
    }

    @Test
    void once_it_is_resolved_it_only_comes_to_something_else() {
        Body complaint = lodged(house.deal(Stage.PROPOSED));
        house.as(MANAGER)
                .send("resolve-complaint", complaint.with("outcome", "'upheld'"))
                .answer();
        investigate(complaint).isRefused("complaint-resolved");
    }

    @Test
    void it_is_one_that_was_lodged_before() {
        Body complaint = lodged(house.deal(Stage.PROPOSED));
        investigate(complaint.with("complaintId", "'%s'", House.anId())).isInvalid("/complaintId unknown-complaint");
        investigate(complaint.with("effectiveOn", "'2026-02-28'")).isInvalid("/effectiveOn too-early");
    }
}

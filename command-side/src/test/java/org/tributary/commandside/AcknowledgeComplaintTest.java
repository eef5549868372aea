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
class AcknowledgeComplaintTest {
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

    private Reply acknowledge(Body body) {
        return house.as(OFFICER).send("acknowledge-complaint", body);
    }

    @Test
    void whoever_complained_is_told_once() {
        Deal deal = house.deal(Stage.SIGNED);
        Body complaint = lodged(deal);
        acknowledge(complaint).answer();
        assertThat(house.last(deal.partnership()).name()).isEqualTo("complaint-acknowledged");
        acknowledge(complaint).changesNothing();
    }

    @Test
    void once_it_is_resolved_it_only_comes_to_something_else() {
        Body complaint = lodged(house.deal(Stage.PROPOSED));
        house.as(MANAGER)
                .send("resolve-complaint", complaint.with("outcome", "'upheld'"))
                .answer();
        acknowledge(complaint).isRefused("complaint-resolved");
    }

    @Test
    void it_is_one_that_was_lodged_before() {
        Body complaint = lodged(house.deal(Stage.PROPOSED));
        acknowledge(complaint.with("complaintId", "'%s'", House.anId())).isInvalid("/complaintId unknown-complaint");
        acknowledge(complaint.with("effectiveOn", "'2026-02-28'")).isInvalid("/effectiveOn too-early");
    }
}

package org.tributary.commandside;

import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class LodgeComplaintTest {
    @Autowired
    House house;

    @Test
    void a_complaint_says_something_and_is_lodged_once() {
        Deal deal = house.deal(Stage.DECLINED);
        Body complaint = json(
                "{'partnershipId': '%s', 'complaintId': '%s', 'words': {'text': 'Unfair'}}",
                deal.partnership(), House.anId());
        house.as(OFFICER).send("lodge-complaint", complaint.without("words")).isInvalid("/words missing");
        house.as(OFFICER).send("lodge-complaint", complaint).answer();
        house.as(OFFICER).send("lodge-complaint", complaint).isRefused("already-exists");
    }
}

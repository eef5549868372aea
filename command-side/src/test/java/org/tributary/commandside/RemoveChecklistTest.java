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
class RemoveChecklistTest {
    @Autowired
    House house;

    private Body checklist(Deal deal) {
        return json(
                "{'partnershipId': '%s', 'checklistId': '%s', 'template': 'partnering', 'effectiveOn': '2026-01-15'}",
                deal.partnership(), House.anId());
    }

    private Reply assign(Body checklist) {
        return house.as(OFFICER).send("assign-checklist", checklist);
    }

    private Reply sign(Deal deal) {
        return house.as(MANAGER).send("sign-agreement", house.signing(deal));
    }

    @Test
    void once_it_is_removed_it_bars_nothing() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body checklist = checklist(deal);
        assign(checklist).answer();
        Body removing = checklist.without("template").with("reason", "{'code': 'data-entry-error'}");
        house.as(OFFICER).send("remove-checklist", removing).isRefused(403, "forbidden");
        house.as(MANAGER).send("remove-checklist", removing).answer();
        assertThat(house.last(deal.partnership()).name()).isEqualTo("checklist-removed");
        house.as(MANAGER).send("remove-checklist", removing).isRefused("checklist-ended");
        house.as(OFFICER)
                .send(
                        "assess-checklist-item",
                        checklist
                                .without("template")
                                .with("item", "'flexibility'")
                                .with("assessment", "'met'"))
                .isRefused("checklist-ended");
        sign(deal).answer();
    }
}

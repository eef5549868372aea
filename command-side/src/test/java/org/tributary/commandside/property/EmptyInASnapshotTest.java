package org.tributary.commandside.property;

import static org.tributary.commandside.property.Office.office;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.tributary.commandside.House;
import org.tributary.commandside.House.Contract;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

/** A snapshot leaves out what is empty, and whoever reads it knows that it is. */
class EmptyInASnapshotTest {
    private final House house = office().house;

    @Test
    void an_agreement_without_tranches() {
        Contract contract = house.contract("EUR", "100");
        house.received(house.receipt(contract, "5", "EUR"));
        States.requireSame(contract.agreement());
    }

    @Test
    void a_checklist_of_which_nothing_is_assessed_yet() {
        Deal deal = house.deal(Stage.PROPOSED);
        String checklist = House.anId();
        house.as(OFFICER)
                .given(
                        "assign-checklist",
                        "{'partnershipId': '%s', 'checklistId': '%s', 'template': 'partnering'}",
                        deal.partnership(),
                        checklist);
        house.as(OFFICER)
                .given(
                        "assess-checklist-item",
                        "{'partnershipId': '%s', 'checklistId': '%s', 'item': 'flexibility', 'assessment': 'met'}",
                        deal.partnership(),
                        checklist);
        States.requireSame(deal.partnership());
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class AssessChecklistItemTest {
    @Autowired
    House house;

    private Body found(Deal deal) {
        Body checklist = json(
                "{'partnershipId': '%s', 'checklistId': '%s', 'template': 'partnering', 'effectiveOn': '2026-01-15'}",
                deal.partnership(), House.anId());
        house.as(OFFICER).given("assign-checklist", checklist);
        return checklist
                .without("template")
                .with("item", "'zero-tolerance'")
                .with("assessment", "'partly'")
                .with("evidence", "{'text': 'Their policy names Ada'}")
                .with("effectiveOn", "'2026-01-20'");
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("assess-checklist-item", body);
    }

    @Test
    void an_item_is_met_partly_not_or_not_applicable_and_something_shows_it() {
        Deal deal = house.deal(Stage.PROPOSED);
        Body found = found(deal).with("document", """
                {'name': 'Safeguarding', 'mediaType': 'application/pdf', 'size': 5,
                 'sha256': 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'}
                """);
        send(found).answer();
        StoredEvent assessed = house.last(deal.partnership());
        assertThat(assessed.name()).isEqualTo("checklist-item-assessed");
        assertThat(assessed.at("/item")).isEqualTo("zero-tolerance");
        assertThat(assessed.at("/assessment")).isEqualTo("partly");
        assertThat(assessed.at("/document/name")).isEqualTo("Safeguarding");
        assertThat(house.person(assessed.at("/evidenceId"))).contains("names Ada");
        for (String assessment : new String[] {"met", "not", "not-applicable"})
            send(found.with("assessment", "'%s'", assessment)).answer();
    }

    @Test
    void as_it_was_found_it_is_not_found_again() {
        Body found = found(house.deal(Stage.PROPOSED)).without("evidence");
        send(found).answer();
        send(found).changesNothing();
        send(found.with("effectiveOn", "'2026-01-21'")).answer();
    }

    @Test
    void it_is_an_item_of_a_checklist_of_the_partnership() {
        Body found = found(house.deal(Stage.PROPOSED));
        send(found.with("item", "'no-such-item'")).isInvalid("/item unknown-item");
        send(found.with("checklistId", "'%s'", House.anId())).isInvalid("/checklistId unknown-checklist");
        send(found.with("effectiveOn", "'2026-01-14'")).isInvalid("/effectiveOn too-early");
        send(found.with("document", "{'name': 'x', 'mediaType': 'text/plain', 'size': 0, 'sha256': 'short'}"))
                .isInvalid("/document/sha256 malformed", "/document/size not-positive");
    }
}

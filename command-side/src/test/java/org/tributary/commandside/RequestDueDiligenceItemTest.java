package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class RequestDueDiligenceItemTest {
    @Autowired
    House house;

    private Body asking(String assessed) {
        String partner = house.partner();
        String dueDiligence = house.as(OFFICER)
                .order(
                        "open-due-diligence",
                        json(
                                "{'partnerId': '%s', 'assessed': '%s', 'tier': 'basic', 'effectiveOn': '2026-01-10'}",
                                partner, assessed),
                        false)
                .created("due-diligence");
        return json(
                "{'partnerId': '%s', 'dueDiligenceId': '%s', 'item': 'audited-accounts', 'effectiveOn': '2026-01-10'}",
                partner, dueDiligence);
    }

    private Reply ask(Body asking) {
        return house.as(OFFICER).send("request-due-diligence-item", asking);
    }

    @Test
    void it_says_what_was_asked_of_whom_and_until_when() {
        Body asking = asking("us").with("dueOn", "'2026-02-10'").with("question", "{'text': 'Also those of 2019?'}");
        ask(asking).answer();

        StoredEvent asked = house.last(asking.at("partnerId"));
        assertThat(asked.name()).isEqualTo("due-diligence-item-requested");
        assertThat(asked.at("/assessed")).isEqualTo("us");
        assertThat(asked.at("/item")).isEqualTo("audited-accounts");
        assertThat(asked.at("/dueOn")).isEqualTo("2026-02-10");
        assertThat(asked.codes()).containsExactly("due-diligence-item");
        assertThat(house.person(asked.at("/questionId"))).contains("2019");
    }

    @Test
    void nothing_is_asked_before_the_due_diligence_was_opened_nor_due_before_it_is_asked() {
        ask(asking("them").with("effectiveOn", "'2026-01-09'")).isInvalid("/effectiveOn too-early");
        ask(asking("them").with("dueOn", "'2026-01-09'")).isInvalid("/dueOn too-early");
    }

    @Test
    void the_same_is_asked_once() {
        Body asking = asking("them").with("itemId", "'%s'", House.anId());
        ask(asking).answer();
        ask(asking).isRefused(409, "already-exists");
    }

    @Test
    void it_belongs_to_a_due_diligence() {
        ask(asking("them").with("dueDiligenceId", "'%s'", House.anId()))
                .isInvalid("/dueDiligenceId unknown-due-diligence");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class AnswerDueDiligenceItemTest {
    @Autowired
    House house;

    private Body asked() {
        String partner = house.partner();
        String dueDiligence = house.as(OFFICER)
                .order(
                        "open-due-diligence",
                        json(
                                "{'partnerId': '%s', 'assessed': 'us', 'tier': 'basic', 'effectiveOn': '2025-12-01'}",
                                partner),
                        false)
                .created("due-diligence");
        String item = house.as(OFFICER)
                .order(
                        "request-due-diligence-item",
                        json(
                                "{'partnerId': '%s', 'dueDiligenceId': '%s', 'item': 'governance', 'effectiveOn': '2026-01-10'}",
                                partner, dueDiligence),
                        false)
                .created("due-diligence-item");
        return json("{'partnerId': '%s', 'itemId': '%s', 'effectiveOn': '2026-02-01'}", partner, item);
    }

    private Reply answer(Body answering) {
        return house.as(OFFICER).send("answer-due-diligence-item", answering);
    }

    @Test
    void it_says_what_was_given_and_the_words_lie_beside_the_history() {
        Body asked = asked();
        answer(asked.with("answer", "'given'").with("note", "{'text': 'Ms Quillfeather sent the charter'}"))
                .answer();

        StoredEvent answered = house.last(asked.at("partnerId"));
        assertThat(answered.name()).isEqualTo("due-diligence-item-answered");
        assertThat(answered.at("/itemId")).isEqualTo(asked.at("itemId"));
        assertThat(answered.at("/answer")).isEqualTo("given");
        assertThat(house.person(answered.at("/noteId"))).contains("charter");
        assertThat(house.mentions("charter")).isZero();
    }

    @Test
    void what_is_not_given_has_a_reason() {
        Body asked = asked();
        answer(asked.with("answer", "'declined'")).isInvalid("/reason missing");
        answer(asked.with("answer", "'withdrawn'")).isInvalid("/reason missing");
        answer(asked.with("answer", "'declined'").with("reason", "{'code': 'confidential'}"))
                .answer();
        assertThat(house.last(asked.at("partnerId")).codes()).containsExactly("item-answer-reason");
    }

    @Test
    void it_is_answered_anew_with_a_reason_and_not_just_so_again() {
        Body given = asked().with("answer", "'given'");
        answer(given).answer();
        answer(given).changesNothing();
        answer(given.with("effectiveOn", "'2026-02-02'")).isInvalid("/reason missing");
        answer(given.with("effectiveOn", "'2026-02-02'").with("reason", "{'code': 'data-entry-error'}"))
                .answer();
    }

    @Test
    void nothing_is_answered_before_it_was_asked() {
        answer(asked().with("answer", "'given'").with("effectiveOn", "'2026-01-09'"))
                .isInvalid("/effectiveOn too-early");
    }

    @Test
    void what_was_never_asked_is_not_answered() {
        answer(asked().with("answer", "'given'").with("itemId", "'%s'", House.anId()))
                .isInvalid("/itemId unknown-item");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class RespondToFeedbackTest {
    @Autowired
    House house;

    private Body answer(Deal deal) {
        String feedback = House.anId();
        house.as(OFFICER).given("record-feedback", """
                {'partnershipId': '%s', 'feedbackId': '%s', 'partnerId': '%s', 'words': {'text': 'Slow'},
                 'effectiveOn': '2026-03-01'}
                """, deal.partnership(), feedback, deal.partner());
        return json("""
                {'partnershipId': '%s', 'feedbackId': '%s', 'acted': false, 'answer': {'text': 'Ada is on leave'},
                 'effectiveOn': '2026-03-31'}
                """, deal.partnership(), feedback);
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("respond-to-feedback", body);
    }

    @Test
    void a_partner_is_told_why_nothing_was_done() {
        Deal deal = house.deal(Stage.SIGNED);
        Body answer = answer(deal);
        send(answer.without("answer")).isInvalid("/answer missing");
        send(answer).answer();
        StoredEvent answered = house.last(deal.partnership());
        assertThat(answered.name()).isEqualTo("feedback-answered");
        assertThat(answered.at("/acted")).isEqualTo("false");
        assertThat(house.person(answered.at("/answerId"))).contains("on leave");
        send(answer).isRefused("feedback-already-answered");
    }

    @Test
    void where_something_was_done_words_are_not_needed() {
        send(answer(house.deal(Stage.SIGNED)).without("answer").with("acted", "true"))
                .answer();
    }

    @Test
    void it_is_an_answer_to_what_was_said_before() {
        Body answer = answer(house.deal(Stage.PROPOSED));
        send(answer.with("feedbackId", "'%s'", House.anId())).isInvalid("/feedbackId unknown-feedback");
        send(answer.with("effectiveOn", "'2026-02-28'")).isInvalid("/effectiveOn too-early");
    }
}

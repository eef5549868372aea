package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class RecordFeedbackTest {
    @Autowired
    House house;

    private Body said(Deal deal) {
        return json("""
                {'partnershipId': '%s', 'feedbackId': '%s', 'partnerId': '%s', 'score': 2,
                 'words': {'text': 'Ada never answers'}, 'effectiveOn': '2026-03-31'}
                """, deal.partnership(), House.anId(), deal.partner());
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("record-feedback", body);
    }

    @Test
    void a_partner_says_what_it_thinks_and_the_words_lie_apart() {
        Deal deal = house.deal(Stage.SIGNED);
        Body said = said(deal);
        assertThat(send(said).created("feedback")).isEqualTo(said.at("feedbackId"));
        StoredEvent recorded = house.last(deal.partnership());
        assertThat(recorded.name()).isEqualTo("feedback-recorded");
        assertThat(recorded.at("/partnerId")).isEqualTo(deal.partner());
        assertThat(recorded.at("/score")).isEqualTo("2");
        assertThat(house.person(recorded.at("/wordsId"))).contains("Ada never answers");
        send(said).isRefused("already-exists");
    }

    @Test
    void it_is_a_partner_of_the_partnership_and_a_score_from_one_to_five() {
        Body said = said(house.deal(Stage.PROPOSED));
        send(said.with("partnerId", "'%s'", house.partner()).with("score", "6"))
                .isInvalid("/partnerId not-a-party", "/score out-of-range");
        send(said.with("score", "0")).isInvalid("/score out-of-range");
        send(said.without("score")).answer();
    }

    @Test
    void what_is_lost_may_be_spoken_of() {
        send(said(house.deal(Stage.DECLINED))).answer();
    }
}

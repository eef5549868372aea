package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class RecordGuidanceTest {
    @Autowired
    House house;

    private Body guidance;

    @BeforeEach
    void a_report_of_the_first_of_march() {
        guidance = json("""
                {'reportId': '%s', 'guidanceId': '%s', 'body': 'advisory-group', 'session': 'TDAG-19, item 8',
                 'text': 'Widen the circle of partners.', 'addressedTo': 'The Director', 'effectiveOn': '2026-03-20'}
                """, house.report(), House.anId());
    }

    private Reply record(Body body) {
        return house.as(OFFICER).send("record-guidance", body);
    }

    @Test
    void it_is_kept_in_the_words_of_the_body_that_gave_it() {
        Reply reply = record(guidance);
        assertThat(reply.answer().created()).extracting("type").containsExactly("guidance");
        StoredEvent recorded = house.last(guidance.at("reportId"));
        assertThat(recorded.name()).isEqualTo("guidance-recorded");
        assertThat(recorded.at("/body")).isEqualTo("advisory-group");
        assertThat(recorded.at("/session")).isEqualTo("TDAG-19, item 8");
        assertThat(recorded.at("/text")).isEqualTo("Widen the circle of partners.");
        assertThat(recorded.at("/addressedTo")).isEqualTo("The Director");
        assertThat(recorded.codes()).containsExactly("governing-body");
    }

    @Test
    void several_bodies_may_speak_on_one_report() {
        record(guidance).answer();
        record(guidance.with("guidanceId", "'%s'", House.anId()).with("body", "'council'"))
                .answer();
    }

    @Test
    void nobody_speaks_on_a_report_before_it_is_published() {
        record(guidance.with("effectiveOn", "'2026-02-28'")).isInvalid("/effectiveOn too-early");
    }
}

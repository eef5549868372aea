package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Stage;

@InTheHouse
class RecordMeasurementTest {
    @Autowired
    House house;

    private Deal deal;

    @BeforeEach
    void partners_agreed_to_count_schools() {
        deal = house.deal(Stage.SIGNED);
        house.as(OFFICER)
                .given(
                        "agree-measures",
                        "{'partnershipId': '%s', 'measures': [{'code': 'schools', 'name': 'Schools'}], 'effectiveOn': '2026-03-01'}",
                        deal.partnership());
    }

    private Body measured(String value) {
        return json(
                "{'partnershipId': '%s', 'measure': 'schools', 'value': '%s', 'effectiveOn': '2026-03-31'}",
                deal.partnership(), value);
    }

    private Reply send(Body body) {
        return house.as(OFFICER).send("record-measurement", body);
    }

    @Test
    void a_measure_had_come_so_far_on_a_day() {
        send(measured("40.25")).answer();
        StoredEvent recorded = house.last(deal.partnership());
        assertThat(recorded.name()).isEqualTo("measurement-recorded");
        assertThat(recorded.at("/measure")).isEqualTo("schools");
        assertThat(recorded.at("/value")).isEqualTo("40.25");
        send(measured("40.250")).changesNothing();
        send(measured("41")).answer();
        send(measured("40.25").with("effectiveOn", "'2026-03-15'")).answer();
    }

    @Test
    void it_is_one_that_partners_agreed_on() {
        send(measured("1").with("measure", "'teachers'")).isInvalid("/measure unknown-measure");
    }

    @Test
    void its_value_is_exact() {
        send(measured("0.1234567")).isInvalid("/value out-of-range");
    }
}

package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class WithdrawGuidanceTest {
    @Autowired
    House house;

    private String report;
    private String guidance;

    @BeforeEach
    void guidance_of_the_twentieth() {
        report = house.report();
        guidance = House.anId();
        house.as(OFFICER).given("record-guidance", """
                {'reportId': '%s', 'guidanceId': '%s', 'body': 'council', 'text': 'Noted.', 'effectiveOn': '2026-03-20'}
                """, report, guidance);
    }

    private Reply withdraw(String of, String on) {
        return house.as(OFFICER).send("withdraw-guidance", json("""
                        {'reportId': '%s', 'guidanceId': '%s', 'reason': {'code': 'data-entry-error'},
                         'effectiveOn': '%s'}
                        """, report, of, on));
    }

    @Test
    void it_is_withdrawn_once_and_not_recorded_under_its_id_again() {
        withdraw(guidance, "2026-03-19").isInvalid("/effectiveOn too-early");
        withdraw(guidance, "2026-03-21").answer();
        assertThat(house.last(report).name()).isEqualTo("guidance-withdrawn");
        withdraw(guidance, "2026-03-22").isInvalid("/guidanceId unknown-guidance");
        house.as(OFFICER)
                .send(
                        "record-guidance",
                        json(
                                "{'reportId': '%s', 'guidanceId': '%s', 'body': 'council', 'text': 'Noted.'}",
                                report, guidance))
                .isRefused("already-exists");
    }

    @Test
    void it_is_of_this_report() {
        withdraw(House.anId(), "2026-03-21").isInvalid("/guidanceId unknown-guidance");
    }

    @Test
    void what_was_not_said_was_not_said_of_a_withdrawn_report_either() {
        house.as(MANAGER)
                .send(
                        "withdraw-report",
                        json("{'reportId': '%s', 'reason': {'code': 'other'}, 'effectiveOn': '2026-03-21'}", report))
                .answer();
        withdraw(guidance, "2026-03-22").answer();
    }
}

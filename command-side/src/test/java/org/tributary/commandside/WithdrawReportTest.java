package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class WithdrawReportTest {
    @Autowired
    House house;

    private Reply withdraw(String report, String on) {
        return house.as(MANAGER).send("withdraw-report", json("""
                        {'reportId': '%s', 'reason': {'code': 'data-entry-error', 'note': 'Of another year'},
                         'effectiveOn': '%s'}
                        """, report, on));
    }

    @Test
    void it_is_withdrawn_once_with_a_reason() {
        String report = house.report();
        withdraw(report, "2026-02-28").isInvalid("/effectiveOn too-early");
        withdraw(report, "2026-03-02").answer();
        assertThat(house.last(report).name()).isEqualTo("report-withdrawn");
        assertThat(house.last(report).at("/reason/note")).isEqualTo("Of another year");
        withdraw(report, "2026-03-03").isRefused("report-withdrawn");
    }

    @Test
    void nobody_gives_guidance_on_what_was_withdrawn() {
        String report = house.report();
        withdraw(report, "2026-03-02").answer();
        house.as(OFFICER)
                .send("record-guidance", json("{'reportId': '%s', 'body': 'council', 'text': 'Noted.'}", report))
                .isRefused("report-withdrawn");
    }
}

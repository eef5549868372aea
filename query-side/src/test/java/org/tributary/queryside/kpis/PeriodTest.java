package org.tributary.queryside.kpis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.platform.problem.Refusal;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2026-12-31",
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-Q4, 2026-10-01, 2026-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2026--2027, 2026-01-01, 2027-12-31"
    })
    void a_period_is_a_year_a_quarter_a_month_or_a_biennium(String text, LocalDate from, LocalDate to) {
        assertThat(Period.of(text)).isEqualTo(new Period(text, from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-Q5", "2026-13", "2025--2026", "2026--2028", "2026-Q1-03"})
    void nothing_else_is_a_period(String text) {
        assertThatThrownBy(() -> Period.of(text)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 0/1", "2026-01-01, 1/90", "2026-03-31, 1/1", "2026-12-31, 1/1", "2026-02-14, 1/2"})
    void a_day_has_passed_when_it_ends(LocalDate on, String elapsed) {
        assertThat(Period.of("2026-Q1").elapsed(on)).hasToString(elapsed);
    }

    @Test
    void a_refusal_says_how_a_period_is_written() {
        assertThatThrownBy(() -> Period.of("last year")).hasMessageContaining("2026-Q1");
    }
}

package org.tributary.commandside.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

class AccountingPeriodTest {
    private static List<String> months(String period) {
        return AccountingPeriod.of(period).months().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void a_month_a_quarter_and_a_year_are_their_months() {
        assertThat(months("2026-02")).containsExactly("2026-02");
        assertThat(months("2026-12")).containsExactly("2026-12");
        assertThat(months("2026-Q1")).containsExactly("2026-01", "2026-02", "2026-03");
        assertThat(months("2026-Q4")).containsExactly("2026-10", "2026-11", "2026-12");
        assertThat(months("1900")).hasSize(12).startsWith("1900-01").endsWith("1900-12");
    }

    @Test
    void it_ends_with_the_last_day_of_its_last_month() {
        assertThat(AccountingPeriod.of("2028-02").lastDay()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(AccountingPeriod.of("2026-Q2").lastDay()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(AccountingPeriod.of("2026").lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "26", "1899", "3000", "2026-13", "2026-00", "2026-Q0", "2026-Q5", "2026-1", "2026--2027"})
    void nothing_else_is_a_period(String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> AccountingPeriod.of(text));
        assertThat(refusal.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/period", "malformed"));
    }
}

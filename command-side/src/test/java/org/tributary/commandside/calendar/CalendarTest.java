package org.tributary.commandside.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.commandside.calendar.CalendarCommand.ClosePeriod;
import org.tributary.commandside.calendar.CalendarCommand.ReopenPeriod;
import org.tributary.events.CalendarEvent.PeriodClosed;
import org.tributary.events.CalendarEvent.PeriodReopened;
import org.tributary.events.Reason;
import org.tributary.platform.problem.Refusal;
import org.tributary.stored.NaturalKeys;

/** Which months a period closes and opens; in memory, so that it can be tried with every change of the code. */
class CalendarTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Reason LATE = new Reason("late-document", null);

    private AggregateTestFixture<Calendar> calendar;

    @BeforeEach
    void nothing_is_closed() {
        calendar = new AggregateTestFixture<>(Calendar.class);
    }

    private static PeriodClosed closed(String period, LocalDate on, String... months) {
        return new PeriodClosed(NaturalKeys.CALENDAR, period, List.of(months), on);
    }

    private static PeriodReopened reopened(String period, LocalDate on, String... months) {
        return new PeriodReopened(NaturalKeys.CALENDAR, period, List.of(months), LATE, on, List.of());
    }

    private static ReopenPeriod reopen(String period, LocalDate on) {
        return new ReopenPeriod(period, LATE, on, List.of());
    }

    @Test
    void a_period_is_closed_with_those_of_its_months_that_are_open() {
        calendar.given(closed("2026-05", JULY, "2026-05"))
                .when(new ClosePeriod("2026-Q2", JULY))
                .expectEvents(closed("2026-Q2", JULY, "2026-04", "2026-06"));
    }

    @Test
    void it_is_closed_after_its_last_day() {
        calendar.givenNoPriorActivity()
                .when(new ClosePeriod("2026-06", LocalDate.of(2026, 6, 30)))
                .expectException(Refusal.class);
        calendar.givenNoPriorActivity()
                .when(new ClosePeriod("2026-06", JULY))
                .expectEvents(closed("2026-06", JULY, "2026-06"));
    }

    @Test
    void what_is_closed_is_not_closed_again_and_what_is_open_not_opened() {
        calendar.given(closed("2026-05", JULY, "2026-05"))
                .when(new ClosePeriod("2026-05", JULY))
                .expectNoEvents();
        calendar.given(closed("2026-05", JULY, "2026-05"))
                .when(reopen("2026-04", JULY))
                .expectNoEvents();
    }

    @Test
    void it_is_reopened_in_those_of_its_months_that_are_closed_and_may_be_closed_again() {
        calendar.given(closed("2026-05", JULY, "2026-05"))
                .when(reopen("2026", JULY))
                .expectEvents(reopened("2026", JULY, "2026-05"));
        calendar.given(closed("2026-Q2", JULY, "2026-04", "2026-05", "2026-06"), reopened("2026-05", JULY, "2026-05"))
                .when(new ClosePeriod("2026-Q2", JULY))
                .expectEvents(closed("2026-Q2", JULY, "2026-05"));
    }

    @Test
    void it_is_not_reopened_before_it_was_closed() {
        calendar.given(closed("2026-05", JULY, "2026-05"))
                .when(reopen("2026-05", JULY.minusDays(1)))
                .expectException(Refusal.class);
    }

    @Test
    void each_command_is_about_the_one_calendar() {
        assertThat(new ClosePeriod("2026", JULY).calendarId()).isEqualTo(NaturalKeys.CALENDAR);
    }
}

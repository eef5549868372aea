package org.tributary.commandside.calendar;

import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tributary.events.CalendarEvent.PeriodClosed;
import org.tributary.events.CalendarEvent.PeriodReopened;
import org.tributary.events.CalendarId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;
import org.tributary.stored.NaturalKeys;

/** What can be asked of the calendar. */
sealed interface CalendarCommand {
    @TargetAggregateIdentifier
    default CalendarId calendarId() {
        return NaturalKeys.CALENDAR;
    }

    @Sent(
            by = {FINANCE, MANAGER},
            leadsTo = PeriodClosed.class,
            undoneBy = "reopen-period",
            says =
                    "Close a month 2026-03, a quarter 2026-Q1 or a year 2026 that is over: no partnership, agreement, contribution or rate is dated in it any more.")
    record ClosePeriod(String period, @Today LocalDate effectiveOn) implements CalendarCommand {}

    @Sent(
            by = MANAGER,
            leadsTo = PeriodReopened.class,
            undoneBy = "close-period",
            says = "Reopen a month, a quarter or a year with all its months that are closed, with a reason.")
    record ReopenPeriod(
            String period,
            @Code("reopening-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements CalendarCommand {}
}

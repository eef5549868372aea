package org.tributary.events;

import java.time.LocalDate;
import java.util.List;

/** Which accounting periods are closed: nothing that counts is dated in them any more. */
@StreamType("calendar")
public sealed interface CalendarEvent extends DomainEvent {
    CalendarId calendarId();

    /** The accounts of a period were closed, with all its months that were still open. */
    @StoredAs("period-closed")
    record PeriodClosed(CalendarId calendarId, String period, List<String> months, LocalDate effectiveOn)
            implements CalendarEvent {
        public PeriodClosed {
            months = Lists.copy(months);
        }

        @Override
        public List<Closing> closings() {
            return months.stream().map(Fence::month).map(Closing::closed).toList();
        }
    }

    /** A period takes facts again, in those of its months that were closed. */
    @StoredAs("period-reopened")
    record PeriodReopened(
            CalendarId calendarId,
            String period,
            List<String> months,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements CalendarEvent {
        public PeriodReopened {
            months = Lists.copy(months);
            codes = Lists.copy(codes);
        }

        @Override
        public List<Closing> closings() {
            return months.stream().map(Fence::month).map(Closing::opened).toList();
        }
    }
}

package org.tributary.queryside.reminders;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Reminders in the form of RFC 5545: an event of a whole day each, under an id that stays the same. */
final class Calendar {
    private static final Duration ASKED_AGAIN_AFTER =
            Duration.builder().hours(1).build();

    private Calendar() {}

    /**
     * @param revised when the last event that the answer reflects was recorded: whatever is the same is written the same
     * @param base of the addresses under which more is said
     */
    static String of(List<ReminderRow> rows, Instant revised, String base) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Tributary//Reminders//EN");
        calendar.setName("Tributary");
        calendar.setRefreshInterval(ASKED_AGAIN_AFTER);
        for (ReminderRow row : rows) calendar.addEvent(event(row, revised, base));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(ReminderRow row, Instant revised, String base) {
        VEvent event = new VEvent();
        event.setUid(UUID.nameUUIDFromBytes(("reminder:" + row.id()).getBytes(StandardCharsets.UTF_8))
                .toString());
        event.setDateTimeStamp(Date.from(revised));
        event.setDateStart(new DateStart(day(row.dueOn())));
        event.setSummary((row.overdue() ? "Overdue: " : "") + row.inWords());
        event.addCategories(row.kind());
        event.setTransparency(true);
        if (row.path() != null) event.setUrl(base + row.path());
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false), false);
    }
}

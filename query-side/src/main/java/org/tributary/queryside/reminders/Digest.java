package org.tributary.queryside.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What waits for one owner, as a mail: plain text, what is overdue first. */
record Digest(@Nullable String name, LocalDate day, int within, List<ReminderRow> rows) {
    String subject() {
        long overdue = rows.stream().filter(ReminderRow::overdue).count();
        return "Tributary: %d overdue, %d due by %s".formatted(overdue, rows.size() - overdue, until());
    }

    String text() {
        return (name == null ? "Good day,\n" : "Good day " + name + ",\n")
                + part("Overdue", rows.stream().filter(ReminderRow::overdue).toList())
                + part(
                        "Due by " + until(),
                        rows.stream().filter(row -> !row.overdue()).toList())
                + "\nThis comes once a day, and only when something waits for you.\n";
    }

    private LocalDate until() {
        return day.plusDays(within);
    }

    private static String part(String title, List<ReminderRow> rows) {
        if (rows.isEmpty()) return "";
        return "\n" + title + "\n" + rows.stream().map(Digest::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(ReminderRow row) {
        Integer late = row.overdueDays();
        return "  " + row.dueOn() + (late == null ? "" : " (" + late + (late == 1 ? " day" : " days") + " late)") + "  "
                + row.inWords();
    }
}

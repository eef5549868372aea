package org.tributary.queryside.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.problem.Refusal;

/** What {@code from} and {@code to} mean: an instant, or a whole day of the organization's. */
final class Moments {
    private Moments() {}

    /** The first moment that counts. */
    static @Nullable OffsetDateTime from(@Nullable String text, ZoneId zone) {
        return text == null ? null : moment(text, 0, zone);
    }

    /** The first moment that no longer counts: a day named as the last one counts as a whole. */
    static @Nullable OffsetDateTime before(@Nullable String text, ZoneId zone) {
        return text == null ? null : moment(text, 1, zone);
    }

    private static OffsetDateTime moment(String text, int days, ZoneId zone) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).plusDays(days).atStartOfDay(zone).toOffsetDateTime()
                    : OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.unreadable(
                    "bad-instant",
                    "from and to are instants such as 2026-03-31T12:00:00Z, or days such as 2026-03-31.");
        }
    }
}

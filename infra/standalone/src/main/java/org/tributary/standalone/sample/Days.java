package org.tributary.standalone.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of the invented part, counted from the day of the first start. */
record Days(LocalDate first) {
    String on(int days) {
        return first.plusDays(days).toString();
    }

    String on(String days) {
        return on(Integer.parseInt(days));
    }

    @Nullable
    String maybe(@Nullable String days) {
        return days == null ? null : on(days);
    }

    int year(int later) {
        return first.getYear() + later;
    }
}

package org.tributary.queryside.kpis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Questions.Stopped;

/**
 * KPIs of a period.
 *
 * @param from the first day of the period; {@code to} its last
 * @param on the report's date
 * @param items a row an owner, or an office, and figure
 */
record KpisAnswer<T>(
        String period,
        String from,
        String to,
        String on,
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        long position,
        @Nullable Stopped stopped) {
    static <T> KpisAnswer<T> of(Period period, AsOf asOf, List<T> items, long position, @Nullable Stopped stopped) {
        return new KpisAnswer<>(
                period.text(),
                period.from().toString(),
                period.to().toString(),
                asOf.on().toString(),
                items,
                null,
                position,
                stopped);
    }
}

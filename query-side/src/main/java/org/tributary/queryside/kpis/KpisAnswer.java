package org.tributary.queryside.kpis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Questions.Stopped;

/**
 * Owners' KPIs in a period.
 *
 * @param from the first day of the period; {@code to} its last
 * @param on the report's date
 * @param items a row an owner and measure
 */
record KpisAnswer(
        String period,
        String from,
        String to,
        String on,
        List<KpiRow> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        long position,
        @Nullable Stopped stopped) {}

package org.tributary.events;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Something that can be closed against new facts; whoever appends holds it shared, whoever closes it holds it alone.
 *
 * @param kind {@code period} or {@code partner}
 * @param key the month {@code 2026-03}, or the partner's id
 */
public record Fence(String kind, String key) {
    public static Fence period(LocalDate date) {
        return month(YearMonth.from(date).toString());
    }

    public static Fence month(String month) {
        return new Fence("period", month);
    }

    public static Fence partner(PartnerId partner) {
        return new Fence("partner", partner.toString());
    }
}

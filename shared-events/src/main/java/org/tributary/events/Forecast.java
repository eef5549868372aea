package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an open partnership may bring, and when.
 *
 * @param value the expected value as a whole
 * @param tranches its parts by calendar year; they add up to the value
 * @param expectedOn when it is expected to be signed
 * @param probability what officers believe instead of the stage's own probability
 */
public record Forecast(
        Money value,
        List<YearPart> tranches,
        @Nullable LocalDate expectedOn,
        @Nullable Share probability) {
    public Forecast {
        tranches = Lists.copy(tranches);
    }

    /** What is expected in one calendar year. */
    public record YearPart(int year, Money amount) {}
}

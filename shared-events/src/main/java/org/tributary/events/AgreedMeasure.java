package org.tributary.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what partners agreed to see whether their partnership is worth it.
 *
 * @param code by which it is known in its partnership
 * @param unit of the numbers: schools, per cent
 * @param baseline where it stood at first
 * @param target where it is to stand on the day, if there is one
 */
public record AgreedMeasure(
        String code,
        String name,
        @Nullable String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable LocalDate dueOn) {}

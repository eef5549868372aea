package org.tributary.queryside.partnerships;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what partners see whether it is worth it.
 *
 * @param id the measure's code
 * @param value how far it had come when it was measured last, on {@code measuredOn}
 * @param progress of the way from the baseline, or from nothing, to the target; 1 is there
 */
record MeasureRow(
        String id,
        String name,
        @Nullable String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable LocalDate dueOn,
        @Nullable BigDecimal value,
        @Nullable LocalDate measuredOn,
        @Nullable BigDecimal progress,
        LocalDate agreedOn) {

    static MeasureRow read(ResultSet row, int n) throws SQLException {
        BigDecimal baseline = row.getBigDecimal("baseline");
        BigDecimal target = row.getBigDecimal("target");
        BigDecimal value = row.getBigDecimal("value");
        return new MeasureRow(
                row.getString("id"),
                row.getString("name"),
                row.getString("unit"),
                baseline,
                target,
                row.getObject("due_on", LocalDate.class),
                value,
                row.getObject("measured_on", LocalDate.class),
                progress(baseline == null ? BigDecimal.ZERO : baseline, target, value),
                row.getObject("agreed_on", LocalDate.class));
    }

    private static @Nullable BigDecimal progress(
            BigDecimal from, @Nullable BigDecimal target, @Nullable BigDecimal value) {
        if (target == null || value == null || target.compareTo(from) == 0) return null;
        return value.subtract(from).divide(target.subtract(from), 4, RoundingMode.HALF_EVEN);
    }
}

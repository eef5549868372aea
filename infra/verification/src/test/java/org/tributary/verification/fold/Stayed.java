package org.tributary.verification.fold;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How many days something took, time after time. */
final class Stayed {
    private final List<Long> days = new ArrayList<>();

    /** What was recorded to have ended before it began took no time. */
    void between(LocalDate from, LocalDate to) {
        days.add(Math.max(0, ChronoUnit.DAYS.between(from, to)));
    }

    /** Of an even number of times the shorter of those in the middle is the median. */
    Figures folded(String what) {
        Figures figures = new Figures();
        if (days.isEmpty()) return figures;
        long sum = days.stream().mapToLong(each -> each).sum();
        Exact mean = Exact.of(sum).over(Exact.of(days.size()));
        figures.add("average" + what, mean.rounded(1, RoundingMode.HALF_UP));
        figures.add("median" + what, Exact.of(days.stream().sorted().toList().get((days.size() - 1) / 2)));
        return figures;
    }
}

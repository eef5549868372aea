package org.tributary.verification.fold;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** {@code 2026}, {@code 2026-Q1}, {@code 2026-03}, {@code 2026--2027}: both days are in it. */
record Period(String text, LocalDate from, LocalDate to) {
    static Period of(String text) {
        int year = Integer.parseInt(text.substring(0, 4));
        String rest = text.substring(4);
        if (rest.startsWith("--")) return months(text, YearMonth.of(year, 1), 24);
        if (rest.startsWith("-Q"))
            return months(text, YearMonth.of(year, 3 * Integer.parseInt(rest.substring(2)) - 2), 3);
        if (rest.startsWith("-")) return months(text, YearMonth.of(year, Integer.parseInt(rest.substring(1))), 1);
        return months(text, YearMonth.of(year, 1), 12);
    }

    private static Period months(String text, YearMonth first, int months) {
        return new Period(
                text, first.atDay(1), first.plusMonths(months).atDay(1).minusDays(1));
    }

    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Which part of its days has passed with the end of a day. */
    Exact elapsed(LocalDate day) {
        if (day.isBefore(from)) return Exact.ZERO;
        if (day.isAfter(to)) return Exact.ONE;
        return days(day).over(days(to));
    }

    private Exact days(LocalDate until) {
        return Exact.of(ChronoUnit.DAYS.between(from, until) + 1);
    }
}

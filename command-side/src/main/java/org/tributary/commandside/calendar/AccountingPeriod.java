package org.tributary.commandside.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tributary.platform.problem.Refusal;

/** A month, a quarter or a year of the accounts, as its months. */
record AccountingPeriod(List<YearMonth> months) {
    private static final Pattern FORM = Pattern.compile("((?:19|2\\d)\\d{2})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");

    static AccountingPeriod of(String period) {
        var form = FORM.matcher(period);
        if (!form.matches())
            throw Refusal.invalid(
                    "/period", "malformed", "A period is a month 2026-03, a quarter 2026-Q1 or a year 2026.");
        int first = 1;
        int count = 12;
        if (form.group(2) != null) {
            first = Integer.parseInt(form.group(2)) * 3 - 2;
            count = 3;
        } else if (form.group(3) != null) {
            first = Integer.parseInt(form.group(3));
            count = 1;
        }
        YearMonth begins = YearMonth.of(Integer.parseInt(form.group(1)), first);
        return new AccountingPeriod(
                IntStream.range(0, count).mapToObj(begins::plusMonths).toList());
    }

    LocalDate lastDay() {
        return months.get(months.size() - 1).atEndOfMonth();
    }
}

package org.tributary.queryside.kpis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.platform.problem.Refusal;
import org.tributary.queryside.figures.Fraction;

/** A calendar year, a quarter or a month of it, or two years of which the first is even; both days belong to it. */
public record Period(String text, LocalDate from, LocalDate to) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2])|--(?<second>\\d{4}))?");

    /** @throws Refusal where it is none */
    public static Period of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) throw malformed();
        int year = Integer.parseInt(form.group(1));
        int months = 12;
        int first = 1;
        if (form.group("quarter") != null) {
            first = 3 * Integer.parseInt(form.group("quarter")) - 2;
            months = 3;
        } else if (form.group("month") != null) {
            first = Integer.parseInt(form.group("month"));
            months = 1;
        } else if (form.group("second") != null) {
            if (year % 2 != 0 || Integer.parseInt(form.group("second")) != year + 1) throw malformed();
            months = 24;
        }
        YearMonth begin = YearMonth.of(year, first);
        return new Period(text, begin.atDay(1), begin.plusMonths(months - 1).atEndOfMonth());
    }

    /** Which part of it has passed by the end of a day. */
    Fraction elapsed(LocalDate on) {
        if (on.isBefore(from)) return Fraction.ZERO;
        if (!on.isBefore(to)) return Fraction.ONE;
        return Fraction.of(ChronoUnit.DAYS.between(from, on) + 1)
                .over(Fraction.of(ChronoUnit.DAYS.between(from, to) + 1));
    }

    private static Refusal malformed() {
        return Refusal.unreadable(
                "bad-period", "A period is a year 2026, a quarter 2026-Q1, a month 2026-03 or a biennium 2026--2027.");
    }
}

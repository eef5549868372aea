package org.tributary.queryside.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.problem.Refusal;

/** From which day to which; both belong to it. */
public record Period(LocalDate from, LocalDate to) {
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    /** Each end is a year, a month or a day, as a whole; one that is left out is open. */
    public static Period of(@Nullable String from, @Nullable String to) {
        Period period = new Period(from == null ? BEGINNING : span(from).from, to == null ? END : span(to).to);
        if (period.from.isAfter(period.to))
            throw Refusal.unreadable("bad-period", "from is later than to: " + from + ", " + to + ".");
        return period;
    }

    private static Period span(String text) {
        try {
            return switch (text.length()) {
                case 4 ->
                    new Period(
                            Year.parse(text).atDay(1),
                            Year.parse(text).atMonth(12).atEndOfMonth());
                case 7 ->
                    new Period(
                            YearMonth.parse(text).atDay(1),
                            YearMonth.parse(text).atEndOfMonth());
                default -> new Period(LocalDate.parse(text), LocalDate.parse(text));
            };
        } catch (DateTimeException e) {
            throw Refusal.unreadable(
                    "bad-period",
                    "from and to are a year, a month or a day, such as 2018, 2018-03 or 2018-03-31: "
                            + text.substring(0, Math.min(30, text.length())));
        }
    }
}

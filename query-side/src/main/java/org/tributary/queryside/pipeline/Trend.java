package org.tributary.queryside.pipeline;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Policy;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AsOf;

/** At which days the pipeline is told, to see where it goes: the last of each period, and the report's date. */
final class Trend {
    private static final int MOST = 120;
    // more of a long history may not fit into the time that a statement may take, nor into memory
    private static final int DAYS_AT_ONCE = 12;
    private static final Map<String, Integer> MONTHS = Map.of("month", 1, "quarter", 3, "year", 12);

    private Trend() {}

    /** A row a day; what is there at the end of each of a dozen is looked for at once. */
    static List<TrendRow> at(JdbcClient jdbc, List<LocalDate> days, AsOf asOf, Function<LocalDate, Policy> policies) {
        List<TrendRow> rows = new ArrayList<>();
        for (int first = 0; first < days.size(); first += DAYS_AT_ONCE) {
            List<LocalDate> some = days.subList(first, Math.min(first + DAYS_AT_ONCE, days.size()));
            Prospects.at(jdbc, asOf, some, policies, Cut.STAGE)
                    .forEach((day, prospects) ->
                            rows.add(TrendRow.of(prospects, new AsOf(asOf.position(), day, asOf.asked()), jdbc)));
        }
        return rows;
    }

    static void requirePeriod(LocalDate from, LocalDate to, AsOf asOf) {
        if (from.isAfter(to))
            throw Refusal.unreadable("bad-period", "from is later than to: " + from + ", " + to + ".");
        if (to.isAfter(asOf.on()))
            throw Refusal.unreadable(
                    "bad-period", "to is later than the report's date: " + to + ", " + asOf.on() + ".");
    }

    static List<LocalDate> days(String every, LocalDate from, LocalDate to) {
        Integer months = MONTHS.get(every);
        if (months == null) throw Refusal.unreadable("bad-every", "every is month, quarter or year.");
        if (from.isAfter(to))
            throw Refusal.unreadable("bad-period", "from is later than to: " + from + ", " + to + ".");
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate end = end(from, months); end.isBefore(to); end = end(end.plusDays(1), months)) days.add(end);
        days.add(to);
        if (days.size() > MOST)
            throw Refusal.unreadable(
                    "bad-period", "These are " + days.size() + " dates; a trend has at most " + MOST + ".");
        return days;
    }

    /** Of the period in which the day lies. */
    private static LocalDate end(LocalDate day, int months) {
        LocalDate first = day.withDayOfMonth(1).minus(Period.ofMonths((day.getMonthValue() - 1) % months));
        return first.plusMonths(months - 1L).with(TemporalAdjusters.lastDayOfMonth());
    }
}

package org.tributary.queryside.agreements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.agreements.RegisterOfPeriod.Line;
import org.tributary.queryside.agreements.RegisterOfPeriod.Section;
import org.tributary.queryside.agreements.RegisterOfPeriod.Total;
import org.tributary.queryside.statistics.Period;

/** {@code /api/agreements/register}. */
@RestController
@RequestMapping("/api/agreements/register")
@Asks(Portfolio.NAME)
class RegisterEndpoint {
    private final Answers answers;

    RegisterEndpoint(Answers answers) {
        this.answers = answers;
    }

    /**
     * What was signed in a period, in the four sections of the yearly report; as a file, all lines of it.
     *
     * @param from a year, a month or a day; it belongs to the period
     * @param to a year, a month or a day; it belongs to the period as a whole
     */
    @GetMapping
    @Nullable
    RegisterOfPeriod register(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Asking asking) {
        Period period = Period.of(from, to);
        Map<String, Object> asked = RegisterOfPeriod.asked(period, asking.asOf());
        return answers.one(Portfolio.NAME, jdbc -> {
                    Listing<RegisterEntry> page = answers.list(Portfolio.NAME, RegisterOfPeriod.LIST, asked, asking);
                    return page == null
                            ? null
                            : answer(
                                    from == null ? null : period.from().toString(),
                                    to == null ? null : period.to().toString(),
                                    RegisterOfPeriod.lines(jdbc, asked),
                                    page);
                })
                .answer();
    }

    private static RegisterOfPeriod answer(
            @Nullable String from, @Nullable String to, List<Line> lines, Listing<RegisterEntry> page) {
        List<Section> sections = RegisterOfPeriod.SECTIONS.stream()
                .map(name -> {
                    List<Total> totals = together(of(lines, name));
                    return new Section(name, count(totals), totals);
                })
                .toList();
        long all = lines.stream().mapToLong(line -> line.total().count()).sum();
        long addenda = sections.get(sections.size() - 1).count();
        return new RegisterOfPeriod(
                from,
                to,
                all - addenda,
                addenda,
                together(lines.stream().map(Line::total)),
                sections,
                page.items(),
                page.next(),
                page.position(),
                page.stopped());
    }

    private static Stream<Total> of(List<Line> lines, String section) {
        return lines.stream().filter(line -> line.section().equals(section)).map(Line::total);
    }

    /** A currency each. */
    private static List<Total> together(Stream<Total> totals) {
        Map<String, Total> byCurrency = new TreeMap<>();
        totals.forEach(total -> byCurrency.merge(total.currency().code(), total, Total::plus));
        return List.copyOf(byCurrency.values());
    }

    private static long count(Collection<Total> totals) {
        return totals.stream().mapToLong(Total::count).sum();
    }
}

package org.tributary.queryside.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asks;
import org.tributary.queryside.Portfolio;

/** {@code /api/statistics}. */
@RestController
@RequestMapping("/api/statistics")
@Asks(Portfolio.NAME)
class StatisticsEndpoint {
    private final Answers answers;

    StatisticsEndpoint(Answers answers) {
        this.answers = answers;
    }

    /**
     * Agreements signed, by year.
     *
     * @param from a year, a month or a day; it belongs to the period
     * @param to a year, a month or a day; it belongs to the period as a whole
     */
    @GetMapping("/agreements")
    AgreementStatistics agreements(
            @RequestParam(defaultValue = "region") String by,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            AsOf asOf) {
        if (!Statistics.CUTS.contains(by))
            throw Refusal.unreadable("bad-by", "by is one of " + String.join(", ", Statistics.CUTS) + ".");
        Period period = Period.of(from, to);
        var said = answers.one(Portfolio.NAME, jdbc -> Checked.by(by, new Statistics(jdbc, period, asOf)));
        Checked checked = said.answer();
        return AgreementStatistics.of(
                by, checked.cut(), checked.inAll().totals(), Answers.positionOf(said, asOf), said.stopped());
    }

    /** A cut that counts the same as all, and so do the regions and the areas. */
    private record Checked(Tally cut, Tally inAll) {
        static Checked by(String by, Statistics statistics) {
            Tally inAll = statistics.inAll();
            Tally cut = statistics.by(by);
            inAll.requireSameAs(cut, by);
            for (String dimension : List.of("region", "area"))
                if (!dimension.equals(by)) inAll.requireSameAs(statistics.by(dimension), dimension);
            return new Checked(cut, inAll);
        }
    }
}

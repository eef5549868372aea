package org.tributary.queryside.statistics;

import java.util.UUID;
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
     * @param umbrella an agreement: only of it and what stands under it
     * @param excludeUmbrella an agreement: of all but it and what stands under it
     */
    @GetMapping("/agreements")
    AgreementStatistics agreements(
            @RequestParam(defaultValue = "region") String by,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable UUID umbrella,
            @RequestParam(required = false) @Nullable UUID excludeUmbrella,
            AsOf asOf) {
        if (!Statistics.CUTS.contains(by))
            throw Refusal.unreadable("bad-by", "by is one of " + String.join(", ", Statistics.CUTS) + ".");
        Period period = Period.of(from, to);
        var said = answers.one(Portfolio.NAME, jdbc -> {
            Statistics statistics = new Statistics(jdbc, period, umbrella, excludeUmbrella, asOf);
            Tally cut = statistics.by(by);
            cut.requireSameAs(statistics.inAll(), by);
            return cut;
        });
        return AgreementStatistics.of(by, said.answer(), Answers.positionOf(said, asOf), said.stopped());
    }
}

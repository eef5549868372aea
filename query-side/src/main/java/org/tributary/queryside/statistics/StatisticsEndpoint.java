package org.tributary.queryside.statistics;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Choice;
import org.tributary.platform.view.FormAsked;
import org.tributary.platform.view.OfList;
import org.tributary.platform.view.Publishable;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.figures.AskedCurrency;
import org.tributary.queryside.policy.PolicyThen;
import org.tributary.queryside.statistics.AgreementStatistics.Item;
import org.tributary.queryside.statistics.AgreementStatistics.Told;
import org.tributary.queryside.statistics.Change.OfCurrency;

/** {@code /api/statistics}. */
@RestController
@RequestMapping("/api/statistics")
@Asks(Portfolio.NAME)
class StatisticsEndpoint {
    private static final Choice LEVELS = Choice.of("level", "global", "regional", "national", "unassigned");

    private final Answers answers;
    private final PolicyThen policies;

    StatisticsEndpoint(Answers answers, PolicyThen policies) {
        this.answers = answers;
        this.policies = policies;
    }

    /**
     * Agreements signed, by year.
     *
     * @param in a currency in which the values are told as well, each by the rate of its day
     * @param from a year, a month or a day; it belongs to the period
     * @param to a year, a month or a day; it belongs to the period as a whole
     * @param level how far they reach: {@code national}, {@code regional}, {@code global}, {@code unassigned}
     * @param umbrella an agreement: only of it and what stands under it
     * @param excludeUmbrella an agreement: of all but it and what stands under it
     */
    @Publishable(butBy = "owner")
    @GetMapping("/agreements")
    @Nullable
    AgreementStatistics agreements(
            @RequestParam(defaultValue = "region") String by,
            @RequestParam(required = false) @OfList("currency") @Nullable String in,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable UUID umbrella,
            @RequestParam(required = false) @Nullable UUID excludeUmbrella,
            AsOf asOf,
            FormAsked form) {
        if (!Cuts.ALL.contains(by))
            throw Refusal.unreadable("bad-by", "by is one of " + String.join(", ", Cuts.ALL) + ".");
        LEVELS.require(level);
        Period period = Period.of(from, to);
        Currency into = in == null ? null : AskedCurrency.of("in", in);
        var said = answers.one(Portfolio.NAME, jdbc -> {
            try {
                var statistics = new Statistics(jdbc, period, level, umbrella, excludeUmbrella, asOf);
                Tally tally = statistics.checked(by);
                return AgreementStatistics.of(by, tally, into == null ? null : told(statistics, into, by, asOf));
            } catch (Disagreement wrong) {
                throw Refusal.unavailable(
                        "figures-disagree",
                        "No figure is shown that is not the same in all cuts. " + wrong.getMessage());
            }
        });
        var answer = said.answer().at(Answers.positionOf(said, asOf), said.stopped());
        return answers.figures(answer, Item.class, answer.items(), form);
    }

    private Told told(Statistics statistics, Currency into, String by, AsOf asOf) {
        Policy policy = policies.at(asOf);
        return new Told(statistics.in(into, by, policy, asOf), policy.rateSource());
    }

    /**
     * How much more or less than in another period, split into volume, price and exchange rate.
     *
     * @param measure {@code signed} or {@code received}
     * @param baseFrom the period that is compared with, up to {@code baseTo}; {@code from}, {@code to}: the other one
     */
    @Publishable
    @GetMapping("/change")
    @Nullable
    Change change(
            @RequestParam(defaultValue = "signed") String measure,
            @RequestParam String baseFrom,
            @RequestParam String baseTo,
            @RequestParam String from,
            @RequestParam String to,
            AsOf asOf,
            FormAsked form) {
        if (!Changes.MEASURES.contains(measure))
            throw Refusal.unreadable("bad-by", "measure is one of " + String.join(", ", Changes.MEASURES) + ".");
        Period base = Period.of(baseFrom, baseTo);
        Period now = Period.of(from, to);
        var said = answers.one(
                Portfolio.NAME, jdbc -> new Changes(jdbc, measure, policies.at(asOf), asOf).between(base, now));
        Change answer = said.answer().at(Answers.positionOf(said, asOf), said.stopped());
        return answers.figures(answer, OfCurrency.class, answer.items(), form);
    }
}

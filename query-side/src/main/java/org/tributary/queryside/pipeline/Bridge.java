package org.tributary.queryside.pipeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.figures.RateUsed;

/**
 * How the pipeline of one date became that of another: every prospect is followed from day to day, and whatever changes
 * its worth is a step. The opening is weighed by the policy and converted by the rates of its own date, so are the steps;
 * what other rates do to what is there at the end is the last step. So opening and steps are the closing, to the cent.
 */
record Bridge(Board opening, List<Step> steps, Board closing, List<RateUsed> rates) {
    static Bridge between(JdbcClient jdbc, AsOf from, AsOf to, Policy then, Policy now, Cut cut) {
        List<List<Standing>> ways = Standing.ways(jdbc, from, to, then, now, cut);
        List<Prospect> prospects = ways.stream()
                .flatMap(List::stream)
                .map(Standing::prospect)
                .filter(Objects::nonNull)
                .toList();
        Function<Standing, List<Slice>> byThen = slices(Valuation.of(prospects, now, from, jdbc), cut);
        Function<Standing, List<Slice>> byNow = slices(Valuation.of(prospects, now, to, jdbc), cut);
        return new Bridge(
                ends(Prospects.at(jdbc, from, then, cut).all(), now, from, cut, jdbc),
                ways.stream()
                        .flatMap(way -> Step.of(way, byThen, byNow).stream())
                        .toList(),
                ends(Prospects.at(jdbc, to, now, cut).all(), now, to, cut, jdbc),
                RateUsed.forOpen(Valuation.currencies(prospects), now, to, jdbc));
    }

    private static Board ends(List<Prospect> prospects, Policy policy, AsOf on, Cut cut, JdbcClient jdbc) {
        return Pipeline.board(prospects, false, Valuation.of(prospects, policy, on, jdbc), cut, policy);
    }

    private static Function<Standing, List<Slice>> slices(Valuation valuation, Cut cut) {
        return standing -> {
            Prospect prospect = standing.prospect();
            return prospect == null || prospect.onHold() ? List.of() : Slice.of(prospect, valuation.of(prospect), cut);
        };
    }

    /** What all steps of a kind come to. */
    List<BarRow> bars() {
        Map<Bar, List<Slice>> bars = new EnumMap<>(Bar.class);
        for (Step step : steps) for (Slice slice : step.slices()) add(bars, step.bar(), slice);
        return rows(bars);
    }

    /** The same of what falls under each code. */
    Map<String, List<BarRow>> barsByCode() {
        Map<String, Map<Bar, List<Slice>>> codes = new TreeMap<>();
        for (Step step : steps)
            for (Slice slice : step.slices())
                add(codes.computeIfAbsent(slice.code(), code -> new EnumMap<>(Bar.class)), step.bar(), slice);
        Map<String, List<BarRow>> rows = new TreeMap<>();
        codes.forEach((code, bars) -> rows.put(code, rows(bars)));
        return rows;
    }

    private static void add(Map<Bar, List<Slice>> bars, Bar bar, Slice slice) {
        bars.computeIfAbsent(bar, one -> new ArrayList<>()).add(slice);
    }

    private List<BarRow> rows(Map<Bar, List<Slice>> bars) {
        return bars.entrySet().stream()
                .map(bar -> BarRow.of(bar.getKey(), tally(bar.getValue())))
                .toList();
    }

    private PipelineRow tally(List<Slice> slices) {
        return new Board(slices, opening.reporting()).totals();
    }

    /** One by one; of a kind, under a code, or all. */
    List<Step> steps(@Nullable Bar only, @Nullable String code) {
        return steps.stream()
                .filter(step -> only == null || step.bar() == only)
                .map(step -> step.under(code))
                .filter(step -> !step.slices().isEmpty())
                .toList();
    }

    BarRow sum(Step step) {
        return BarRow.of(step.bar(), tally(step.slices()));
    }

    /** The ends are asked for by themselves: a bridge that does not reach from one to the other is not shown. */
    Bridge requireWhole() {
        List<Slice> all = new ArrayList<>(opening.slices());
        steps.forEach(step -> all.addAll(step.slices()));
        BarRow reached = BarRow.of(Bar.RATE_EFFECT, tally(all));
        BarRow closes = BarRow.of(Bar.RATE_EFFECT, closing.totals());
        if (!reached.equals(closes))
            throw new IllegalStateException("The bridge ends at " + reached + ", the pipeline at " + closes);
        return this;
    }
}

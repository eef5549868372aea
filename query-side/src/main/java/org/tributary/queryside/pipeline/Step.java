package org.tributary.queryside.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What changed of a partnership, and what that did to the pipeline.
 *
 * @param slices what was added, and what was taken away
 */
record Step(Bar bar, Standing after, List<Slice> slices) {
    /** From its first standing to its last, and then by other rates: nothing that is equal before and after, but what slips. */
    static List<Step> of(
            List<Standing> way, Function<Standing, List<Slice>> byThen, Function<Standing, List<Slice>> byNow) {
        List<Step> steps = new ArrayList<>();
        Standing last = way.get(0);
        List<Slice> slices = byThen.apply(last);
        for (Standing after : way.subList(1, way.size())) {
            List<Slice> then = byThen.apply(after);
            add(steps, bar(last, after), after, slices, then);
            last = after;
            slices = then;
        }
        add(steps, Bar.RATE_EFFECT, last, slices, byNow.apply(last));
        return steps;
    }

    /** What of it falls under a code; without one, all. */
    Step under(@Nullable String code) {
        if (code == null) return this;
        return new Step(
                bar,
                after,
                slices.stream().filter(slice -> slice.code().equals(code)).toList());
    }

    private static Bar bar(Standing before, Standing after) {
        return switch (after.turn()) {
            case Standing.LEARNT -> Bar.LATE;
            case Standing.CLOSING -> Bar.REWEIGHTED;
            default -> Bar.of(before, after);
        };
    }

    private static void add(List<Step> steps, Bar bar, Standing at, List<Slice> before, List<Slice> after) {
        if (bar == Bar.SLIPPED || !worth(before).equals(worth(after))) {
            List<Slice> slices = new ArrayList<>(after);
            before.forEach(slice -> slices.add(slice.negated()));
            steps.add(new Step(bar, at, slices));
        }
    }

    /** Of how long it has been there, nothing depends. */
    private static List<List<Object>> worth(List<Slice> slices) {
        return slices.stream()
                .map(slice -> List.<Object>of(
                        slice.stage(), slice.code(), slice.count(), Objects.requireNonNullElse(slice.worth(), "")))
                .toList();
    }
}

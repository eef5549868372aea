package org.tributary.queryside.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Share;
import org.tributary.queryside.figures.Split;
import org.tributary.queryside.figures.Sum;

/**
 * What may come: as it stands, weighted, and both in the reporting currency, where there is a rate.
 *
 * @param reported the value in the reporting currency; null: there is no rate for it
 */
record Worth(
        Sum value,
        Sum weighted,
        @Nullable Sum reported,
        @Nullable Sum weightedReported) {

    Worth plus(Worth other) {
        return new Worth(
                value.plus(other.value),
                weighted.plus(other.weighted),
                sum(reported, other.reported),
                sum(weightedReported, other.weightedReported));
    }

    private static @Nullable Sum sum(@Nullable Sum one, @Nullable Sum other) {
        return one == null || other == null ? null : one.plus(other);
    }

    Worth negated() {
        return new Worth(
                value.negated(),
                weighted.negated(),
                reported == null ? null : reported.negated(),
                weightedReported == null ? null : weightedReported.negated());
    }

    /** Into parts that add up to it, each figure for itself. */
    List<Worth> split(List<Share> shares) {
        List<Sum> values = Split.of(value, shares);
        List<Sum> weights = Split.of(weighted, shares);
        Function<Integer, @Nullable Sum> reports = parts(reported, shares);
        Function<Integer, @Nullable Sum> weightedReports = parts(weightedReported, shares);
        List<Worth> parts = new ArrayList<>();
        for (int place = 0; place < shares.size(); place++)
            parts.add(new Worth(
                    values.get(place), weights.get(place), reports.apply(place), weightedReports.apply(place)));
        return parts;
    }

    private static Function<Integer, @Nullable Sum> parts(@Nullable Sum whole, List<Share> shares) {
        if (whole == null) return place -> null;
        List<Sum> parts = Split.of(whole, shares);
        return parts::get;
    }
}

package org.tributary.queryside.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Money;
import org.tributary.events.Share;
import org.tributary.queryside.figures.Split;

/**
 * What may come: as it stands, weighted, and both in the reporting currency, where there is a rate.
 *
 * @param reported the value in the reporting currency; null: there is no rate for it
 */
record Worth(
        Money value,
        Money weighted,
        @Nullable Money reported,
        @Nullable Money weightedReported) {

    Worth plus(Worth other) {
        return new Worth(
                value.plus(other.value),
                weighted.plus(other.weighted),
                sum(reported, other.reported),
                sum(weightedReported, other.weightedReported));
    }

    private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
        return one == null || other == null ? null : one.plus(other);
    }

    /** Into parts that add up to it, each figure for itself. */
    List<Worth> split(List<Share> shares) {
        List<Money> values = Split.of(value, shares);
        List<Money> weights = Split.of(weighted, shares);
        Function<Integer, @Nullable Money> reports = parts(reported, shares);
        Function<Integer, @Nullable Money> weightedReports = parts(weightedReported, shares);
        List<Worth> parts = new ArrayList<>();
        for (int place = 0; place < shares.size(); place++)
            parts.add(new Worth(
                    values.get(place), weights.get(place), reports.apply(place), weightedReports.apply(place)));
        return parts;
    }

    private static Function<Integer, @Nullable Money> parts(@Nullable Money whole, List<Share> shares) {
        if (whole == null) return place -> null;
        List<Money> parts = Split.of(whole, shares);
        return parts::get;
    }
}

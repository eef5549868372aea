package org.tributary.queryside.pipeline;

import java.util.List;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.pipeline.PipelineRow.Reporting;

/**
 * What one kind of change did to the pipeline; what it took away is negative.
 *
 * @param count of partnerships that came or left, with at most six decimals; {@code exact} as a fraction
 * @param value each currency for itself, as far as it changed; {@code weighted} by the probabilities
 */
record BarRow(String bar, String count, String exact, List<Sum> value, List<Sum> weighted, Reporting reporting) {
    static BarRow of(Bar bar, PipelineRow sum) {
        Reporting reporting = sum.reporting();
        List<Sum> missing = changed(reporting.unconverted());
        return new BarRow(
                bar.code(),
                sum.count(),
                sum.exact(),
                changed(sum.value()),
                changed(sum.weighted()),
                new Reporting(reporting.value(), reporting.weighted(), missing, missing.isEmpty()));
    }

    private static List<Sum> changed(List<Sum> sums) {
        return sums.stream().filter(sum -> sum.signum() != 0).toList();
    }
}

package org.tributary.queryside.pipeline;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.pipeline.PipelineRow.Reporting;

/**
 * A stage at the end of a day, as a row of a file.
 *
 * @param stage none: all of them together
 */
record StageThen(
        String on,
        @Nullable String stage,
        String count,
        String exact,
        @Nullable String averageDaysInStage,
        List<Sum> value,
        List<Sum> weighted,
        Reporting reporting) {
    static List<StageThen> of(List<TrendRow> days) {
        return days.stream()
                .flatMap(day -> Stream.concat(day.stages().stream(), Stream.of(day.totals()))
                        .map(row -> of(day.on(), row)))
                .toList();
    }

    private static StageThen of(String on, PipelineRow row) {
        return new StageThen(
                on,
                row.stage(),
                row.count(),
                row.exact(),
                row.averageDaysInStage(),
                row.value(),
                row.weighted(),
                row.reporting());
    }
}

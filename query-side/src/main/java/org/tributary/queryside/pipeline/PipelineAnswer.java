package org.tributary.queryside.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Questions.Stopped;
import org.tributary.queryside.figures.RateUsed;

/**
 * The pipeline at a moment.
 *
 * @param on the report's date: by its rates everything is converted, up to it a stage's age is counted
 * @param items a row a stage and code of the cut; cut by stage alone, a row a stage
 * @param stages a row a stage, whatever the cut
 * @param codes a row a code, over all stages
 * @param onHold what is on hold, and weighs nothing
 * @param pledged what partners mean to give, beside all this
 * @param won how many are signed or completed, and have left the pipeline
 * @param complete whether every amount has a rate into the reporting currency
 * @param rates by which the figures in the reporting currency are converted
 */
record PipelineAnswer(
        String by,
        String on,
        String reportingCurrency,
        List<PipelineRow> items,
        List<PipelineRow> stages,
        @Nullable List<PipelineRow> codes,
        PipelineRow totals,
        PipelineRow onHold,
        Pledged pledged,
        Count won,
        Count lost,
        boolean complete,
        List<RateUsed> rates,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        long position,
        @Nullable Stopped stopped) {

    static PipelineAnswer of(Pipeline pipeline, Cut cut, AsOf asOf, long position, @Nullable Stopped stopped) {
        Board open = pipeline.open();
        PipelineRow totals = open.totals();
        PipelineRow onHold = pipeline.onHold().totals();
        return new PipelineAnswer(
                cut.code(),
                asOf.on().toString(),
                open.reporting().code(),
                cut == Cut.STAGE ? open.stages() : open.items(),
                open.stages(),
                cut == Cut.STAGE ? null : open.codes(),
                totals,
                onHold,
                pipeline.pledged(),
                new Count(Long.toString(pipeline.won())),
                new Count(Long.toString(pipeline.lost())),
                totals.reporting().complete()
                        && onHold.reporting().complete()
                        && pipeline.pledged().reporting().complete(),
                pipeline.rates(),
                null,
                position,
                stopped);
    }

    record Count(String count) {}
}

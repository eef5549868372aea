package org.tributary.queryside.pipeline;

import java.util.List;
import org.tributary.platform.view.AsOf;

/**
 * The pipeline at the end of a day.
 *
 * @param won how many had been signed or completed by then; {@code lost} likewise
 */
record TrendRow(String on, List<PipelineRow> stages, PipelineRow totals, long won, long lost) {
    static TrendRow of(Pipeline pipeline, AsOf then) {
        return new TrendRow(
                then.on().toString(),
                pipeline.open().stages(),
                pipeline.open().totals(),
                pipeline.closed().won(),
                pipeline.closed().lost());
    }
}

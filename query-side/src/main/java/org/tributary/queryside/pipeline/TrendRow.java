package org.tributary.queryside.pipeline;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;

/**
 * The pipeline at the end of a day.
 *
 * @param won how many had been signed or completed by then; {@code lost} likewise
 */
record TrendRow(String on, List<PipelineRow> stages, PipelineRow totals, long won, long lost) {
    static TrendRow of(Prospects prospects, AsOf then, JdbcClient jdbc) {
        Policy policy = prospects.policy();
        Valuation valuation = Valuation.of(prospects.all(), policy, then, jdbc);
        Board open = Pipeline.board(prospects.all(), false, valuation, Cut.STAGE, policy);
        return new TrendRow(then.on().toString(), open.stages(), open.totals(), prospects.won(), prospects.lost());
    }
}

package org.tributary.queryside.pipeline;

import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.Purse;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.pipeline.PipelineRow.Reporting;

/** Adds slices up to a row. */
final class Tally {
    private final Purse value = new Purse();
    private final Purse weighted = new Purse();
    private final Purse unconverted = new Purse();
    private Sum reported;
    private Sum weightedReported;
    private Fraction count = Fraction.ZERO;
    private Fraction days = Fraction.ZERO;

    Tally(Currency reporting) {
        reported = Sum.zero(reporting);
        weightedReported = Sum.zero(reporting);
    }

    void add(Slice slice) {
        count = count.plus(slice.count());
        days = days.plus(slice.count().times(Fraction.of(slice.days())));
        Worth worth = slice.worth();
        if (worth == null) return;
        value.add(worth.value());
        weighted.add(worth.weighted());
        if (worth.reported() == null || worth.weightedReported() == null) {
            unconverted.add(worth.value());
            return;
        }
        reported = reported.plus(worth.reported());
        weightedReported = weightedReported.plus(worth.weightedReported());
    }

    PipelineRow row(@Nullable String stage, @Nullable String code, @Nullable Name name) {
        var missing = unconverted.amounts();
        return new PipelineRow(
                stage,
                code,
                name,
                count.decimal(),
                count.toString(),
                count.signum() == 0 ? null : days.over(count).rounded(1).toPlainString(),
                value.amounts(),
                weighted.amounts(),
                new Reporting(reported, weightedReported, missing, missing.isEmpty()));
    }
}

package org.tributary.queryside.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Sum;

/**
 * What may still be signed, in one stage, under one code, or in all.
 *
 * @param code of the cut: a region, an area, a year, a currency, an owner's id, a category of partners
 * @param name an owner's
 * @param count how many partnerships, with at most six decimals; {@code exact} as a fraction
 * @param averageDaysInStage as of the report's date
 * @param value what they may bring, each currency for itself; {@code weighted} by their probabilities
 */
record PipelineRow(
        @Nullable String stage,
        @Nullable String code,
        @Nullable Name name,
        String count,
        String exact,
        @Nullable String averageDaysInStage,
        List<Sum> value,
        List<Sum> weighted,
        Reporting reporting) {

    /**
     * The same in the reporting currency, by the rates of the report's date.
     *
     * @param unconverted values without a rate, which are not in the figures beside them
     */
    record Reporting(Sum value, Sum weighted, List<Sum> unconverted, boolean complete) {}
}

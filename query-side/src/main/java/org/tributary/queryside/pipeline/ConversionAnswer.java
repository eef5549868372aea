package org.tributary.queryside.pipeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Questions.Stopped;
import org.tributary.queryside.pipeline.Conversion.Decided;
import org.tributary.queryside.pipeline.Conversion.Lost;
import org.tributary.queryside.pipeline.Conversion.OfStage;

/**
 * How partnerships came through the pipeline.
 *
 * @param from the first day on which an entry or a decision counts; none: from the beginning
 * @param on up to which day it is known what became of them
 */
record ConversionAnswer(
        @Nullable String from,
        String to,
        String on,
        List<OfStage> stages,
        Decided decided,
        List<Lost> reasons,
        long position,
        @Nullable Stopped stopped) {
    static ConversionAnswer of(
            Conversion conversion,
            @Nullable LocalDate from,
            LocalDate to,
            AsOf asOf,
            long position,
            @Nullable Stopped stopped) {
        return new ConversionAnswer(
                from == null ? null : from.toString(),
                to.toString(),
                asOf.on().toString(),
                conversion.stages(),
                conversion.decided(),
                conversion.reasons(),
                position,
                stopped);
    }
}

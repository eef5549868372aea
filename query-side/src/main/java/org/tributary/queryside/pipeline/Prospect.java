package org.tributary.queryside.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Attribution.Part;
import org.tributary.events.Forecast.YearPart;
import org.tributary.events.Stage;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Probability;

/**
 * A partnership that is not signed yet.
 *
 * @param tranches what it may bring, by year; none while nobody has said
 * @param partnerCategory the categories of those who fund it, or of all where nobody is said to, in equal parts; none
 *     unless the cut asks for it
 * @param days how long it has been in its stage
 */
record Prospect(
        Stage stage,
        boolean onHold,
        long days,
        @Nullable String owner,
        @Nullable Name ownerName,
        List<YearPart> tranches,
        Probability probability,
        List<Part> region,
        List<Part> area,
        List<Part> partnerCategory) {}

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
 * @param parts under the codes of the cut: of what it is said to be for, or by the categories of those who fund it, of all
 *     where nobody is said to, in equal parts; none unless the cut asks for them
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
        List<Part> parts) {}

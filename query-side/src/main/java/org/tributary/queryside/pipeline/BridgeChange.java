package org.tributary.queryside.pipeline;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.pipeline.PipelineRow.Reporting;

/**
 * What a day changed of one partnership: a part of a bar.
 *
 * @param on the day on which it was true
 * @param category where the partnership stood after it
 * @param positions the events of that day, which {@code /api/audit/events} shows; none where nothing happened to the
 *     partnership itself
 */
record BridgeChange(
        String id,
        String partnershipId,
        @Nullable String title,
        String bar,
        String on,
        String category,
        String exact,
        List<Sum> value,
        List<Sum> weighted,
        Reporting reporting,
        List<Long> positions) {
    private static final String IN_ORDER = """
            SELECT id, day, title, place
            FROM unnest(CAST(:ids AS text[]), CAST(:days AS text[]), CAST(:titles AS text[]))
                 WITH ORDINALITY AS change(id, day, title, place)
            """;

    /** They are worked out, and paged as a list of the database is: what is not on the page is only put in order. */
    static Lists<BridgeChange> list(Bridge bridge, List<Step> steps) {
        return new Lists<>(
                BridgeChange.class,
                IN_ORDER,
                (row, n) -> of(bridge, steps.get(row.getInt("place") - 1)),
                "on",
                Map.of("on", new Sort("day", "text"), "title", new Sort("title", "text")));
    }

    /** What the list is put in order by. */
    static Map<String, Object> order(List<Step> steps) {
        return Map.of(
                "ids", texts(steps, BridgeChange::id),
                "days", texts(steps, step -> step.after().day().toString()),
                "titles", texts(steps, step -> step.after().title()));
    }

    private static @Nullable String[] texts(List<Step> steps, Function<Step, @Nullable String> text) {
        return steps.stream().map(text).toArray(String[]::new);
    }

    private static String id(Step step) {
        Standing after = step.after();
        return "%s/%d/%s/%s"
                .formatted(after.partnership(), after.turn(), step.bar().code(), after.day());
    }

    private static BridgeChange of(Bridge bridge, Step step) {
        Standing after = step.after();
        BarRow sum = bridge.sum(step);
        return new BridgeChange(
                id(step),
                after.partnership(),
                after.title(),
                step.bar().code(),
                after.day().toString(),
                after.category(),
                sum.exact(),
                sum.value(),
                sum.weighted(),
                sum.reporting(),
                after.positions());
    }
}

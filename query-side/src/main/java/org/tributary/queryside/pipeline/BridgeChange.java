package org.tributary.queryside.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.pipeline.PipelineRow.Reporting;
import org.tributary.stored.StoredJson;

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
    /** They are worked out, and paged as a list of the database is. */
    static final Lists<BridgeChange> LIST = new Lists<>(
            BridgeChange.class,
            """
            SELECT change ->> 'id' AS id, change ->> 'on' AS day, change ->> 'title' AS title, change::text AS change
            FROM jsonb_array_elements(CAST(:changes AS jsonb)) change
            """,
            BridgeChange::read,
            "on",
            Map.of("on", new Sort("day", "text"), "title", new Sort("title", "text")));

    static BridgeChange of(Step step, BarRow sum) {
        Standing after = step.after();
        return new BridgeChange(
                "%s/%d/%s"
                                .formatted(
                                        after.partnership(),
                                        after.turn(),
                                        step.bar().code()) + "/" + after.day(),
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

    private static BridgeChange read(ResultSet row, int n) throws SQLException {
        return StoredJson.mapper().readValue(row.getString("change"), BridgeChange.class);
    }

    static String json(List<BridgeChange> changes) {
        return StoredJson.mapper().writeValueAsString(changes);
    }
}

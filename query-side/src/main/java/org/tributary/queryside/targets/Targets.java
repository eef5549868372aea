package org.tributary.queryside.targets;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The targets as a question: what was planned, as known and as true then. */
final class Targets {
    private static final String AS_OF = """
            WITH target AS (
                SELECT * FROM (
                    SELECT DISTINCT ON (target_id) * FROM views.targets_target
                    WHERE known_from <= :position AND effective_on <= :on ORDER BY target_id, known_from DESC
                ) last WHERE NOT withdrawn
            )
            SELECT target_id::text AS id, sequence AS version, owner::text, views.staff_name(owner) AS owner_name, measure,
                   period, amount, currency, count, reason_code, effective_on AS set_on
            FROM target
            """;
    private static final String FILTERED = AS_OF + """
            WHERE (CAST(:owner AS text) IS NULL OR owner::text = lower(:owner))
              AND (CAST(:measure AS text) IS NULL OR measure = :measure)
              AND (CAST(:period AS text) IS NULL OR period = :period)
            """;

    static final String ONE = "SELECT * FROM (" + AS_OF + ") target WHERE id = lower(:id)";

    static final Lists<TargetRow> LIST = new Lists<>(
            TargetRow.class,
            FILTERED,
            TargetRow::read,
            "period",
            Map.of(
                    "period", new Sort("period", "text"),
                    "measure", new Sort("measure", "text"),
                    "ownerName", new Sort("owner_name", "text"),
                    "setOn", new Sort("set_on", "date")));

    private Targets() {}

    static Map<String, Object> filters(
            AsOf asOf, @Nullable String owner, @Nullable String measure, @Nullable String period) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("position", asOf.position());
        filters.put("on", asOf.on());
        filters.put("owner", owner);
        filters.put("measure", measure);
        filters.put("period", period);
        return filters;
    }
}

package org.tributary.queryside.initiatives;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/**
 * A partnership that serves an initiative.
 *
 * @param needId which of its needs; none: the initiative as a whole
 */
record Serving(
        String id,
        String title,
        String stage,
        @Nullable String needId,
        @Nullable String need,
        String since) {
    private static final String OF = Brought.ONE + """
            SELECT serving.partnership_id::text AS id, it.title, it.stage, serving.need_id::text, need.title AS need,
                   serving.effective_on AS since
            FROM serving CROSS JOIN LATERAL views.partnership_at(:position, :on, serving.partnership_id) it
            LEFT JOIN need ON need.initiative_id = serving.initiative_id AND need.need_id = serving.need_id
            WHERE serving.initiative_id = :initiative
            """;

    static final Lists<Serving> LIST = new Lists<>(
            Serving.class,
            OF,
            Serving::read,
            "-since",
            Map.of("since", new Sort("since", "date"), "title", new Sort("title", "text")));

    private static Serving read(ResultSet row, int n) throws SQLException {
        return new Serving(
                row.getString("id"),
                row.getString("title"),
                row.getString("stage"),
                row.getString("need_id"),
                row.getString("need"),
                row.getString("since"));
    }
}

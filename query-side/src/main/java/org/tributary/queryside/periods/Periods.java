package org.tributary.queryside.periods;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The months that were ever closed, each as it stood then. */
final class Periods {
    private static final String AS_OF = """
            SELECT * FROM (
                SELECT DISTINCT ON (month) month AS id, month, CASE WHEN closed THEN 'closed' ELSE 'reopened' END AS status,
                       period, effective_on AS since, reason_code, reason_note
                FROM views.periods_month WHERE known_from <= :position AND effective_on <= :on
                ORDER BY month, sequence DESC
            ) month
            WHERE (CAST(:status AS text) IS NULL OR status = :status)
              AND (CAST(:year AS integer) IS NULL OR CAST(left(month, 4) AS integer) = :year)
            """;

    static final Lists<PeriodRow> LIST = new Lists<>(
            PeriodRow.class,
            AS_OF,
            PeriodRow::read,
            "-month",
            Map.of("month", Sort.unique("month", "text"), "since", new Sort("since", "date")));

    private Periods() {}
}

package org.tributary.queryside.reports;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Reports as a question: what was published, withdrawn and said on it, as known and as true then. */
final class Reports {
    private static final String GIVEN = """
            SELECT coalesce(json_agg(json_strip_nulls(json_build_object('id', guidance_id, 'body', body,
                       'session', session, 'text', words, 'addressedTo', addressed_to,
                       'givenOn', effective_on)) ORDER BY effective_on, sequence), '[]')
            FROM (
                SELECT DISTINCT ON (guidance_id) * FROM views.reports_guidance given
                WHERE given.report_id = it.report_id AND known_from <= :position AND effective_on <= :on
                ORDER BY guidance_id, sequence DESC
            ) last WHERE NOT withdrawn
            """;
    private static final String AS_OF = """
            SELECT it.report_id::text AS id, greatest(
                       it.sequence, gone.sequence,
                       (SELECT max(sequence) FROM views.reports_withdrawn own
                        WHERE own.report_id = it.report_id AND own.known_from <= :position),
                       (SELECT max(sequence) FROM views.reports_guidance own
                        WHERE own.report_id = it.report_id AND own.known_from <= :position)) AS version,
                   title, query, as_of_position, name, media_type, sha256, size,
                   CASE WHEN gone.report_id IS NULL THEN 'published' ELSE 'withdrawn' END AS status,
                   it.effective_on AS published_on, gone.effective_on AS withdrawn_on, reason_code, reason_note,
                   (%s)::text AS guidance
            FROM views.reports_published it LEFT JOIN views.reports_withdrawn gone
              ON gone.report_id = it.report_id AND gone.known_from <= :position AND gone.effective_on <= :on
            WHERE it.known_from <= :position AND it.effective_on <= :on
            """.formatted(GIVEN);

    static final String ONE = "SELECT * FROM (" + AS_OF + ") report WHERE id = :id";

    static final Lists<ReportRow> LIST = new Lists<>(
            ReportRow.class,
            "SELECT * FROM (" + AS_OF + ") report WHERE (CAST(:status AS text) IS NULL OR status = :status)",
            ReportRow::read,
            "-publishedOn",
            Map.of(
                    "publishedOn", new Sort("published_on", "date"),
                    "asOfPosition", new Sort("as_of_position", "bigint"),
                    "title", new Sort("title", "text")));

    private Reports() {}

    static Map<String, Object> filters(AsOf asOf, @Nullable String status) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("position", asOf.position());
        filters.put("on", asOf.on());
        filters.put("status", status);
        return filters;
    }
}

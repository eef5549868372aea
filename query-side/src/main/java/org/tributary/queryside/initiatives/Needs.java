package org.tributary.queryside.initiatives;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Needs as a question: how much is lacking, as known and as true then. What was withdrawn lacks nothing. */
final class Needs {
    private static final String NEEDED =
            "SELECT * FROM (WITH " + Brought.INITIATIVE.formatted("true") + ", " + Brought.NEED.formatted("true") + """
            SELECT need.initiative_id::text || '/' || need.need_id AS id, need.need_id::text, need.initiative_id::text,
                   initiative.title AS initiative, level, regions, country, area, closed, need.title,
                   need.amount AS needed, need.currency, need.approval, need.term_from, need.term_to, published
            FROM need JOIN initiative USING (initiative_id)
            ) needed
            WHERE (CAST(:initiativeId AS text) IS NULL OR initiative_id = lower(:initiativeId))
              AND (CAST(:region AS text) IS NULL OR :region = ANY (regions))
              AND (CAST(:country AS text) IS NULL OR country = :country)
              AND (CAST(:area AS text) IS NULL OR area = :area)
              AND (CAST(:currency AS text) IS NULL OR currency = :currency)
            """;
    private static final String PUBLISHED = NEEDED + "AND published AND NOT closed";

    // only what is brought in the need's own currency covers it: the rest is shown beside it, never added
    private static final String SHOWN =
            Brought.of("initiative_id IN (SELECT CAST(page.initiative_id AS uuid) FROM page)") + """
            SELECT page.*, coalesce(own.committed, 0) AS committed, coalesce(own.received, 0) AS received,
                   greatest(0, needed - coalesce(own.committed, 0)) AS gap, coalesce(own.pledged, 0) AS pledged,
                   committed_in, other_committed, received_in, other_received, pledged_in, other_pledged
            FROM page LEFT JOIN brought own ON own.initiative_id = CAST(page.initiative_id AS uuid)
                AND own.need_id = CAST(page.need_id AS uuid) AND own.currency = page.currency
            LEFT JOIN LATERAL (
                SELECT array_agg(currency ORDER BY currency) FILTER (WHERE committed <> 0) AS committed_in,
                       array_agg(committed ORDER BY currency) FILTER (WHERE committed <> 0) AS other_committed,
                       array_agg(currency ORDER BY currency) FILTER (WHERE received <> 0) AS received_in,
                       array_agg(received ORDER BY currency) FILTER (WHERE received <> 0) AS other_received,
                       array_agg(currency ORDER BY currency) FILTER (WHERE pledged <> 0) AS pledged_in,
                       array_agg(pledged ORDER BY currency) FILTER (WHERE pledged <> 0) AS other_pledged
                FROM brought other WHERE other.initiative_id = CAST(page.initiative_id AS uuid)
                  AND other.need_id = CAST(page.need_id AS uuid) AND other.currency <> page.currency
            ) others ON true
            """;

    private Needs() {}

    static Lists<NeedRow> all(@Nullable String sort) {
        return list(NeedRow.class, NEEDED, NeedRow::read, sort);
    }

    /** What everybody may see: marked so, and still asked for. */
    static Lists<PublicNeedRow> published(@Nullable String sort) {
        return list(PublicNeedRow.class, PUBLISHED, PublicNeedRow::read, sort);
    }

    /** By what is lacking they are sorted once that is known of all; else it is worked out for a page's alone. */
    private static <T> Lists<T> list(Class<T> row, String needed, RowMapper<T> mapper, @Nullable String sort) {
        Map<String, Sort> sorts = Map.of(
                "initiative", new Sort("initiative", "text"),
                "title", new Sort("title", "text"),
                "needed", new Sort("needed", "numeric"),
                "gap", new Sort("gap", "numeric"));
        return "gap".equals(sort) || "-gap".equals(sort)
                ? new Lists<>(
                        row,
                        "WITH page AS (" + needed + ") " + "SELECT * FROM (" + SHOWN + ") it",
                        mapper,
                        "initiative",
                        sorts)
                : new Lists<>(row, needed, mapper, "initiative", sorts).shown(SHOWN);
    }

    static Map<String, Object> filters(
            AsOf asOf,
            @Nullable String initiativeId,
            @Nullable String region,
            @Nullable String country,
            @Nullable String area,
            @Nullable String currency) {
        Map<String, Object> filters = Initiatives.asOf(asOf);
        filters.put("initiativeId", initiativeId);
        filters.put("region", region);
        filters.put("country", country);
        filters.put("area", area);
        filters.put("currency", currency);
        return filters;
    }
}

package org.tributary.queryside.initiatives;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Needs as a question: how much is lacking, as known and as true then. What was withdrawn lacks nothing. */
final class Needs {
    // only what is brought in the need's own currency covers it: the rest is shown beside it, never added
    private static final String AS_OF = Brought.ALL + """
            , shown AS (
                SELECT need.initiative_id::text || '/' || need.need_id AS id, need.need_id::text,
                       need.initiative_id::text, initiative.title AS initiative, level, regions, country, area, closed,
                       need.title, need.amount AS needed, need.currency, need.approval, need.term_from, need.term_to,
                       published, coalesce(own.committed, 0) AS committed, coalesce(own.received, 0) AS received,
                       greatest(0, need.amount - coalesce(own.committed, 0)) AS gap,
                       coalesce(own.pledged, 0) AS pledged, committed_in, other_committed, received_in, other_received,
                       pledged_in, other_pledged
                FROM need JOIN initiative USING (initiative_id)
                LEFT JOIN brought own ON own.initiative_id = need.initiative_id AND own.need_id = need.need_id
                    AND own.currency = need.currency
                LEFT JOIN LATERAL (
                    SELECT array_agg(currency ORDER BY currency) FILTER (WHERE committed <> 0) AS committed_in,
                           array_agg(committed ORDER BY currency) FILTER (WHERE committed <> 0) AS other_committed,
                           array_agg(currency ORDER BY currency) FILTER (WHERE received <> 0) AS received_in,
                           array_agg(received ORDER BY currency) FILTER (WHERE received <> 0) AS other_received,
                           array_agg(currency ORDER BY currency) FILTER (WHERE pledged <> 0) AS pledged_in,
                           array_agg(pledged ORDER BY currency) FILTER (WHERE pledged <> 0) AS other_pledged
                    FROM brought other WHERE other.initiative_id = need.initiative_id AND other.need_id = need.need_id
                      AND other.currency <> need.currency
                ) others ON true
            )
            SELECT * FROM shown
            """;
    private static final String WHERE = """
            WHERE (CAST(:initiativeId AS text) IS NULL OR initiative_id = lower(:initiativeId))
              AND (CAST(:region AS text) IS NULL OR :region = ANY (regions))
              AND (CAST(:country AS text) IS NULL OR country = :country)
              AND (CAST(:area AS text) IS NULL OR area = :area)
              AND (CAST(:currency AS text) IS NULL OR currency = :currency)
            """;
    private static final Map<String, Sort> SORTS = Map.of(
            "initiative", new Sort("initiative", "text"),
            "title", new Sort("title", "text"),
            "needed", new Sort("needed", "numeric"),
            "gap", new Sort("gap", "numeric"));

    static final Lists<NeedRow> LIST = new Lists<>(NeedRow.class, AS_OF + WHERE, NeedRow::read, "initiative", SORTS);

    /** What everybody may see: marked so, and still asked for. */
    static final Lists<PublicNeedRow> PUBLIC = new Lists<>(
            PublicNeedRow.class,
            AS_OF + WHERE + "AND published AND NOT closed",
            PublicNeedRow::read,
            "initiative",
            SORTS);

    private Needs() {}

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

package org.tributary.queryside.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** What is called so, as it is called now: what is void, or was made by mistake, is not found. */
final class Search {
    private static final String FOUND = """
            WITH hit AS (
                SELECT kind, CASE WHEN kind = 'partner' THEN views.partner_now(id, :known, :today) ELSE id END AS thing,
                       CASE WHEN part LIKE 'addendum/%' THEN 'addendum' ELSE part END AS part, text, score
                FROM views.search_hits(:plain)
                WHERE (CAST(:kind AS text) IS NULL OR kind = :kind)
                  AND (kind <> 'agreement' OR id NOT IN (SELECT agreement_id FROM views.void_agreements(:known, :today)))
                  AND (kind <> 'partner' OR NOT EXISTS (SELECT FROM views.partners_voided WHERE partner_id = search_hits.id))
                  AND (kind <> 'partnership' OR 'void' IS DISTINCT FROM (
                       SELECT stage FROM views.partnerships_stage stood
                       WHERE stood.partnership_id = search_hits.id ORDER BY sequence DESC LIMIT 1))
            ), best AS (
                SELECT DISTINCT ON (kind, thing) * FROM hit ORDER BY kind, thing, score DESC, part, text
            )
            SELECT best.kind || '/' || thing AS id, best.kind, thing::text, best.part, best.text, score, titled.text AS title
            FROM best LEFT JOIN views.search_text titled
                ON titled.kind = best.kind AND titled.id = best.thing AND titled.part = 'title'
            """;

    static final Lists<SearchRow> LIST = new Lists<>(
            SearchRow.class, FOUND, SearchRow::read, "-score", Map.of("score", new Sort("score", "numeric")));

    private Search() {}

    static Map<String, Object> of(String q, @Nullable String kind, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("plain", Plain.of(q));
        parameters.put("kind", kind);
        parameters.put("known", Long.MAX_VALUE);
        parameters.put("today", today);
        return parameters;
    }
}

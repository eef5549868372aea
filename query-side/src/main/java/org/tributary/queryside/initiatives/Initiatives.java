package org.tributary.queryside.initiatives;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Initiatives as a question: what they lack and what they are brought, as known and as true then. */
final class Initiatives {
    private static final String AS_OF = """
            SELECT initiative_id::text AS id, greatest(
                       (SELECT max(sequence) FROM views.initiatives_course own
                        WHERE own.initiative_id = it.initiative_id AND own.known_from <= :position),
                       (SELECT max(sequence) FROM views.initiatives_need own
                        WHERE own.initiative_id = it.initiative_id AND own.known_from <= :position),
                       (SELECT max(sequence) FROM views.initiatives_dedication own
                        WHERE own.initiative_id = it.initiative_id AND own.known_from <= :position),
                       it.sequence) AS version,
                   title, level, regions, country, area, mandate, champion::text,
                   views.staff_name(champion) AS champion_name,
                   views.partner_now(funder_id, :position, :on)::text AS funder_id,
                   views.partner_name(funder_id, :position, :on) AS funder_name, term_from, term_to, effective_on AS launched_on,
                   CASE WHEN closed THEN 'closed' ELSE 'running' END AS state, CASE WHEN closed THEN since END AS closed_on,
                   needed_in, needed, committed_in, committed, received_in, received,
                   (SELECT count(*) FROM serving WHERE serving.initiative_id = it.initiative_id) AS partnerships
            FROM initiative it LEFT JOIN (
                SELECT initiative_id, array_agg(currency ORDER BY currency) AS needed_in,
                       array_agg(amount ORDER BY currency) AS needed
                FROM (SELECT initiative_id, currency, sum(amount) AS amount FROM need GROUP BY initiative_id, currency) sum
                GROUP BY initiative_id
            ) lacks USING (initiative_id) LEFT JOIN (
                SELECT initiative_id,
                       array_agg(currency ORDER BY currency) FILTER (WHERE committed <> 0) AS committed_in,
                       array_agg(committed ORDER BY currency) FILTER (WHERE committed <> 0) AS committed,
                       array_agg(currency ORDER BY currency) FILTER (WHERE received <> 0) AS received_in,
                       array_agg(received ORDER BY currency) FILTER (WHERE received <> 0) AS received
                FROM (SELECT initiative_id, currency, sum(committed) AS committed, sum(received) AS received
                      FROM brought GROUP BY initiative_id, currency) sum
                GROUP BY initiative_id
            ) has USING (initiative_id)
            """;
    private static final String FOUND = "WITH " + Brought.INITIATIVE.formatted("true") + """
            SELECT initiative_id::text AS id, title, effective_on AS launched_on FROM initiative
            WHERE (CAST(:level AS text) IS NULL OR level = :level)
              AND (CAST(:region AS text) IS NULL OR :region = ANY (regions))
              AND (CAST(:country AS text) IS NULL OR country = :country)
              AND (CAST(:area AS text) IS NULL OR area = :area)
              AND (CAST(:funder AS uuid) IS NULL
                   OR funder_id IN (SELECT views.partner_with(:funder, :position, :on)))
              AND (CAST(:state AS text) IS NULL OR closed = (:state = 'closed'))
              AND (CAST(:q AS text) IS NULL OR title ILIKE :q)
            """;

    private static final String SHOWN = "SELECT page_key, page_id, made.* FROM page JOIN ("
            + Brought.of("initiative_id IN (SELECT CAST(page_id AS uuid) FROM page)") + AS_OF
            + ") made ON made.id = page_id";

    static final String ONE = Brought.ONE + AS_OF;

    static final Lists<InitiativeRow> LIST = new Lists<>(
                    InitiativeRow.class,
                    FOUND,
                    InitiativeRow::read,
                    "title",
                    Map.of("title", new Sort("title", "text"), "launchedOn", new Sort("launched_on", "date")))
            .shown(SHOWN);

    private Initiatives() {}

    static Map<String, Object> asOf(AsOf asOf) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("position", asOf.position());
        parameters.put("on", asOf.on());
        return parameters;
    }

    static Map<String, Object> of(UUID initiative, AsOf asOf) {
        Map<String, Object> parameters = asOf(asOf);
        parameters.put("initiative", initiative);
        return parameters;
    }

    static Map<String, Object> filters(
            AsOf asOf,
            @Nullable String level,
            @Nullable String region,
            @Nullable String country,
            @Nullable String area,
            @Nullable UUID funder,
            @Nullable String state,
            @Nullable String q) {
        Map<String, Object> filters = asOf(asOf);
        filters.put("level", level);
        filters.put("region", region);
        filters.put("country", country);
        filters.put("area", area);
        filters.put("funder", funder);
        filters.put("state", state);
        filters.put("q", q == null ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return filters;
    }
}

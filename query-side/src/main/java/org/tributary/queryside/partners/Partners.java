package org.tributary.queryside.partners;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The directory as a question: which partners there were, as known and as true then. */
final class Partners {
    private static final String AS_OF = """
            WITH profile AS (
                SELECT DISTINCT ON (partner_id) * FROM views.partners_profile
                WHERE known_from <= :position AND effective_on <= :on
                ORDER BY partner_id, known_from DESC
            ), registered AS (
                SELECT partner_id, effective_on AS registered_on FROM views.partners_profile WHERE sequence = 0
            ), contact AS (
                SELECT partner_id, max(effective_on) AS last_interaction_on, max(sequence) AS sequence
                FROM views.partners_interaction WHERE known_from <= :position AND effective_on <= :on GROUP BY partner_id
            )
            SELECT partner_id::text AS id, greatest(profile.sequence, contact.sequence) AS version,
                   coalesce(profile.name, person.data::json ->> 'name') AS name, profile.person_id::text, category,
                   local_category, aliases, parent_id::text, country, organisation_id, website, registered_on,
                   last_interaction_on
            FROM profile JOIN registered USING (partner_id) LEFT JOIN contact USING (partner_id)
            LEFT JOIN history.persons person ON person.person_id = profile.person_id
            """;
    private static final String FILTERED = AS_OF + """
            WHERE (CAST(:category AS text) IS NULL OR category = :category)
              AND (CAST(:country AS text) IS NULL OR country = :country)
              AND (CAST(:q AS text) IS NULL OR profile.name ILIKE :q OR array_to_string(aliases, ' ') ILIKE :q
                   OR person.data::json ->> 'name' ILIKE :q)
            """;

    static final String ONE = "SELECT * FROM (" + AS_OF + ") partner WHERE id = :id";

    static final Lists<PartnerRow> LIST = new Lists<>(
            PartnerRow.class,
            FILTERED,
            PartnerRow::read,
            "name",
            Map.of(
                    "name", new Sort("name", "text"),
                    "registeredOn", new Sort("registered_on", "date"),
                    "lastInteractionOn", new Sort("last_interaction_on", "date")));

    private Partners() {}

    static Map<String, Object> filters(
            AsOf asOf, @Nullable String category, @Nullable String country, @Nullable String q) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("position", asOf.position());
        filters.put("on", asOf.on());
        filters.put("category", category);
        filters.put("country", country);
        filters.put("q", q == null ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return filters;
    }
}

package org.tributary.queryside.partners;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.PartnerId;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The directory as a question: which partners there were, as known and as true then. */
final class Partners {
    private static final String AS_OF = """
            SELECT profile.partner_id::text AS id,
                   greatest(profile.sequence, (
                       SELECT max(sequence) FROM (
                           SELECT partner_id, sequence, known_from, effective_on FROM views.partners_interaction
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_flag
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_due_diligence
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_conclusion
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_contact
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_result_shared
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_item
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_item_answer
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.capacity_answer
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_merge
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_succession
                       ) own
                       WHERE own.partner_id = profile.partner_id AND own.known_from <= :position
                         AND own.effective_on <= :on)) AS version,
                   coalesce(profile.name, person.data::json ->> 'name') AS name, profile.person_id::text, category,
                   local_category, aliases,
                   nullif(views.partner_now(parent_id, :position, :on), profile.partner_id)::text AS parent_id,
                   country, organisation_id, website,
                   (SELECT effective_on FROM views.partners_profile registered
                    WHERE registered.partner_id = profile.partner_id AND registered.sequence = 0) AS registered_on,
                   (SELECT max(effective_on) FROM views.partners_interaction met
                    WHERE (met.partner_id = ANY (ARRAY(SELECT views.partner_with(profile.partner_id, :position, :on)))
                           OR met.also_with && ARRAY(SELECT views.partner_with(profile.partner_id, :position, :on)))
                      AND met.known_from <= :position AND met.effective_on <= :on) AS last_interaction_on,
                   ARRAY(SELECT DISTINCT kind FROM views.partner_flags(profile.partner_id, :position, :on) ORDER BY kind)
                       AS flags,
                   EXISTS (SELECT FROM views.partner_flags(profile.partner_id, :position, :on) WHERE bars) AS barred,
                   views.partner_cleared(profile.partner_id, :position, :on) AS cleared, parity.*,
                   merged.into_id::text AS merged_into,
                   ARRAY(SELECT duplicate.partner_id::text FROM views.partners_merged(:position, :on) duplicate
                         WHERE duplicate.into_id = profile.partner_id ORDER BY 1) AS duplicates,
                   views.partner_successor(profile.partner_id, :position, :on)::text AS succeeded_by,
                   ARRAY(SELECT DISTINCT before.partner_id::text FROM views.partners_succession before
                         WHERE views.partner_successor(before.partner_id, :position, :on) = profile.partner_id
                         ORDER BY 1) AS predecessors
            FROM (
                SELECT DISTINCT ON (partner_id) * FROM views.partners_profile
                WHERE known_from <= :position AND effective_on <= :on
                ORDER BY partner_id, known_from DESC
            ) profile LEFT JOIN history.persons person ON person.person_id = profile.person_id
            CROSS JOIN LATERAL views.partner_parity(profile.partner_id, :position, :on) parity
            LEFT JOIN views.partners_merged(:position, :on) merged ON merged.partner_id = profile.partner_id
            """;
    private static final String FILTERED = AS_OF + """
            WHERE merged.into_id IS NULL AND (CAST(:category AS text) IS NULL OR category = :category)
              AND (CAST(:country AS text) IS NULL OR country = :country)
              AND (CAST(:q AS text) IS NULL OR profile.name ILIKE :q OR array_to_string(aliases, ' ') ILIKE :q
                   OR person.data::json ->> 'name' ILIKE :q
                   OR EXISTS (SELECT FROM views.partners_merged(:position, :on) duplicate
                              WHERE duplicate.into_id = profile.partner_id AND EXISTS (
                                  SELECT FROM views.partners_profile it
                                  WHERE it.partner_id = duplicate.partner_id AND it.known_from <= :position
                                    AND it.effective_on <= :on
                                    AND (it.name ILIKE :q OR array_to_string(it.aliases, ' ') ILIKE :q))))
            """;
    private static final String ONE = AS_OF + "WHERE profile.partner_id = :id";

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

    static PartnerRow one(JdbcClient jdbc, String id, AsOf asOf) {
        return jdbc.sql(ONE)
                .params(Map.of("position", asOf.position(), "on", asOf.on(), "id", uuid(id)))
                .query(PartnerRow::read)
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    static UUID uuid(String id) {
        try {
            return PartnerId.of(id).value();
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound("There is no partner " + id + ".");
    }

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

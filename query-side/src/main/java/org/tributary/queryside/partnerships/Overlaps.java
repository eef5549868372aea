package org.tributary.queryside.partnerships;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/**
 * What is open or signed with the same partner, over the same regions and areas. Where either side doesn't say over what it
 * counts, they may overlap.
 */
final class Overlaps {
    /** Over what each counts: by its own word, or by its agreements'. */
    private static final String REACH = """
            WITH it AS MATERIALIZED (
                SELECT it.* FROM (%s) asked CROSS JOIN LATERAL views.partnership_at(:position, :on, asked.partnership_id) it
            ), party AS (
                SELECT it.partnership_id, views.partner_now(one.partner_id, :position, :on) AS partner_id
                FROM it JOIN views.partnerships_partner one
                  ON one.partnership_id = it.partnership_id AND one.sequence = it.partners_sequence
            ), reach AS (
                SELECT it.partnership_id, dimension, code FROM it JOIN views.partnerships_attribution part
                  ON part.partnership_id = it.partnership_id AND part.sequence = it.identity_sequence
                UNION SELECT it.partnership_id, part.dimension, part.code
                FROM it JOIN views.partnerships_agreement agreement USING (partnership_id)
                JOIN views.attribution(:position, :on) part USING (agreement_id)
                WHERE agreement.known_from <= :position AND agreement.effective_on <= :on
                  AND agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on))
            )
            """;

    static final String OF = REACH.formatted("""
            SELECT DISTINCT partnership_id FROM views.partnerships_partner WHERE partner_id = ANY (ARRAY(
                SELECT views.partner_with(one, :position, :on) FROM unnest(CAST(:partners AS uuid[])) one))""") + """
            , other AS (
                SELECT it.*, ARRAY(SELECT partner_id FROM party WHERE party.partnership_id = it.partnership_id AND partner_id IN (
                           SELECT views.partner_now(asked, :position, :on) FROM unnest(CAST(:partners AS uuid[])) asked)) AS common,
                       ARRAY(SELECT code FROM reach WHERE reach.partnership_id = it.partnership_id
                             AND dimension = 'region' ORDER BY code) AS all_regions,
                       ARRAY(SELECT code FROM reach WHERE reach.partnership_id = it.partnership_id
                             AND dimension = 'area' ORDER BY code) AS all_areas
                FROM it WHERE category IN ('open', 'on-hold', 'committed') AND partnership_id IS DISTINCT FROM CAST(:self AS uuid)
            )
            SELECT partnership_id::text AS id, title, stage, category, owner::text, views.staff_name(owner) AS owner_name,
                   (SELECT json_agg(json_build_object('partnerId', partner_id,
                                                      'name', views.partner_name(partner_id, :position, :on)) ORDER BY partner_id)
                    FROM unnest(common) AS partner_id) AS shared,
                   ARRAY(SELECT code FROM unnest(all_regions) code WHERE code = ANY (CAST(:regions AS text[])) ORDER BY 1) AS regions,
                   ARRAY(SELECT code FROM unnest(all_areas) code WHERE code = ANY (CAST(:areas AS text[])) ORDER BY 1) AS areas
            FROM other
            WHERE common <> '{}'
              AND (all_regions = '{}' OR CAST(:regions AS text[]) = '{}' OR all_regions && CAST(:regions AS text[]))
              AND (all_areas = '{}' OR CAST(:areas AS text[]) = '{}' OR all_areas && CAST(:areas AS text[]))
            """;

    private static final String FACETS = REACH.formatted("SELECT CAST(:id AS uuid) AS partnership_id") + """
            SELECT ARRAY(SELECT DISTINCT partner_id FROM party WHERE partnership_id = :id) AS partners,
                   ARRAY(SELECT code FROM reach WHERE partnership_id = :id AND dimension = 'region') AS regions,
                   ARRAY(SELECT code FROM reach WHERE partnership_id = :id AND dimension = 'area') AS areas
            """;

    static final Lists<OverlapRow> LIST =
            new Lists<>(OverlapRow.class, OF, OverlapRow::read, "title", Map.of("title", new Sort("title", "text")));

    private Overlaps() {}

    /** With what somebody would begin. */
    static Map<String, Object> with(UUID partner, @Nullable String region, @Nullable String area, AsOf asOf) {
        return asked(null, new UUID[] {partner}, one(region), one(area), asOf);
    }

    /** With what is there. */
    static Map<String, Object> with(JdbcClient jdbc, UUID partnership, AsOf asOf) {
        return jdbc.sql(FACETS)
                .params(Map.of("position", asOf.position(), "on", asOf.on(), "id", partnership))
                .query((row, n) -> asked(
                        partnership,
                        (UUID[]) row.getArray("partners").getArray(),
                        (String[]) row.getArray("regions").getArray(),
                        (String[]) row.getArray("areas").getArray(),
                        asOf))
                .single();
    }

    private static String[] one(@Nullable String code) {
        return code == null ? new String[0] : new String[] {code};
    }

    static Map<String, Object> asked(
            @Nullable UUID self, UUID[] partners, String[] regions, String[] areas, AsOf asOf) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("position", asOf.position());
        asked.put("on", asOf.on());
        asked.put("self", self);
        asked.put("partners", partners);
        asked.put("regions", regions);
        asked.put("areas", areas);
        return asked;
    }
}

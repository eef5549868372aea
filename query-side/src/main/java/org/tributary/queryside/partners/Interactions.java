package org.tributary.queryside.partners;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Who was met, by whom and about what, as known and as true then. */
final class Interactions {
    private static final String MET = """
            SELECT met.partner_id::text || '/' || met.sequence::text AS id, interaction_id::text, kind, effective_on, place,
                   met.partner_id AS met_by, also_with AS others, staff AS ours, partnership_id::text, next_action_on, note_id
            FROM views.partners_interaction met WHERE known_from <= :position AND effective_on <= :on
            """;
    private static final String SHOWN = """
            SELECT page.*, views.partner_now(met_by, :position, :on)::text AS partner_id,
                   views.partner_name(met_by, :position, :on) AS partner_name,
                   (SELECT coalesce(json_agg(json_build_object('id', views.partner_now(one, :position, :on),
                                                               'name', views.partner_name(one, :position, :on))
                                             ORDER BY place), '[]')
                    FROM unnest(others) WITH ORDINALITY AS other (one, place)) AS also_with,
                   (SELECT coalesce(json_agg(json_build_object('id', one, 'name', views.staff_name(one)) ORDER BY place), '[]')
                    FROM unnest(ours) WITH ORDINALITY AS member (one, place)) AS staff,
                   CAST(:mayRead AS boolean) AS may_read, note.data::json ->> 'outcome' AS outcome,
                   note.data::json ->> 'nextAction' AS next_action
            FROM page LEFT JOIN history.persons note ON note.person_id = page.note_id AND CAST(:mayRead AS boolean)
            """;
    private static final String WITH_PARTNER = """
            (met.partner_id = ANY (ARRAY(SELECT views.partner_with(:partner, :position, :on)))
             OR met.also_with && ARRAY(SELECT views.partner_with(:partner, :position, :on)))
            """;
    private static final String ASKED = """
            AND (CAST(:partner AS uuid) IS NULL OR %s)
            AND (CAST(:staff AS uuid) IS NULL OR :staff = ANY (staff))
            AND (CAST(:partnership AS uuid) IS NULL OR partnership_id = :partnership)
            AND (CAST(:kind AS text) IS NULL OR kind = :kind)
            AND (CAST(:from AS date) IS NULL OR effective_on >= :from) AND (CAST(:to AS date) IS NULL OR effective_on <= :to)
            AND (CAST(:nextActionTo AS date) IS NULL OR next_action_on <= :nextActionTo)
            """.formatted(WITH_PARTNER);

    static final Lists<InteractionRow> OF_PARTNER = list("AND " + WITH_PARTNER);
    static final Lists<InteractionRow> LIST = list(ASKED);

    private static Lists<InteractionRow> list(String asked) {
        return new Lists<>(
                        InteractionRow.class,
                        MET + asked,
                        InteractionRow::read,
                        "-effectiveOn",
                        Map.of(
                                "effectiveOn", new Sort("effective_on", "date"),
                                "nextActionOn", new Sort("next_action_on", "date")))
                .shown(SHOWN);
    }

    private Interactions() {}
}

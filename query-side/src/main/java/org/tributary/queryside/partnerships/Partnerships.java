package org.tributary.queryside.partnerships;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.PartnershipId;
import org.tributary.events.Policy;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The partnerships as a question: where they stood, as known and as true then. */
final class Partnerships {
    /** In which category {@code it.partnership_id} stands; of some, that is sooner known than how all stand. */
    static final String CATEGORY = """
            coalesce((SELECT stood.category FROM views.partnerships_course(:position, :on) stood
                      WHERE stood.partnership_id = it.partnership_id ORDER BY stood.sequence DESC LIMIT 1), 'void')
            """;

    private static final String PARTNERS = """
            (SELECT coalesce(json_agg(json_build_object('partnerId', views.partner_now(one.partner_id, :position, :on),
                                                        'role', one.role,
                                                        'name', views.partner_name(one.partner_id, :position, :on))
                                      ORDER BY one.place), '[]')
             FROM views.partnerships_partner one
             WHERE one.partnership_id = it.partnership_id AND one.sequence = it.partners_sequence)
            """;
    private static final String CREDIT = """
            (SELECT coalesce(json_agg(json_build_object('staffId', staff_id, 'share', numerator || '/' || denominator)
                                      ORDER BY place), '[]')
             FROM views.partnerships_credit credit
             WHERE credit.partnership_id = it.partnership_id AND credit.sequence = it.owner_sequence)
            """;
    private static final String TRANCHES = """
            (SELECT coalesce(json_agg(json_build_object('year', year, 'amount', json_build_object(
                                          'amount', part.amount::text, 'currency', it.currency)) ORDER BY year, place), '[]')
             FROM views.partnerships_forecast_part part
             WHERE part.partnership_id = it.partnership_id AND part.sequence = it.forecast_sequence)
            """;
    private static final String ATTRIBUTION = """
            (SELECT coalesce(json_object_agg(dimension, parts), '{}') FROM (
                 SELECT dimension, json_agg(json_build_object('code', code, 'share', numerator || '/' || denominator)
                                            ORDER BY place) AS parts
                 FROM views.partnerships_attribution part
                 WHERE part.partnership_id = it.partnership_id AND part.sequence = it.identity_sequence
                 GROUP BY dimension) attributed)
            """;
    private static final String AGREEMENTS = """
            ARRAY(SELECT agreement_id::text FROM views.partnerships_agreement agreement
                  WHERE agreement.partnership_id = it.partnership_id AND agreement.known_from <= :position
                    AND agreement.effective_on <= :on
                    AND agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on))
                  ORDER BY agreement.sequence)
            """;
    private static final String ATTEMPT = """
            (SELECT 1 + count(*) FROM views.partnerships_stage again
             WHERE again.partnership_id = it.partnership_id AND again.event = 'partnership-reopened'
               AND again.known_from <= :position AND again.effective_on <= :on)
            """;
    private static final String PLEDGED = """
            (SELECT coalesce(json_agg(json_build_object('amount', amount::text, 'currency', currency) ORDER BY currency), '[]')
             FROM (SELECT pledge.currency, sum(pledge.amount) AS amount
                   FROM views.partnership_pledges(it.partnership_id, :position, :on) pledge
                   WHERE pledge.status = 'open' AND it.category IN ('open', 'on-hold', 'committed')
                   GROUP BY pledge.currency) pledged)
            """;
    private static final String SPHERES = """
            ARRAY(SELECT DISTINCT sphere FROM (
                SELECT views.code_category('partner-category', views.partner_category(
                           views.partner_now(one.partner_id, :position, :on), :position, :on), :position, :on) AS sphere
                FROM views.partnerships_partner one
                WHERE one.partnership_id = it.partnership_id AND one.sequence = it.partners_sequence) each
            WHERE sphere IS NOT NULL ORDER BY sphere)
            """;
    private static final String CHANGED = """
            (SELECT recorded_at FROM history.events
             WHERE stream_id = it.partnership_id AND sequence = it.version)
            """;
    private static final String COLUMNS =
            """
            SELECT it.partnership_id::text AS id, it.*, CAST(:on AS date) - it.since AS days_in_stage,
                   views.staff_name(it.owner) AS owner_name,
                   it.stage = 'negotiating' AND views.partnership_cleared(
                       it.partnership_id, it.partners_sequence, :position, :on) AS cleared, last.effective_on AS last_interaction_on, last.next_action_on,
            """ + PARTNERS + " AS partners, " + CREDIT + " AS credit, " + TRANCHES + " AS tranches, " + ATTRIBUTION
                    + " AS attribution, " + AGREEMENTS + " AS agreements, " + ATTEMPT + " AS attempt, " + PLEDGED
                    + " AS pledged, " + SPHERES + " AS spheres, " + CHANGED + " AS changed_at ";
    private static final String LAST = """
            LEFT JOIN LATERAL (
                SELECT effective_on, next_action_on FROM views.partners_interaction
                WHERE partnership_id = it.partnership_id AND known_from <= :position AND effective_on <= :on
                ORDER BY effective_on DESC, known_from DESC LIMIT 1
            ) last ON true
            """;
    private static final String ONE =
            COLUMNS + "FROM views.partnership_at(:position, :on, CAST(:id AS uuid)) it " + LAST;
    private static final String SHOWN = "SELECT page_key, page_id, made.* FROM page CROSS JOIN LATERAL (" + COLUMNS
            + "FROM views.partnership_at(:position, :on, CAST(page_id AS uuid)) it " + LAST + ") made";
    /** What was taken in signed says over its agreements what it counts over. */
    private static final String LIES_IN = """
            (it.partnership_id, it.identity_sequence) IN (
                SELECT partnership_id, sequence FROM views.partnerships_attribution
                WHERE dimension = '%1$s' AND code = :%1$s)
            OR it.partnership_id IN (
                SELECT agreement.partnership_id FROM views.partnerships_agreement agreement
                JOIN views.attribution(:position, :on) part ON part.agreement_id = agreement.agreement_id
                WHERE agreement.known_from <= :position AND agreement.effective_on <= :on
                  AND agreement.agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on))
                  AND part.dimension = '%1$s' AND part.code = :%1$s)
            """;

    // a facet that neither filters nor sorts is left out of the plan; where each stands, and since when, is found as
    // partnerships_at finds it, without folding every course
    private static final String FOUND = """
            FROM views.partnerships_at(:position, :on) it LEFT JOIN (
                SELECT DISTINCT ON (partnership_id) partnership_id, effective_on, next_action_on
                FROM views.partners_interaction
                WHERE partnership_id IS NOT NULL AND known_from <= :position AND effective_on <= :on
                ORDER BY partnership_id, effective_on DESC, known_from DESC
            ) last ON last.partnership_id = it.partnership_id
            WHERE (CAST(:stage AS text) IS NULL OR stage = :stage)
              AND (CAST(:category AS text) IS NULL OR :category =
            """ + CATEGORY + """
              )
              AND (CAST(:owner AS text) IS NULL OR coalesce(owner::text, 'unassigned') = lower(:owner))
              AND (CAST(:currency AS text) IS NULL OR currency = :currency)
              AND (CAST(:ourRole AS text) IS NULL OR our_role = :ourRole)
              AND (CAST(:broker AS uuid) IS NULL OR EXISTS (
                      SELECT FROM views.partnerships_broker assigned
                      WHERE assigned.partnership_id = it.partnership_id AND assigned.kind IS NOT NULL
                        AND assigned.known_from <= :position AND assigned.effective_on <= :on
                        AND coalesce(assigned.until >= :on, true)
                        AND (:broker IN (assigned.person_id, assigned.staff_id) OR assigned.partner_id IN (
                             SELECT views.partner_with(:broker, :position, :on)))
                        AND NOT EXISTS (SELECT FROM views.partnerships_broker released
                                        WHERE released.partnership_id = assigned.partnership_id
                                          AND released.broker_id = assigned.broker_id AND released.kind IS NULL
                                          AND released.known_from <= :position AND released.effective_on <= :on)))
              AND (CAST(:spheres AS text[]) IS NULL OR (it.partnership_id, it.partners_sequence) IN (
                      SELECT one.partnership_id, one.sequence FROM views.partnerships_partner one
                      JOIN views.partners_by_any_id(:position, :on) who
                        ON who.partner_id = one.partner_id AND who.since <= :on AND :on < who.until
                      JOIN (SELECT category, views.code_category('partner-category', category, :position, :on) AS sphere
                            FROM (SELECT DISTINCT category FROM views.partners_profile) said) its USING (category)
                      WHERE sphere = ANY (CAST(:spheres AS text[])) GROUP BY one.partnership_id, one.sequence
                      HAVING count(DISTINCT sphere) = cardinality(ARRAY(SELECT DISTINCT unnest(CAST(:spheres AS text[]))))))
              AND (CAST(:stale AS integer) IS NULL OR 'open' =
            """ + CATEGORY + """
                  AND (next_action_on < CAST(:on AS date) OR coalesce(last.effective_on, (
                           SELECT coalesce((
                                      SELECT entered.effective_on FROM views.partnerships_course(:position, :on) entered
                                      WHERE entered.partnership_id = stood.partnership_id AND entered.stage = stood.stage
                                        AND entered.stage IS DISTINCT FROM entered.previous
                                      ORDER BY entered.sequence DESC LIMIT 1), stood.effective_on)
                           FROM views.partnerships_course(:position, :on) stood
                           WHERE stood.partnership_id = it.partnership_id ORDER BY stood.sequence DESC LIMIT 1
                       )) <= CAST(:on AS date) - CAST(:stale AS integer)))
              AND (CAST(:nextActionTo AS date) IS NULL OR next_action_on <= CAST(:nextActionTo AS date))
              AND (CAST(:partnerId AS text) IS NULL OR (it.partnership_id, it.partners_sequence) IN (
                      SELECT partnership_id, sequence FROM views.partnerships_partner
                      WHERE partner_id IN (SELECT views.partner_with(CAST(:partnerId AS uuid), :position, :on))))
              AND (CAST(:region AS text) IS NULL OR
            """ + LIES_IN.formatted("region")
            + ") AND (CAST(:area AS text) IS NULL OR " + LIES_IN.formatted("area") + """
              )
              AND (CAST(:q AS text) IS NULL OR title ILIKE :q OR objective ILIKE :q OR need ILIKE :q
                   OR (it.partnership_id, it.partners_sequence) IN (
                      SELECT partnership_id, sequence FROM views.partnerships_partner
                      WHERE partner_id IN (SELECT partner_id FROM (SELECT DISTINCT partner_id FROM views.partners_profile) each
                                           WHERE views.partner_name(partner_id, :position, :on) ILIKE :q)))
            """;

    private Partnerships() {}

    /** @param sort as it was asked for */
    static Lists<PartnershipRow> list(Policy policy, @Nullable String sort) {
        Map<String, Sort> sorts = Map.of(
                "title", new Sort("title", "text"),
                "stage", new Sort("stage", "text"),
                "since", new Sort("since", "date"),
                "expectedOn", new Sort("expected_on", "date"),
                "lastInteractionOn", new Sort("last_interaction_on", "date"),
                "nextActionOn", new Sort("next_action_on", "date"));
        String column = sorted(sort == null ? "title" : sort.startsWith("-") ? sort.substring(1) : sort);
        return new Lists<>(
                        PartnershipRow.class,
                        "SELECT it.partnership_id::text AS id, " + column + FOUND,
                        new PartnershipRows(policy),
                        "title",
                        sorts)
                .shown(SHOWN);
    }

    /** What is no field to sort by is refused by the list. */
    private static String sorted(String field) {
        return switch (field) {
            case "stage" -> "stage ";
            case "since" -> "since ";
            case "expectedOn" -> "expected_on ";
            case "lastInteractionOn" -> "last.effective_on AS last_interaction_on ";
            case "nextActionOn" -> "next_action_on ";
            default -> "title ";
        };
    }

    static PartnershipRow one(JdbcClient jdbc, String id, AsOf asOf, Policy policy) {
        return jdbc.sql(ONE)
                .params(Map.of("position", asOf.position(), "on", asOf.on(), "id", uuid(id)))
                .query(new PartnershipRows(policy))
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    static UUID uuid(String id) {
        try {
            return PartnershipId.of(id).value();
        } catch (IllegalArgumentException e) {
            throw unknown(id);
        }
    }

    static Refusal unknown(String id) {
        return Refusal.notFound("There is no partnership " + id + ".");
    }
}

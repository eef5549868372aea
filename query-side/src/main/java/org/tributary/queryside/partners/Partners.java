package org.tributary.queryside.partners;

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
    private static final String PAST_VALUE = "pastValue";

    static final String REPORTING = """
            SELECT policy::json ->> 'reportingCurrency' AS currency, policy::json ->> 'rateSource' AS source,
                   CAST(policy::json ->> 'rateMaxAgeDays' AS integer) AS max_age
            FROM views.policy_set WHERE known_from <= :position AND effective_on <= :on
            ORDER BY known_from DESC LIMIT 1
            """;
    private static final String AS_OF = """
            SELECT profile.partner_id::text AS id,
                   greatest(profile.sequence, (
                       SELECT max(sequence) FROM (
                           SELECT partner_id, sequence, known_from, effective_on FROM views.partners_interaction
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_flag
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_due_diligence
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_conclusion
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_contact
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_membership
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_result_shared
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_item
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_item_answer
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.capacity_answer
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_merge
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_succession
                           UNION ALL SELECT partner_id, sequence, known_from, effective_on FROM views.partners_voided
                       ) own
                       WHERE own.partner_id = profile.partner_id AND own.known_from <= :position
                         AND own.effective_on <= :on)) AS version,
                   coalesce(profile.name, person.data::json ->> 'name') AS name, profile.person_id::text, category,
                   local_category, aliases,
                   nullif(views.partner_now(parent_id, :position, :on), profile.partner_id)::text AS parent_id,
                   country, organisation_id, website, functions, sectors, presence, interest_areas, interest_regions,
                   views.code_category('partner-category', category, :position, :on) AS sphere,
                   coalesce(relationship, 'partnership') AS relationship,
                   ARRAY(SELECT DISTINCT kind FROM views.partner_memberships(profile.partner_id, :position, :on)
                         WHERE first_day <= :on AND coalesce(last_day, 'infinity') >= :on ORDER BY kind) AS memberships,
                   views.partner_status(profile.partner_id, :position, :on, (
                       SELECT CAST(policy::json ->> 'dormantAfterMonths' AS integer) FROM views.policy_set
                       WHERE known_from <= :position AND effective_on <= :on ORDER BY known_from DESC LIMIT 1)) AS status,
                   (SELECT effective_on FROM views.partners_profile registered
                    WHERE registered.partner_id = profile.partner_id AND registered.sequence = 0) AS registered_on,
                   (SELECT max(effective_on) FROM views.partners_interaction met
                    WHERE (met.partner_id = ANY (ARRAY(SELECT views.partner_with(profile.partner_id, :position, :on)))
                           OR met.also_with && ARRAY(SELECT views.partner_with(profile.partner_id, :position, :on)))
                      AND met.known_from <= :position AND met.effective_on <= :on) AS last_interaction_on,
                   ARRAY(SELECT DISTINCT kind FROM views.partner_flags(profile.partner_id, :position, :on) ORDER BY kind)
                       AS flags,
                   EXISTS (SELECT FROM views.partner_flags(profile.partner_id, :position, :on) WHERE bars) AS barred,
                   views.partner_cleared(profile.partner_id, :position, :on) AS cleared,
                   (SELECT ARRAY[asked_of_them, given_by_them, asked_of_us, given_by_us]
                    FROM views.partner_parity(profile.partner_id, :position, :on)) AS parity,
                   merged.into_id::text AS merged_into, reporting.currency AS reporting_currency,
                   %1$s AS past,
                   ARRAY(SELECT same.id::text FROM views.partner_with(profile.partner_id, :position, :on) same (id)
                         WHERE same.id <> profile.partner_id
                           AND views.partner_now(same.id, :position, :on) = profile.partner_id ORDER BY 1) AS duplicates,
                   views.partner_successor(profile.partner_id, :position, :on)::text AS succeeded_by,
                   ARRAY(SELECT DISTINCT before.partner_id::text FROM views.partners_succession before
                         WHERE before.successor_id = ANY (
                                   ARRAY(SELECT views.partner_with(profile.partner_id, :position, :on)))
                           AND views.partner_successor(before.partner_id, :position, :on) = profile.partner_id
                         ORDER BY 1) AS predecessors
            FROM (
                SELECT DISTINCT ON (partner_id) * FROM views.partners_profile
                WHERE known_from <= :position AND effective_on <= :on
                ORDER BY partner_id, known_from DESC
            ) profile LEFT JOIN history.persons person ON person.person_id = profile.person_id
            LEFT JOIN (%3$s) reporting ON true
            LEFT JOIN views.partners_merged(:position, :on) merged ON merged.partner_id = profile.partner_id
            %2$s
            """;
    private static final String EACH = AS_OF.formatted("""
            views.partner_past_value(profile.partner_id, :position, :on, reporting.currency, reporting.source,
                                     reporting.max_age)
            """, "", REPORTING);
    private static final String EACH_OF_ALL = AS_OF.formatted(
            "coalesce(brought.past, ARRAY[0, 0]::numeric[])",
            "LEFT JOIN (" + PastValues.OF_ALL + ") brought ON brought.partner_id = profile.partner_id ",
            REPORTING);
    private static final String CHANGED = """
            SELECT found.*, (SELECT recorded_at FROM history.events
                             WHERE stream_id = CAST(found.id AS uuid) AND sequence = found.version) AS changed_at FROM (
            """;
    private static final String FILTERED = """
            WHERE merged.into_id IS NULL AND (coalesce(CAST(:status AS text) = 'void', false) OR NOT EXISTS (
                      SELECT FROM views.partners_voided voided
                      WHERE voided.partner_id = profile.partner_id AND voided.known_from <= :position
                        AND voided.effective_on <= :on))
              AND (CAST(:category AS text) IS NULL OR category = :category)
              AND (CAST(:country AS text) IS NULL OR country = :country)
              AND (CAST(:localCategory AS text) IS NULL OR local_category = :localCategory)
              AND (CAST(:function AS text) IS NULL OR :function = ANY (functions))
              AND (CAST(:sector AS text) IS NULL OR :sector = ANY (sectors))
              AND (CAST(:presence AS text) IS NULL OR :presence = ANY (presence))
              AND (CAST(:area AS text) IS NULL OR :area = ANY (interest_areas))
              AND (CAST(:region AS text) IS NULL OR :region = ANY (interest_regions))
              AND (CAST(:relationship AS text) IS NULL OR coalesce(relationship, 'partnership') = :relationship)
              AND (CAST(:status AS text) IS NULL OR profile.partner_id IN (
                  SELECT partner_id FROM views.partners_status(:position, :on) WHERE status = :status))
              AND (CAST(:q AS text) IS NULL OR profile.name ILIKE :q OR array_to_string(aliases, ' ') ILIKE :q
                   OR person.data::json ->> 'name' ILIKE :q
                   OR EXISTS (SELECT FROM views.partners_merged(:position, :on) duplicate
                              WHERE duplicate.into_id = profile.partner_id AND EXISTS (
                                  SELECT FROM views.partners_profile it
                                  WHERE it.partner_id = duplicate.partner_id AND it.known_from <= :position
                                    AND it.effective_on <= :on
                                    AND (it.name ILIKE :q OR array_to_string(it.aliases, ' ') ILIKE :q))))
            ) found
            WHERE (CAST(:sphere AS text) IS NULL OR sphere = :sphere)
              AND (CAST(:membership AS text) IS NULL OR :membership = ANY (memberships))
              AND (CAST(:pastValueFrom AS numeric) IS NULL OR past[1] >= :pastValueFrom)
            """;
    private static final String ONE = CHANGED + EACH + "WHERE profile.partner_id = :id) found";

    private static final Lists<PartnerRow> LIST = list(EACH);
    private static final Lists<PartnerRow> BY_PAST_VALUE = list(EACH_OF_ALL);

    private Partners() {}

    /** What each brought is worked out for all only where it decides who is shown. */
    static Lists<PartnerRow> list(PartnerFilter filter, @Nullable String sort) {
        boolean decides = filter.pastValueFrom() != null || sort != null && sort.endsWith(PAST_VALUE);
        return decides ? BY_PAST_VALUE : LIST;
    }

    private static Lists<PartnerRow> list(String each) {
        return new Lists<>(
                PartnerRow.class,
                CHANGED + each + FILTERED,
                PartnerRow::read,
                "name",
                Map.of(
                        "name",
                        new Sort("name", "text"),
                        "registeredOn",
                        new Sort("registered_on", "date"),
                        PAST_VALUE,
                        new Sort("past[1]", "numeric"),
                        "lastInteractionOn",
                        new Sort("last_interaction_on", "date")));
    }

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
}

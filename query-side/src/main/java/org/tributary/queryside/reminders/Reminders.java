package org.tributary.queryside.reminders;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;
import org.tributary.queryside.receivables.Schedule;

/** What is overdue or due soon, seen from a day, as known and as true then. */
final class Reminders {
    static final String UNASSIGNED = "unassigned";

    // of money only what may fall due by then is worked out, and of one owner what was ever theirs
    private static final String OWED = Schedule.of("""
            agreement_id IN (SELECT agreement_id FROM views.agreements_tranche WHERE due_on <= :until)
              AND coalesce(CAST(:kind AS text), 'tranche') = 'tranche'
              AND (coalesce(lower(CAST(:owner AS text)), 'unassigned') = 'unassigned' OR agreement_id IN (
                  SELECT agreement_id FROM views.agreements_agreement WHERE partnership_id IN (
                      SELECT partnership_id FROM views.partnerships_owner WHERE owner::text = lower(:owner))))""");
    private static final String RECORDS = """
            , signed AS (
                SELECT agreement_id, partnership_id, reference AS agreement, title FROM views.agreements_agreement
                WHERE known_from <= :position AND effective_on <= :on
                  AND agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on))
            ), partnership AS MATERIALIZED (
                SELECT partnership_id, title, category, on_hold, review_on, owner, partners_sequence
                FROM views.partnerships_at(:position, :on)
            )
            """;
    // whoever was recorded by mistake: nothing new can be said of them, so nothing would end what is told
    private static final String STANDING = """
            NOT EXISTS (SELECT FROM views.partners_voided voided
                        WHERE voided.partner_id = %s AND voided.known_from <= :position AND voided.effective_on <= :on)
            """;
    private static final String MONEY = """
            SELECT 'tranche' AS kind, concat_ws('/', 'tranche', agreement_id, tranche_id) AS id, due_since AS due_on,
                   partnership_id, agreement_id, agreement, agreement.title, CAST(NULL AS text) AS what, owed.amount,
                   currency, owed.partner_id, CAST(NULL AS uuid) AS answers
            FROM owed JOIN agreement USING (agreement_id) WHERE owed.amount > 0 AND due_since IS NOT NULL
            """;
    private static final String DUTIES = """
            UNION ALL
            SELECT 'obligation', concat_ws('/', 'obligation', added.agreement_id, added.obligation_id), added.due_on,
                   partnership_id, agreement_id, agreement, title, added.what, NULL, NULL, added.partner_id, NULL
            FROM views.obligations_change added JOIN signed USING (agreement_id) LEFT JOIN LATERAL (
                SELECT change FROM views.obligations_change later
                WHERE later.agreement_id = added.agreement_id AND later.obligation_id = added.obligation_id
                  AND change <> 'added' AND later.known_from <= :position AND later.effective_on <= :on
                ORDER BY later.sequence DESC LIMIT 1
            ) latest ON true
            WHERE added.change = 'added' AND added.known_from <= :position AND added.effective_on <= :on
              AND coalesce(latest.change, 'reopened') = 'reopened'
            """;
    private static final String TALKS = """
            UNION ALL
            SELECT 'assessment', concat_ws('/', 'assessment', partnership_id), next_on, partnership_id, NULL, NULL, title,
                   NULL, NULL, NULL, NULL, NULL
            FROM (SELECT DISTINCT ON (partnership_id) partnership_id, next_on FROM views.partnerships_assessment
                  WHERE known_from <= :position AND effective_on <= :on ORDER BY partnership_id, known_from DESC) planned
            JOIN partnership USING (partnership_id)
            WHERE next_on IS NOT NULL AND category IN ('open', 'on-hold', 'committed')
            UNION ALL
            SELECT 'next-action', concat_ws('/', 'next-action', partnership_id), next_action_on, partnership_id, NULL, NULL,
                   title, NULL, NULL, NULL, NULL, NULL
            FROM (SELECT DISTINCT ON (partnership_id) partnership_id, next_action_on FROM views.partners_interaction
                  WHERE partnership_id IS NOT NULL AND known_from <= :position AND effective_on <= :on
                  ORDER BY partnership_id, effective_on DESC, known_from DESC) spoken
            JOIN partnership USING (partnership_id)
            WHERE next_action_on IS NOT NULL AND category IN ('open', 'on-hold', 'committed')
            UNION ALL
            SELECT 'next-action', concat_ws('/', 'next-action', partner_id, member), next_action_on, NULL, NULL, NULL, NULL,
                   NULL, NULL, NULL, partner_id, member
            FROM (SELECT DISTINCT ON (partner_id) coalesce(into_id, met.partner_id) AS partner_id, staff, next_action_on
                  FROM views.partners_interaction met LEFT JOIN merged ON merged.partner_id = met.partner_id
                  WHERE partnership_id IS NULL AND known_from <= :position AND effective_on <= :on
                  ORDER BY partner_id, effective_on DESC, known_from DESC) spoken
            LEFT JOIN LATERAL unnest(staff) AS member ON true WHERE next_action_on IS NOT NULL AND
            """ + STANDING.formatted("spoken.partner_id") + """
            UNION ALL
            SELECT 'review', concat_ws('/', 'review', partnership_id), review_on, partnership_id, NULL, NULL, title, NULL,
                   NULL, NULL, NULL, NULL
            FROM partnership WHERE on_hold AND review_on IS NOT NULL
            """;
    // what has ended is past reminding: what it leaves to be paid or done has days of its own
    private static final String ENDS = """
            UNION ALL
            SELECT 'agreement', concat_ws('/', 'agreement', agreement_id), term_to, partnership_id, agreement_id, agreement,
                   title, NULL, NULL, NULL, NULL, NULL
            FROM signed JOIN LATERAL (
                SELECT term_to FROM views.agreements_term term
                WHERE term.agreement_id = signed.agreement_id AND known_from <= :position AND effective_on <= :on
                ORDER BY sequence DESC LIMIT 1
            ) term ON term_to >= :day LEFT JOIN LATERAL (
                SELECT kind FROM views.agreements_course course
                WHERE course.agreement_id = signed.agreement_id AND kind IN ('terminated', 'reinstated')
                  AND known_from <= :position AND effective_on <= :on ORDER BY sequence DESC LIMIT 1
            ) course ON true WHERE course.kind IS DISTINCT FROM 'terminated'
            """;
    // what was concluded of whom is worked out first, under whatever id it was recorded: few of all partners have such
    // a day
    private static final String CLEARED = """
            , cleared AS MATERIALIZED (
                SELECT partner_id, valid_until FROM (
                    SELECT DISTINCT ON (partner_id) partner_id, outcome, valid_until FROM (
                        SELECT DISTINCT ON (partner_id, due_diligence_id)
                               coalesce(into_id, it.partner_id) AS partner_id, due_diligence_id, assessed, outcome,
                               valid_until, effective_on, known_from
                        FROM views.partners_conclusion it LEFT JOIN merged ON merged.partner_id = it.partner_id
                        WHERE known_from <= :position AND effective_on <= :on
                        ORDER BY partner_id, due_diligence_id, known_from DESC
                    ) last WHERE assessed = 'them' AND outcome <> 'abandoned'
                    ORDER BY partner_id, effective_on DESC, known_from DESC
                ) newest WHERE outcome = 'cleared' AND valid_until <= :until
            )
            """;
    // of every partner in what is under way; each owner of such is told once
    private static final String INVOLVED = """
            , involved AS MATERIALIZED (
                SELECT known_as.partner_id, partnership_id, sequence FROM (
                    SELECT partner_id, partner_id AS id FROM cleared
                    UNION ALL SELECT into_id, merged.partner_id FROM merged JOIN cleared ON cleared.partner_id = into_id
                ) known_as JOIN views.partnerships_partner one ON one.partner_id = known_as.id
            )
            """;
    private static final String CLEARANCES = """
            UNION ALL
            SELECT 'due-diligence', concat_ws('/', 'due-diligence', partner_id, answers), valid_until, NULL, NULL, NULL, NULL,
                   NULL, NULL, NULL, partner_id, answers
            FROM (SELECT DISTINCT partner_id, owner AS answers
                  FROM involved JOIN partnership ON partnership.partnership_id = involved.partnership_id
                      AND partners_sequence = involved.sequence
                  WHERE category IN ('open', 'on-hold', 'committed')) told
            JOIN cleared USING (partner_id)
            WHERE
            """ + STANDING.formatted("told.partner_id");
    private static final String ASKED =
            OWED + RECORDS + CLEARED + INVOLVED + ", waiting AS (" + MONEY + DUTIES + TALKS + ENDS + CLEARANCES + """
            ), answered AS (
                SELECT waiting.*, coalesce(waiting.answers, partnership.owner) AS owner
                FROM waiting LEFT JOIN partnership USING (partnership_id)
            )
            SELECT *, CAST(:day AS date) - due_on AS days_late FROM answered
            WHERE due_on <= :until AND (CAST(:kind AS text) IS NULL OR kind = :kind)
              AND (CAST(:owner AS text) IS NULL OR coalesce(owner::text, 'unassigned') = lower(:owner))
            """;

    private static final String NAMED = """
            SELECT page.*, views.staff_name(owner) AS owner_name,
                   views.partner_name(partner_id, :position, :on) AS partner_name
            FROM page
            """;

    static final Lists<ReminderRow> LIST = new Lists<>(
                    ReminderRow.class,
                    ASKED,
                    ReminderRow::read,
                    "dueOn",
                    Map.of(
                            "dueOn", new Sort("due_on", "date"),
                            "kind", new Sort("kind", "text"),
                            "title", new Sort("title", "text"),
                            "owner", new Sort("views.staff_name(owner)", "text")))
            .shown(NAMED);

    private Reminders() {}

    static List<ReminderRow> all(JdbcClient jdbc, Map<String, ?> asked) {
        return jdbc.sql("WITH page AS (" + ASKED + ") SELECT * FROM (" + NAMED + ") it ORDER BY due_on, id")
                .params(asked)
                .query(ReminderRow::read)
                .list();
    }

    /** @param day from which it is seen, which may be still to come */
    static Map<String, Object> seenFrom(
            LocalDate day, int within, AsOf asOf, @Nullable String owner, @Nullable String kind) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("position", asOf.position());
        asked.put("on", asOf.on());
        asked.put("day", day);
        asked.put("until", day.plusDays(within));
        asked.put("owner", owner);
        asked.put("kind", kind);
        return asked;
    }
}

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

    private static final String PARTNERSHIPS = """
            , partnership AS MATERIALIZED (
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
                   partnership_id, agreement_id, agreement, agreement.title, added.what, NULL, NULL, added.partner_id, NULL
            FROM views.obligations_change added JOIN agreement USING (agreement_id) LEFT JOIN LATERAL (
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
            FROM (SELECT DISTINCT ON (partner_id) views.partner_now(partner_id, :position, :on) AS partner_id, staff,
                         next_action_on
                  FROM views.partners_interaction
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
            FROM agreement JOIN LATERAL (
                SELECT term_to FROM views.agreements_term term
                WHERE term.agreement_id = agreement.agreement_id AND known_from <= :position AND effective_on <= :on
                ORDER BY sequence DESC LIMIT 1
            ) term ON term_to >= :day LEFT JOIN LATERAL (
                SELECT kind FROM views.agreements_course course
                WHERE course.agreement_id = agreement.agreement_id AND kind IN ('terminated', 'reinstated')
                  AND known_from <= :position AND effective_on <= :on ORDER BY sequence DESC LIMIT 1
            ) course ON true WHERE course.kind IS DISTINCT FROM 'terminated'
            """;
    // of every partner in what is under way; each owner of such is told once
    private static final String CLEARANCES = """
            UNION ALL
            SELECT 'due-diligence', concat_ws('/', 'due-diligence', partner_id, answers), valid_until, NULL, NULL, NULL, NULL,
                   NULL, NULL, NULL, partner_id, answers
            FROM (SELECT DISTINCT views.partner_now(one.partner_id, :position, :on) AS partner_id, owner AS answers
                  FROM partnership JOIN views.partnerships_partner one
                    ON one.partnership_id = partnership.partnership_id AND one.sequence = partners_sequence
                  WHERE category IN ('open', 'on-hold', 'committed')) involved
            JOIN LATERAL (
                SELECT outcome, valid_until FROM (
                    SELECT DISTINCT ON (due_diligence_id) * FROM views.partners_conclusion it
                    WHERE it.partner_id IN (SELECT views.partner_with(involved.partner_id, :position, :on))
                      AND it.known_from <= :position AND it.effective_on <= :on
                    ORDER BY due_diligence_id, known_from DESC) last
                WHERE assessed = 'them' AND outcome <> 'abandoned' ORDER BY effective_on DESC, known_from DESC LIMIT 1
            ) concluded ON outcome = 'cleared'
            WHERE
            """ + STANDING.formatted("involved.partner_id");
    private static final String ASKED =
            Schedule.ALL + PARTNERSHIPS + ", waiting AS (" + MONEY + DUTIES + TALKS + ENDS + CLEARANCES + """
            ), answered AS (
                SELECT waiting.*, coalesce(waiting.answers, partnership.owner) AS owner
                FROM waiting LEFT JOIN partnership USING (partnership_id)
            )
            SELECT *, CAST(:day AS date) - due_on AS days_late, views.staff_name(owner) AS owner_name,
                   views.partner_name(partner_id, :position, :on) AS partner_name
            FROM answered
            WHERE due_on <= :until AND (CAST(:kind AS text) IS NULL OR kind = :kind)
              AND (CAST(:owner AS text) IS NULL OR coalesce(owner::text, 'unassigned') = lower(:owner))
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
                    "owner", new Sort("owner_name", "text")));

    private Reminders() {}

    static List<ReminderRow> all(JdbcClient jdbc, Map<String, ?> asked) {
        return jdbc.sql("SELECT * FROM (" + ASKED + ") it ORDER BY due_on, id")
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

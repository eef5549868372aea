package org.tributary.queryside.receivables;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Receivables as a question: what was promised and is not settled, as known and as true then. */
final class Receivables {
    private static final String AGED = """
            , aged AS (
                SELECT agreement_id, partner_id, sum(amount) AS due, sum(amount) FILTER (WHERE days > 0) AS overdue,
                       max(days) FILTER (WHERE days > 0) AS overdue_days,
                       sum(amount) FILTER (WHERE days <= 30) AS days_0_to_30,
                       sum(amount) FILTER (WHERE days BETWEEN 31 AND 90) AS days_31_to_90,
                       sum(amount) FILTER (WHERE days BETWEEN 91 AND 180) AS days_91_to_180,
                       sum(amount) FILTER (WHERE days > 180) AS days_over_180
                FROM (SELECT *, CAST(:on AS date) - due_on AS days FROM owed) owed
                WHERE days >= 0 AND amount > 0 GROUP BY agreement_id, partner_id
            )
            """;
    private static final String RECEIVABLES = Schedule.SQL + AGED + """
            , receivable AS (
                SELECT account.agreement_id, account.agreement_id || '/' || coalesce(account.partner_id::text, 'unassigned') AS id,
                       agreement, title, partnership_id, account.partner_id, currency, committed, reduced, settled,
                       views.partnership_owner(partnership_id, :position, :on) AS owner,
                       greatest(0, balance) AS receivable, greatest(0, -balance) AS over_paid,
                       coalesce(due, 0) AS due, coalesce(overdue, 0) AS overdue, overdue_days,
                       coalesce(days_0_to_30, 0) AS days_0_to_30, coalesce(days_31_to_90, 0) AS days_31_to_90,
                       coalesce(days_91_to_180, 0) AS days_91_to_180, coalesce(days_over_180, 0) AS days_over_180,
                       CASE WHEN balance > 0 THEN 'open' WHEN balance < 0 THEN 'over-paid' ELSE 'settled' END AS state
                FROM account JOIN agreement USING (agreement_id) LEFT JOIN aged USING (agreement_id, partner_id)
                WHERE (committed, reduced, settled) <> (0, 0, 0)
            ), asked AS (SELECT * FROM receivable
            """ + ReceivableFilters.SQL + ")\n";

    static final Lists<ReceivableRow> LIST = new Lists<>(
            ReceivableRow.class,
            RECEIVABLES + "SELECT *, views.partner_name(partner_id, :position, :on) AS partner_name FROM asked",
            ReceivableRow::read,
            "-overdueDays",
            Map.of(
                    "overdueDays", new Sort("overdue_days", "bigint"),
                    "agreement", new Sort("agreement", "text"),
                    "receivable", new Sort("receivable", "numeric"),
                    "overdue", new Sort("overdue", "numeric")));

    static final String BY = RECEIVABLES + """
            , cut AS (
                SELECT *, CASE :by WHEN 'partner' THEN partner_id::text WHEN 'owner' THEN owner::text
                                   ELSE currency END AS code
                FROM asked
            )
            SELECT coalesce(code, 'unassigned') AS code,
                   CASE :by WHEN 'partner' THEN views.partner_name(code::uuid, :position, :on)
                            WHEN 'owner' THEN views.staff_name(code::uuid) END AS name,
                   currency, count(*) AS count, sum(committed) AS committed, sum(reduced) AS reduced,
                   sum(settled) AS settled, sum(receivable) AS receivable, sum(over_paid) AS over_paid, sum(due) AS due,
                   sum(overdue) AS overdue, sum(days_0_to_30) AS days_0_to_30, sum(days_31_to_90) AS days_31_to_90,
                   sum(days_91_to_180) AS days_91_to_180, sum(days_over_180) AS days_over_180
            FROM cut GROUP BY cut.code, currency ORDER BY name NULLS LAST, 1, currency
            """;

    private Receivables() {}
}

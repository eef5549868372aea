package org.tributary.queryside.receivables;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Receivables as a question: what was promised and is not settled, as known and as true then. */
final class Receivables {
    // what is in nobody's name belongs to the one partner that there is, if there is only one
    private static final String ACCOUNTS = """
            WITH agreement AS (
                SELECT agreement_id, partnership_id, reference AS agreement, title, currency, partners
                FROM views.agreements_agreement WHERE known_from <= :position AND effective_on <= :on
            ), promise AS (
                SELECT agreement_id, partner_id, coalesce(amount, 0) AS amount, addendum_id FROM views.agreements_value
                WHERE partner_id IS NOT NULL AND known_from <= :position AND effective_on <= :on
            ), only_one AS (
                SELECT agreement_id, who[1] AS partner_id
                FROM (SELECT agreement_id, coalesce(
                          array_agg(DISTINCT partner_id) FILTER (WHERE partner_id IS NOT NULL), partners) AS who
                      FROM agreement LEFT JOIN promise USING (agreement_id) GROUP BY agreement_id, partners) debtors
                WHERE cardinality(who) = 1
            ), movement AS (
                SELECT agreement_id, partner_id, CASE WHEN addendum_id IS NULL OR amount > 0 THEN amount ELSE 0 END AS committed,
                       CASE WHEN addendum_id IS NOT NULL AND amount < 0 THEN -amount ELSE 0 END AS reduced, 0 AS settled
                FROM promise
                UNION ALL
                SELECT agreement_id, coalesce(entry.partner_id, only_one.partner_id), 0, 0, settled
                FROM views.contributions_entry entry LEFT JOIN only_one USING (agreement_id)
                WHERE known_from <= :position AND effective_on <= :on
                UNION ALL
                SELECT agreement_id, coalesce(tranche.partner_id, only_one.partner_id), 0, 0, 0
                FROM views.agreements_tranche tranche LEFT JOIN only_one USING (agreement_id)
                WHERE known_from <= :position AND effective_on <= :on
            ), account AS (
                SELECT agreement_id, partner_id, sum(committed) AS committed, sum(reduced) AS reduced,
                       sum(settled) AS settled, sum(committed - reduced - settled) AS balance
                FROM movement GROUP BY agreement_id, partner_id
            )
            """;

    // Open tranches stand in a row by their days. What was paid without naming one comes off the oldest, what addenda
    // took off the promise comes off the latest: no more is due than is receivable.
    private static final String SCHEDULE = """
            , tranche AS (
                SELECT agreement_id, coalesce(tranche.partner_id, only_one.partner_id) AS partner_id, tranche_id, due_on,
                       amount, greatest(0, amount - coalesce(settled, 0)) AS open
                FROM views.agreements_tranche tranche LEFT JOIN only_one USING (agreement_id) LEFT JOIN (
                    SELECT agreement_id, tranche_id, sum(amount) AS settled FROM views.contributions_settlement
                    WHERE known_from <= :position AND effective_on <= :on GROUP BY agreement_id, tranche_id
                ) settlement USING (agreement_id, tranche_id)
                WHERE known_from <= :position AND effective_on <= :on
            ), in_a_row AS (
                SELECT *, sum(open) OVER earlier - open AS starts, sum(open) OVER earlier AS ends, sum(open) OVER whole AS length,
                       sum(amount) OVER whole AS scheduled
                FROM tranche WINDOW whole AS (PARTITION BY agreement_id, partner_id),
                    earlier AS (PARTITION BY agreement_id, partner_id ORDER BY due_on, tranche_id)
            ), bounded AS (
                SELECT in_a_row.*, balance, length - greatest(0, scheduled - (committed - reduced)) AS owed_to
                FROM in_a_row JOIN account ON account.agreement_id = in_a_row.agreement_id
                    AND account.partner_id IS NOT DISTINCT FROM in_a_row.partner_id
            ), owed AS (
                SELECT agreement_id, partner_id, CAST(:on AS date) - due_on AS days,
                       CASE WHEN partner_id IS NULL THEN open
                            ELSE greatest(0, least(ends, owed_to) - greatest(starts, owed_to - greatest(0, balance)))
                       END AS amount
                FROM bounded
            ), aged AS (
                SELECT agreement_id, partner_id, sum(amount) AS due, sum(amount) FILTER (WHERE days > 0) AS overdue,
                       max(days) FILTER (WHERE days > 0) AS overdue_days,
                       sum(amount) FILTER (WHERE days <= 30) AS days_0_to_30,
                       sum(amount) FILTER (WHERE days BETWEEN 31 AND 90) AS days_31_to_90,
                       sum(amount) FILTER (WHERE days BETWEEN 91 AND 180) AS days_91_to_180,
                       sum(amount) FILTER (WHERE days > 180) AS days_over_180
                FROM owed WHERE days >= 0 AND amount > 0 GROUP BY agreement_id, partner_id
            )
            """;
    private static final String AROUND = """
            , partner_name AS (
                SELECT DISTINCT ON (partner_id) partner_id, coalesce(profile.name, person.data::json ->> 'name') AS partner_name
                FROM views.partners_profile profile LEFT JOIN history.persons person USING (person_id)
                WHERE known_from <= :position
                ORDER BY partner_id, effective_on <= :on DESC,
                         CASE WHEN effective_on <= :on THEN -known_from ELSE known_from END
            ), owner AS (
                SELECT DISTINCT ON (partnership_id) partnership_id, owner FROM views.partnerships_owner
                WHERE known_from <= :position AND effective_on <= :on ORDER BY partnership_id, known_from DESC
            )
            """;
    private static final String RECEIVABLES = ACCOUNTS + SCHEDULE + AROUND + """
            , receivable AS (
                SELECT account.agreement_id, account.agreement_id || '/' || coalesce(account.partner_id::text, 'unassigned') AS id,
                       agreement, title, partnership_id, account.partner_id, partner_name, owner, currency, committed, reduced,
                       settled, greatest(0, balance) AS receivable, greatest(0, -balance) AS over_paid,
                       coalesce(due, 0) AS due, coalesce(overdue, 0) AS overdue, overdue_days,
                       coalesce(days_0_to_30, 0) AS days_0_to_30, coalesce(days_31_to_90, 0) AS days_31_to_90,
                       coalesce(days_91_to_180, 0) AS days_91_to_180, coalesce(days_over_180, 0) AS days_over_180,
                       CASE WHEN balance > 0 THEN 'open' WHEN balance < 0 THEN 'over-paid' ELSE 'settled' END AS state
                FROM account JOIN agreement USING (agreement_id) LEFT JOIN owner USING (partnership_id)
                    LEFT JOIN partner_name ON partner_name.partner_id = account.partner_id
                    LEFT JOIN aged ON aged.agreement_id = account.agreement_id
                        AND aged.partner_id IS NOT DISTINCT FROM account.partner_id
                WHERE (committed, reduced, settled, coalesce(due, 0)) <> (0, 0, 0, 0)
            ), asked AS (SELECT * FROM receivable
            """ + ReceivableFilters.SQL + ")\n";

    static final Lists<ReceivableRow> LIST = new Lists<>(
            ReceivableRow.class,
            RECEIVABLES + "SELECT * FROM asked",
            ReceivableRow::read,
            "-overdueDays",
            Map.of(
                    "overdueDays", new Sort("overdue_days", "bigint"),
                    "agreement", new Sort("agreement", "text"),
                    "receivable", new Sort("receivable", "numeric"),
                    "overdue", new Sort("overdue", "numeric")));

    static final String BY = RECEIVABLES + """
            , cut AS (
                SELECT *, coalesce(CASE :by WHEN 'partner' THEN partner_id::text WHEN 'owner' THEN owner::text
                                            ELSE currency END, 'unassigned') AS code,
                       CASE :by WHEN 'partner' THEN partner_name END AS name
                FROM asked
            )
            SELECT code, name, currency, count(*) AS count, sum(committed) AS committed, sum(reduced) AS reduced,
                   sum(settled) AS settled, sum(receivable) AS receivable, sum(over_paid) AS over_paid, sum(due) AS due,
                   sum(overdue) AS overdue, sum(days_0_to_30) AS days_0_to_30, sum(days_31_to_90) AS days_31_to_90,
                   sum(days_91_to_180) AS days_91_to_180, sum(days_over_180) AS days_over_180
            FROM cut GROUP BY code, name, currency ORDER BY name NULLS LAST, code, currency
            """;

    private Receivables() {}
}

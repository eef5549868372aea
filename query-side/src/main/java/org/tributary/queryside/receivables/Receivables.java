package org.tributary.queryside.receivables;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Receivables as a question: what was promised and is not settled, as known and as true then. */
public final class Receivables {
    // added up in one go: how many rows a join would meet is beyond what a planner can guess
    private static final String BOOKED = """
            , booked AS (
                SELECT agreement_id, partner_id, committed, reduced, settled, written_off, balance, 0 AS owed, CAST(NULL AS integer) AS days
                FROM account
                UNION ALL
                SELECT agreement_id, partner_id, 0, 0, 0, 0, 0, amount, CAST(:on AS date) - due_since FROM owed WHERE amount > 0
            ), debt AS (
                SELECT agreement_id, partner_id, sum(committed) AS committed, sum(reduced) AS reduced,
                       sum(settled) AS settled, sum(written_off) AS written_off, sum(balance) AS balance, sum(owed) FILTER (WHERE days >= 0) AS due,
                       sum(owed) FILTER (WHERE days > 0) AS overdue, max(days) FILTER (WHERE days > 0) AS overdue_days,
                       sum(owed) FILTER (WHERE days BETWEEN 0 AND 30) AS days_0_to_30,
                       sum(owed) FILTER (WHERE days BETWEEN 31 AND 90) AS days_31_to_90,
                       sum(owed) FILTER (WHERE days BETWEEN 91 AND 180) AS days_91_to_180,
                       sum(owed) FILTER (WHERE days > 180) AS days_over_180
                FROM booked GROUP BY agreement_id, partner_id
            )
            """;
    private static final String RECEIVABLES = BOOKED + """
            , receivable AS (
                SELECT agreement_id, agreement_id || '/' || coalesce(partner_id::text, 'unassigned') AS id,
                       agreement, title, partnership_id, partner_id,
                       (SELECT owner FROM views.partnerships_owner owned
                        WHERE owned.partnership_id = agreement.partnership_id AND known_from <= :position
                          AND effective_on <= :on ORDER BY sequence DESC LIMIT 1) AS owner, currency, committed, reduced, settled, written_off,
                       greatest(0, balance) AS receivable, greatest(0, -balance) AS over_paid,
                       coalesce(due, 0) AS due, coalesce(overdue, 0) AS overdue, overdue_days,
                       coalesce(days_0_to_30, 0) AS days_0_to_30, coalesce(days_31_to_90, 0) AS days_31_to_90,
                       coalesce(days_91_to_180, 0) AS days_91_to_180, coalesce(days_over_180, 0) AS days_over_180,
                       CASE WHEN balance > 0 THEN 'open' WHEN balance < 0 THEN 'over-paid'
                            WHEN written_off > 0 THEN 'written-off' ELSE 'settled' END AS state
                FROM debt JOIN agreement USING (agreement_id)
                WHERE (committed, reduced, settled) <> (0, 0, 0)
            ), asked AS (SELECT * FROM receivable
            """ + ReceivableFilters.SQL + ")\n";

    static final Lists<ReceivableRow> LIST = new Lists<>(
                    ReceivableRow.class,
                    Schedule.SQL + RECEIVABLES + "SELECT * FROM asked",
                    ReceivableRow::read,
                    "-overdueDays",
                    Map.of(
                            "overdueDays", new Sort("overdue_days", "bigint"),
                            "agreement", new Sort("agreement", "text"),
                            "receivable", new Sort("receivable", "numeric"),
                            "overdue", new Sort("overdue", "numeric")))
            .shown("SELECT page.*, views.partner_name(partner_id, :position, :on) AS partner_name FROM page");

    private static final String CUT = RECEIVABLES + """
            , cut AS (
                SELECT *, CASE :by WHEN 'partner' THEN partner_id::text WHEN 'owner' THEN owner::text
                                   ELSE currency END AS code
                FROM asked
            ), called AS (
                SELECT partner_id::text AS called_id, name FROM views.partners_named(:position, :on) WHERE :by = 'partner'
                UNION ALL SELECT staff_id::text, views.staff_name(staff_id) FROM (
                    SELECT DISTINCT staff_id FROM views.staff_member) member WHERE :by = 'owner'
            )
            SELECT coalesce(code, 'unassigned') AS code, CASE WHEN :by <> 'currency' THEN code END AS who, name,
                   currency, count(*) AS count, sum(committed) AS committed, sum(reduced) AS reduced,
                   sum(settled) AS settled, sum(written_off) AS written_off, sum(receivable) AS receivable, sum(over_paid) AS over_paid, sum(due) AS due,
                   sum(overdue) AS overdue, sum(days_0_to_30) AS days_0_to_30, sum(days_31_to_90) AS days_31_to_90,
                   sum(days_91_to_180) AS days_91_to_180, sum(days_over_180) AS days_over_180
            FROM cut LEFT JOIN called ON called_id = code GROUP BY cut.code, name, currency ORDER BY name NULLS LAST, 1, currency
            """;

    static final String BY = Schedule.SQL + CUT;

    private static final String OF_PARTNER = Schedule.of("""
            agreement_id = ANY (ARRAY(
                WITH ours AS (SELECT ARRAY(SELECT views.partner_with(:partner, :position, :on)) AS ids)
                SELECT agreement_id FROM views.agreements_agreement WHERE partners && (SELECT ids FROM ours)
                UNION SELECT agreement_id FROM views.agreements_value
                WHERE partner_id = ANY ((SELECT ids FROM ours)::uuid[])
                UNION SELECT agreement_id FROM views.contributions_entry
                WHERE partner_id = ANY ((SELECT ids FROM ours)::uuid[])))
            """) + CUT;

    private Receivables() {}

    /** Of one partner, a currency an item. */
    public static List<ReceivableTotal> ofPartner(JdbcClient jdbc, UUID partner, AsOf asOf) {
        Map<String, Object> asked = new ReceivableFilters(null, null, partner, null, null, null).at(asOf);
        return jdbc.sql(OF_PARTNER)
                .params(asked)
                .param("by", "currency")
                .query(ReceivableTotal::read)
                .list();
    }
}

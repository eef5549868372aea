package org.tributary.queryside.partnerships;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Which partner of a partnership has seen its budget, as known and as true then. */
final class Budgets {
    private static final String OF = """
            SELECT one.partner_id::text AS id, views.partner_name(one.partner_id, :position, :on) AS name,
                   CASE WHEN last.document IS NOT NULL THEN 'shared' WHEN last.reason_code IS NOT NULL THEN 'exempt'
                        ELSE 'not-shared' END AS status,
                   last.effective_on AS since, last.document, last.reason_code, last.reason_note
            FROM (
                SELECT DISTINCT views.partner_now(partner.partner_id, :position, :on) AS partner_id FROM views.partnerships_partner partner
                WHERE partner.partnership_id = :partnership AND partner.sequence = (
                    SELECT sequence FROM views.partnerships_partner whom
                    WHERE whom.partnership_id = :partnership AND whom.known_from <= :position AND whom.effective_on <= :on
                    ORDER BY whom.known_from DESC LIMIT 1)
            ) one LEFT JOIN LATERAL (
                SELECT * FROM views.partnerships_budget it
                WHERE it.partnership_id = :partnership AND it.partner_id IN (SELECT views.partner_with(one.partner_id, :position, :on))
                  AND it.known_from <= :position AND it.effective_on <= :on ORDER BY it.sequence DESC LIMIT 1
            ) last ON true
            """;

    static final Lists<BudgetRow> LIST = new Lists<>(
            BudgetRow.class,
            OF,
            BudgetRow::read,
            "name",
            Map.of("name", new Sort("name", "text"), "since", new Sort("since", "date")));

    private Budgets() {}
}

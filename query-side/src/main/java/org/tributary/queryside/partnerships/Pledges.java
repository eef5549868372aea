package org.tributary.queryside.partnerships;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** What was pledged to a partnership, and what became of it, as known and as true then. */
final class Pledges {
    private static final String OF = """
            SELECT pledge.pledge_id::text AS id, views.partner_now(pledge.partner_id, :position, :on)::text AS partner_id,
                   views.partner_name(pledge.partner_id, :position, :on) AS partner_name, pledge.amount,
                   pledge.first_amount, pledge.currency, pledge.pledged_on, pledge.expected_on, pledge.status,
                   pledge.agreement_id::text, pledge.ended_on, pledge.reason_code, pledge.reason_note
            FROM views.partnership_pledges(:partnership, :position, :on) pledge
            """;

    static final Lists<PledgeRow> LIST = new Lists<>(
            PledgeRow.class,
            OF,
            PledgeRow::read,
            "-pledgedOn",
            Map.of(
                    "pledgedOn", new Sort("pledged_on", "date"),
                    "expectedOn", new Sort("expected_on", "date"),
                    "status", new Sort("status", "text")));

    private Pledges() {}
}

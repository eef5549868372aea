package org.tributary.queryside.contributions;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The ledger as a question: what came in, went back and was given up, as known and as true then. */
final class Contributions {
    private static final String WHERE = """
            WHERE entry.known_from <= :position AND entry.effective_on <= :on
              AND (CAST(:agreement AS uuid) IS NULL OR entry.agreement_id = :agreement)
              AND (CAST(:partnership AS uuid) IS NULL OR partnership_id = :partnership)
              AND (CAST(:partner AS uuid) IS NULL
                   OR entry.partner_id = ANY (ARRAY(SELECT views.partner_with(:partner, :position, :on))))
              AND (CAST(:from AS date) IS NULL OR entry.effective_on >= :from)
              AND (CAST(:to AS date) IS NULL OR entry.effective_on <= :to)
              AND (CAST(:currency AS text) IS NULL OR entry.currency = :currency)
              AND (CAST(:kind AS text) IS NULL OR kind = :kind)
            """;

    private static final String FOUND = """
            SELECT entry.agreement_id::text || '/' || entry.sequence::text AS id, entry.agreement_id, entry.sequence,
                   entry.effective_on, amount, entry.known_from AS position
            FROM views.contributions_entry entry JOIN views.agreements_agreement agreement USING (agreement_id)
            """ + WHERE;

    private static final String LEDGER = """
            SELECT entry.agreement_id::text || '/' || entry.sequence::text AS id, entry.agreement_id::text,
                   agreement.reference AS agreement, partnership_id, kind, contribution_id::text, refund_id::text,
                   write_off_id::text,
                   entry.effective_on, form, views.partner_now(partner_id, :position, :on)::text AS source,
                   views.partner_name(partner_id, :position, :on) AS source_name, views.partner_now(payer, :position, :on)::text AS payer, amount, entry.currency,
                   received, settles, agreement.currency AS agreement_currency, still_due,
                   CASE WHEN kind = 'written-off' THEN CASE WHEN EXISTS (
                            SELECT FROM views.contributions_entry later
                            WHERE later.agreement_id = entry.agreement_id AND later.write_off_id = entry.write_off_id
                              AND kind = 'write-off-reversed' AND later.known_from <= :position AND later.effective_on <= :on
                        ) THEN 'reversed' ELSE 'written-off' END
                        WHEN kind <> 'recorded' THEN NULL WHEN correction IS NOT NULL THEN 'corrected'
                        WHEN reversed THEN 'reversed'
                        WHEN refunded AND net = 0 THEN 'refunded' WHEN refunded THEN 'partly-refunded'
                        ELSE 'received' END AS state,
                   CASE kind WHEN 'recorded' THEN net END AS net, CASE kind WHEN 'recorded' THEN coalesce(allocated, 0) END AS allocated, bank_reference, reason_code, reason_note, differences,
                   written_off, corrects::text, coalesce(corrected_by, correction)::text AS corrected_by,
                   receipt_id::text, basis, entry.known_from AS position
            FROM views.contributions_entry entry JOIN views.agreements_agreement agreement USING (agreement_id)
            LEFT JOIN LATERAL (
                SELECT sum(received) AS net, bool_or(kind = 'reversed') AS reversed, bool_or(kind = 'refunded') AS refunded,
                       (array_agg(corrected_by) FILTER (WHERE corrected_by IS NOT NULL))[1] AS correction
                FROM views.contributions_entry later
                WHERE later.agreement_id = entry.agreement_id AND later.contribution_id = entry.contribution_id
                  AND later.known_from <= :position AND later.effective_on <= :on
            ) left_over ON true
            LEFT JOIN LATERAL (
                SELECT sum(used.amount) AS allocated FROM views.allocations_entry used
                WHERE used.agreement_id = entry.agreement_id AND used.contribution_id = entry.contribution_id
                  AND used.known_from <= :position AND used.effective_on <= :on
            ) used ON true
            """;
    private static final String SHOWN = "SELECT page_key, page_id, ledger.* FROM page CROSS JOIN LATERAL (" + LEDGER
            + "WHERE entry.agreement_id = page.agreement_id AND entry.sequence = page.sequence) ledger";

    static final String TOTALS = """
            SELECT entry.currency, count(*) AS entries, sum(written_off) AS written_off, coalesce(sum(amount) FILTER (WHERE kind = 'recorded'), 0) AS recorded,
                   coalesce(sum(amount) FILTER (WHERE kind = 'reversed'), 0) AS reversed,
                   coalesce(sum(amount) FILTER (WHERE kind = 'reversed' AND corrected_by IS NOT NULL), 0) AS corrected,
                   coalesce(sum(amount) FILTER (WHERE kind = 'refunded'), 0) AS refunded, sum(received) AS received,
                   coalesce(sum(received) FILTER (WHERE form = 'in-kind'), 0) AS in_kind
            FROM views.contributions_entry entry JOIN views.agreements_agreement agreement USING (agreement_id)
            """ + WHERE + "GROUP BY entry.currency ORDER BY entry.currency";

    static final Lists<ContributionRow> LIST = new Lists<>(
                    ContributionRow.class,
                    FOUND,
                    ContributionRow::read,
                    "-effectiveOn",
                    Map.of(
                            "effectiveOn", new Sort("effective_on", "date"),
                            "position", new Sort("position", "bigint"),
                            "amount", new Sort("amount", "numeric")))
            .shown(SHOWN)
            .whole(LEDGER + WHERE);

    private Contributions() {}
}

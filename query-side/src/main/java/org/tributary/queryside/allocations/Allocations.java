package org.tributary.queryside.allocations;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** What is set aside for which use as a question, as known and as true then. */
final class Allocations {
    private static final String ALLOCATED = """
            SELECT entry.agreement_id::text || '/' || entry.allocation_id::text AS id, entry.allocation_id::text,
                   entry.agreement_id, agreement.reference AS agreement, agreement.title, partnership_id,
                   entry.contribution_id, entry.use, entry.reference, entry.amount, entry.currency, entry.effective_on,
                   later.effective_on AS released_on, later.reason_code, later.reason_note
            FROM views.allocations_entry entry
            JOIN views.agreements_agreement agreement ON agreement.agreement_id = entry.agreement_id
            LEFT JOIN views.allocations_entry later
              ON later.agreement_id = entry.agreement_id AND later.allocation_id = entry.allocation_id
              AND later.kind = 'released' AND later.known_from <= :position AND later.effective_on <= :on
            WHERE entry.kind = 'allocated' AND entry.known_from <= :position AND entry.effective_on <= :on
            """;
    private static final String ASKED = "SELECT * FROM (" + ALLOCATED + """
            ) allocated
            WHERE (CAST(:agreement AS uuid) IS NULL OR agreement_id = :agreement)
              AND (CAST(:partnership AS uuid) IS NULL OR partnership_id = :partnership)
              AND (CAST(:contribution AS uuid) IS NULL OR contribution_id = :contribution)
              AND (CAST(:use AS text) IS NULL OR use = :use)
              AND (CAST(:currency AS text) IS NULL OR currency = :currency)
              AND (CAST(:state AS text) IS NULL OR (released_on IS NULL) = (:state = 'standing'))
            """;

    static final Lists<AllocationRow> LIST = new Lists<>(
            AllocationRow.class,
            ASKED,
            AllocationRow::read,
            "-effectiveOn",
            Map.of(
                    "effectiveOn", new Sort("effective_on", "date"),
                    "amount", new Sort("amount", "numeric"),
                    "reference", new Sort("reference", "text")));

    /** Of which agreements: of one, or of those of a partnership, or of all that serve an initiative. */
    private static final String FROM = """
            WITH asked AS NOT MATERIALIZED (
                SELECT agreement_id FROM views.agreements_agreement
                WHERE known_from <= :position AND effective_on <= :on
                  AND (CAST(:agreement AS uuid) IS NULL OR agreement_id = :agreement)
                  AND (CAST(:partnership AS uuid) IS NULL OR partnership_id = :partnership)
                  AND (CAST(:initiative AS uuid) IS NULL OR partnership_id IN (
                      SELECT partnership_id FROM (
                          SELECT DISTINCT ON (partnership_id) * FROM views.initiatives_dedication
                          WHERE known_from <= :position AND effective_on <= :on ORDER BY partnership_id, known_from DESC
                      ) last WHERE dedicated AND initiative_id = :initiative))
            )
            """;

    /** What was received, by who gave it and what it is: who that is now is asked for once, and not at each receipt. */
    static final String SOURCES = FROM + """
            , received AS (
                SELECT partner_id, form, currency, sum(received) AS amount
                FROM views.contributions_entry JOIN asked USING (agreement_id)
                WHERE contribution_id IS NOT NULL AND known_from <= :position AND effective_on <= :on
                  AND (CAST(:currency AS text) IS NULL OR currency = :currency)
                GROUP BY partner_id, form, currency
            )
            SELECT partner, name, form, currency, amount FROM (
                SELECT coalesce(into_id, partner_id) AS partner, form, currency, sum(amount) AS amount
                FROM received LEFT JOIN views.partners_merged(:position, :on) USING (partner_id)
                GROUP BY 1, 2, 3 HAVING sum(amount) <> 0
            ) source LEFT JOIN views.partners_named(:position, :on) named ON named.partner_id = partner
            ORDER BY currency, amount DESC, partner, form
            """;

    /** What was received, by what it is used for: what is set aside for nothing yet is a line of its own. */
    static final String USES = FROM + """
            , used AS (
                SELECT allocated.use, entry.currency, sum(entry.amount) AS amount
                FROM views.allocations_entry entry JOIN asked USING (agreement_id)
                JOIN views.allocations_entry allocated
                  ON allocated.agreement_id = entry.agreement_id AND allocated.allocation_id = entry.allocation_id
                  AND allocated.kind = 'allocated'
                WHERE entry.known_from <= :position AND entry.effective_on <= :on
                GROUP BY allocated.use, entry.currency
            ), line AS (
                SELECT use, currency, amount FROM used
                UNION ALL
                SELECT 'unallocated', currency, -amount FROM used
                UNION ALL
                SELECT 'unallocated', currency, sum(received)
                FROM views.contributions_entry JOIN asked USING (agreement_id)
                WHERE contribution_id IS NOT NULL AND known_from <= :position AND effective_on <= :on
                GROUP BY currency
            )
            SELECT use AS code, currency, sum(amount) AS amount FROM line
            WHERE CAST(:currency AS text) IS NULL OR currency = :currency
            GROUP BY use, currency HAVING sum(amount) <> 0 ORDER BY currency, use = 'unallocated', use
            """;

    private Allocations() {}
}

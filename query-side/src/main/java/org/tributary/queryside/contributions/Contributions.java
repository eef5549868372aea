package org.tributary.queryside.contributions;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The ledger as a question: what came in and went back, as known and as true then. */
final class Contributions {
    private static final String PARTNER_NAME = """
            WITH partner_name AS (
                SELECT DISTINCT ON (partner_id) partner_id, coalesce(profile.name, person.data::json ->> 'name') AS name
                FROM views.partners_profile profile LEFT JOIN history.persons person USING (person_id)
                WHERE known_from <= :position
                ORDER BY partner_id, effective_on <= :on DESC,
                         CASE WHEN effective_on <= :on THEN -known_from ELSE known_from END
            )
            """;
    private static final String ENTRIES = """
            , entry AS NOT MATERIALIZED (
                SELECT * FROM views.contributions_entry WHERE known_from <= :position AND effective_on <= :on
            ), left_over AS (
                SELECT agreement_id, contribution_id, sum(received) AS net, bool_or(kind = 'reversed') AS reversed,
                       bool_or(kind = 'refunded') AS refunded
                FROM entry GROUP BY agreement_id, contribution_id
            ), ledger AS (
                SELECT agreement_id || '/' || entry.sequence AS id, agreement_id::text, agreement.reference AS agreement,
                       partnership_id, kind, contribution_id::text, refund_id::text, entry.effective_on, form,
                       partner_id::text AS source, name AS source_name, payer::text, amount, entry.currency, received,
                       settles, agreement.currency AS agreement_currency, still_due,
                       CASE WHEN kind <> 'recorded' THEN NULL WHEN reversed THEN 'reversed'
                            WHEN refunded AND net = 0 THEN 'refunded' WHEN refunded THEN 'partly-refunded'
                            ELSE 'received' END AS state,
                       CASE kind WHEN 'recorded' THEN net END AS net, bank_reference, reason_code, reason_note,
                       entry.known_from AS position
                FROM entry JOIN left_over USING (agreement_id, contribution_id)
                    JOIN views.agreements_agreement agreement USING (agreement_id)
                    LEFT JOIN partner_name USING (partner_id)
                WHERE (CAST(:agreement AS uuid) IS NULL OR agreement_id = :agreement)
                  AND (CAST(:partnership AS uuid) IS NULL OR partnership_id = :partnership)
                  AND (CAST(:from AS date) IS NULL OR entry.effective_on >= :from)
                  AND (CAST(:to AS date) IS NULL OR entry.effective_on <= :to)
                  AND (CAST(:currency AS text) IS NULL OR entry.currency = :currency)
                  AND (CAST(:kind AS text) IS NULL OR kind = :kind)
            )
            """;

    static final String TOTALS = PARTNER_NAME + ENTRIES + """
            SELECT currency, count(*) AS entries, coalesce(sum(amount) FILTER (WHERE kind = 'recorded'), 0) AS recorded,
                   coalesce(sum(amount) FILTER (WHERE kind = 'reversed'), 0) AS reversed,
                   coalesce(sum(amount) FILTER (WHERE kind = 'refunded'), 0) AS refunded, sum(received) AS received,
                   coalesce(sum(received) FILTER (WHERE form = 'in-kind'), 0) AS in_kind
            FROM ledger GROUP BY currency ORDER BY currency
            """;

    static final Lists<ContributionRow> LIST = new Lists<>(
            ContributionRow.class,
            PARTNER_NAME + ENTRIES + "SELECT * FROM ledger",
            ContributionRow::read,
            "-effectiveOn",
            Map.of(
                    "effectiveOn", new Sort("effective_on", "date"),
                    "position", new Sort("position", "bigint"),
                    "amount", new Sort("amount", "numeric")));

    private Contributions() {}
}

package org.tributary.queryside.suspense;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Suspense as a question: what had arrived, and how much of it waited, as known and as true then. */
final class Suspense {
    private static final String RECEIPTS = """
            SELECT receipt.*,
                   CASE WHEN reversed THEN 'reversed' WHEN unmatched <> 0 THEN 'open' ELSE 'done' END AS status,
                   CASE WHEN unmatched <> 0 THEN CAST(:on AS date) - arrived_on END AS days
            FROM (
                SELECT receipt_id, receipt_id::text AS id, min(effective_on) FILTER (WHERE kind = 'recorded') AS arrived_on,
                       min(currency) AS currency, sum(change) FILTER (WHERE kind = 'recorded') AS amount, sum(change) AS unmatched,
                       coalesce(-sum(change) FILTER (WHERE kind IN ('matched', 'unmatched')), 0) AS matched,
                       coalesce(-sum(change) FILTER (WHERE kind = 'returned'), 0) AS returned,
                       bool_or(kind = 'reversed') AS reversed,
                       min(bank_reference) FILTER (WHERE kind = 'recorded') AS bank_reference,
                       (array_agg(note_id) FILTER (WHERE kind = 'recorded'))[1] AS note_id
                FROM views.suspense_entry entry WHERE known_from <= :position AND effective_on <= :on
                GROUP BY receipt_id
            ) receipt
            """;
    private static final String SHOWN = """
            SELECT page.*, note.data::json ->> 'text' AS note_text, CAST(:mayRead AS boolean) AS may_read,
                   greatest((SELECT max(sequence) FROM views.suspense_entry known
                             WHERE known.receipt_id = page.receipt_id AND known.known_from <= :position),
                            (SELECT max(sequence) FROM views.proposals_fact known
                             WHERE known.stream_id = page.receipt_id AND known.known_from <= :position)) AS version,
                   ARRAY(SELECT DISTINCT other.agreement_id::text FROM views.contributions_entry other
                         WHERE upper(other.bank_reference) = upper(page.bank_reference) AND other.kind = 'recorded'
                           AND other.known_from <= :position AND other.effective_on <= :on AND NOT EXISTS (
                             SELECT FROM views.contributions_entry undone
                             WHERE undone.agreement_id = other.agreement_id AND undone.kind = 'reversed'
                               AND undone.contribution_id = other.contribution_id
                               AND undone.known_from <= :position AND undone.effective_on <= :on)
                         ORDER BY 1) AS also_under
            FROM page LEFT JOIN history.persons note ON note.person_id = page.note_id AND CAST(:mayRead AS boolean)
            """;
    private static final String FILTERED = "SELECT * FROM (" + RECEIPTS + """
            ) receipt
            WHERE (CAST(:status AS text) IS NULL OR status = :status)
              AND (CAST(:currency AS text) IS NULL OR currency = :currency)
            """;
    private static final String ENTRIES = """
            SELECT lpad(entry.sequence::text, 19, '0') AS id, entry.kind, entry.effective_on, entry.change, entry.currency,
                   entry.agreement_id::text, signed.reference AS agreement, entry.contribution_id::text,
                   entry.return_id::text, entry.bank_reference, entry.reason_code, entry.reason_note, entry.sequence
            FROM views.suspense_entry entry
            LEFT JOIN views.agreements_agreement signed ON signed.agreement_id = entry.agreement_id
            WHERE entry.receipt_id = :receipt AND entry.known_from <= :position AND entry.effective_on <= :on
            """;

    static final String ONE =
            "WITH page AS (SELECT * FROM (" + RECEIPTS + ") receipt WHERE receipt_id = :receipt)" + SHOWN;

    /** What has waited longest first. */
    static final Lists<SuspenseRow> LIST = new Lists<>(
                    SuspenseRow.class,
                    FILTERED,
                    SuspenseRow::read,
                    "-days",
                    Map.of("days", new Sort("days", "bigint"), "arrivedOn", new Sort("arrived_on", "date")))
            .shown(SHOWN);

    static final Lists<EntryRow> PARTS = new Lists<>(
            EntryRow.class, ENTRIES, EntryRow::read, "sequence", Map.of("sequence", Sort.unique("sequence", "bigint")));

    private Suspense() {}

    static Map<String, Object> filters(AsOf asOf, boolean mayRead, @Nullable String status, @Nullable String currency) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("position", asOf.position());
        filters.put("on", asOf.on());
        filters.put("mayRead", mayRead);
        filters.put("status", status);
        filters.put("currency", currency);
        return filters;
    }
}

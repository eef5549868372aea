package org.tributary.queryside.proposals;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** Proposals as a question: what was proposed, as known and as true then, and whether it was decided. */
final class Proposals {
    private static final String AS_OF = """
            SELECT proposed.stream_id || '/' || proposed.proposal_id AS id, proposed.proposal_id::text,
                   coalesce(decided.status, proposed.status) AS status, proposed.stream_id::text, proposed.stream_type,
                   signed.reference AS agreement, proposed.command, proposed.amounts, proposed.limit_amount,
                   proposed.limit_currency, proposed.reason_code, proposed.reason_note,
                   proposed.effective_on, proposed.account_id::text AS proposed_by, proposer.name AS proposed_by_name,
                   proposer.staff_id::text AS proposer, decider.staff_id::text AS decider,
                   decided.account_id::text AS decided_by, decider.name AS decided_by_name,
                   decided.effective_on AS decided_on, decided.reason_code AS decided_code,
                   decided.reason_note AS decided_note, proposed.body, proposed.known_from,
                   (CASE WHEN decided.status IS NULL THEN 0 ELSE 1 END) * 1000000000000000 + proposed.known_from AS turn
            FROM views.proposals_fact proposed
            LEFT JOIN views.agreements_agreement signed ON signed.agreement_id = proposed.stream_id
            LEFT JOIN views.proposals_fact decided ON decided.stream_id = proposed.stream_id
                AND decided.proposal_id = proposed.proposal_id AND decided.status <> 'open'
                AND decided.known_from <= :position AND decided.effective_on <= :on
            LEFT JOIN LATERAL (
                SELECT staff_id, views.staff_name(staff_id) AS name FROM views.staff_account
                WHERE account_id = proposed.account_id AND known_from <= :position AND effective_on <= :on
                ORDER BY sequence DESC LIMIT 1
            ) proposer ON true
            LEFT JOIN LATERAL (
                SELECT staff_id, views.staff_name(staff_id) AS name FROM views.staff_account
                WHERE account_id = decided.account_id AND known_from <= :position AND effective_on <= :on
                ORDER BY sequence DESC LIMIT 1
            ) decider ON true
            WHERE proposed.status = 'open' AND proposed.known_from <= :position AND proposed.effective_on <= :on
            """;
    private static final String FILTERED = "SELECT * FROM (" + AS_OF + """
            ) proposal
            WHERE (CAST(:status AS text) IS NULL OR status = :status)
              AND (CAST(:agreement AS text) IS NULL OR stream_id = CAST(:agreement AS text))
            """;

    static final String ONE =
            "SELECT * FROM (" + AS_OF + ") proposal WHERE proposal_id = lower(:id) ORDER BY turn LIMIT 1";

    /** In the order of their turns: those that wait before those that were decided, each the oldest first. */
    static final Lists<ProposalRow> LIST = new Lists<>(
            ProposalRow.class,
            FILTERED,
            ProposalRow::read,
            "turn",
            Map.of("turn", new Sort("turn", "bigint"), "effectiveOn", new Sort("effective_on", "date")));

    private Proposals() {}

    static Map<String, Object> filters(AsOf asOf, @Nullable String status, @Nullable UUID agreement) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("position", asOf.position());
        filters.put("on", asOf.on());
        filters.put("status", status);
        filters.put("agreement", agreement == null ? null : agreement.toString());
        return filters;
    }
}

package org.tributary.queryside.obligations;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** What is owed besides money as a question, as known and as true then: the longest overdue first, then what falls due next. */
final class Obligations {
    private static final String OWED = """
            SELECT added.agreement_id::text || '/' || added.obligation_id::text AS id, added.obligation_id::text,
                   added.agreement_id, agreement.reference AS agreement, agreement.title, partnership_id, agreement.partners,
                   views.partnership_owner(partnership_id, :position, :on) AS owner, added.kind,
                   views.partner_now(added.partner_id, :position, :on)::text AS partner_id,
                   views.partner_name(added.partner_id, :position, :on) AS partner_name, added.what, added.due_on,
                   CASE latest.change WHEN 'fulfilled' THEN 'fulfilled' WHEN 'waived' THEN 'waived' ELSE 'open' END AS state,
                   latest.effective_on AS changed_on, latest.evidence, latest.reason_code, latest.reason_note
            FROM views.obligations_change added
            JOIN views.agreements_agreement agreement ON agreement.agreement_id = added.agreement_id
            LEFT JOIN LATERAL (
                SELECT change, effective_on, evidence, reason_code, reason_note FROM views.obligations_change later
                WHERE later.agreement_id = added.agreement_id AND later.obligation_id = added.obligation_id
                  AND change <> 'added' AND later.known_from <= :position AND later.effective_on <= :on
                ORDER BY later.sequence DESC LIMIT 1
            ) latest ON true
            WHERE added.change = 'added' AND added.known_from <= :position AND added.effective_on <= :on
              AND latest.change IS DISTINCT FROM 'removed'
              AND added.agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on))
            """;
    private static final String ASKED = """
            SELECT *, CASE state WHEN 'open' THEN CAST(CAST(:on AS date) - due_on AS numeric) END AS days_late
            FROM (%s) owed
            WHERE (CAST(:agreement AS uuid) IS NULL OR agreement_id = :agreement)
              AND (CAST(:partnership AS uuid) IS NULL OR partnership_id = :partnership)
              AND (CAST(:partner AS uuid) IS NULL
                   OR partners && ARRAY(SELECT views.partner_with(:partner, :position, :on))
                   OR agreement_id IN (SELECT agreement_id FROM views.agreements_addendum
                                       WHERE partners && ARRAY(SELECT views.partner_with(:partner, :position, :on))
                                         AND known_from <= :position AND effective_on <= :on))
              AND (CAST(:owner AS uuid) IS NULL OR owner = :owner)
              AND (CAST(:kind AS text) IS NULL OR kind = :kind)
              AND (CAST(:owedBy AS text) IS NULL OR coalesce(partner_id, 'own') = :owedBy
                   OR :owedBy IN (SELECT one::text FROM views.partner_with(CAST(partner_id AS uuid), :position, :on) AS one))
              AND (CAST(:dueTo AS date) IS NULL OR due_on <= :dueTo)
              AND (CAST(:state AS text) IS NULL OR state = :state
                   OR (:state = 'overdue' AND state = 'open' AND due_on < :on))
            """.formatted(OWED);

    static final Lists<ObligationRow> LIST = new Lists<>(
            ObligationRow.class,
            ASKED,
            ObligationRow::read,
            "-overdueDays",
            Map.of(
                    "overdueDays", new Sort("days_late", "numeric"),
                    "dueOn", new Sort("due_on", "date"),
                    "agreement", new Sort("agreement", "text")));

    private Obligations() {}
}

package org.tributary.queryside.agreements;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The addenda as a question. A correction of error is shown with its agreement, and is no line of the register. */
final class Addenda {
    private static final String REGISTER = "SELECT register.*, " + PartnerName.OF + """
            FROM (
                SELECT signed.agreement_id, signed.agreement_id || '/' || addendum_id AS id, addendum_id, signed.sequence,
                       agreement.reference AS agreement, signed.reference, kind, signed.title, instrument, partnership_id,
                       signed.partners, views.partnership_owner(partnership_id, :position, :on) AS owner, currency,
                       views.partnership_role(partnership_id, :position, :on) AS our_role,
                       signed.effective_on AS signed_on, term_from, term_to, coalesce(value, 0) AS value,
                       coalesce(value, 0) - coalesce(own, 0) AS mobilized, coalesce(own, 0) AS own
                FROM views.agreements_addendum signed
                JOIN views.agreements_agreement agreement ON agreement.agreement_id = signed.agreement_id
                LEFT JOIN LATERAL (
                    SELECT sum(amount) AS value, sum(amount) FILTER (WHERE partner_id IS NULL) AS own
                    FROM views.agreements_value
                    WHERE agreement_id = signed.agreement_id AND sequence = signed.sequence
                ) worth ON true
                WHERE signed.known_from <= :position AND signed.effective_on <= :on
            ) register
            """;

    static final String OF = REGISTER + "WHERE agreement_id = :id ORDER BY sequence";

    static final Lists<AddendumRow> LIST = new Lists<>(
            AddendumRow.class,
            REGISTER + RegisterFilters.SQL + """
                    AND kind <> 'correction-of-error'
                    AND agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on))
                    """,
            AddendumRow::read,
            "-signedOn",
            Map.of(
                    "signedOn", new Sort("signed_on", "date"),
                    "reference", new Sort("reference", "text"),
                    "title", new Sort("title", "text"),
                    "value", new Sort("value", "numeric")));

    private Addenda() {}
}

package org.tributary.queryside.agreements;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The addenda as a question. A correction of error is shown with its agreement, and is no line of the register. */
final class Addenda {
    private static final String REGISTER = """
            SELECT * FROM (
                SELECT signed.agreement_id, signed.agreement_id || '/' || addendum_id AS id, addendum_id, signed.sequence,
                       agreement.reference AS agreement, signed.reference, kind, signed.title, instrument, partnership_id,
                       signed.partners, views.partnership_owner(partnership_id, :position, :on) AS owner, currency,
                       views.partnership_role(partnership_id, :position, :on) AS our_role,
                       signed.effective_on AS signed_on, term_from, term_to, (
                           SELECT coalesce(sum(amount), 0) FROM views.agreements_value worth
                           WHERE worth.agreement_id = signed.agreement_id AND worth.sequence = signed.sequence) AS value
                FROM views.agreements_addendum signed
                JOIN views.agreements_agreement agreement ON agreement.agreement_id = signed.agreement_id
                WHERE signed.known_from <= :position AND signed.effective_on <= :on
            ) register
            """;
    private static final String SHOWN = "SELECT page.*, value - own AS mobilized, own, " + PartnerName.OF + """
            FROM page CROSS JOIN LATERAL (
                SELECT coalesce(sum(amount), 0) AS own FROM views.agreements_value
                WHERE agreement_id = page.agreement_id AND sequence = page.sequence AND partner_id IS NULL
            ) ours
            """;

    static final String OF = "WITH page AS (" + REGISTER + "WHERE agreement_id = :id) " + SHOWN + "ORDER BY sequence";

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
                            "value", new Sort("value", "numeric")))
            .shown(SHOWN);

    private Addenda() {}
}

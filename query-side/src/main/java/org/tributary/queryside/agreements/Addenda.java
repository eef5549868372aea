package org.tributary.queryside.agreements;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The addenda as a question. A correction of error is shown with its agreement, and is no line of the register. */
final class Addenda {
    private static final String SIGNED = """
            signed AS NOT MATERIALIZED (
                SELECT *, effective_on AS signed_on FROM views.agreements_addendum
                WHERE known_from <= :position AND effective_on <= :on
            ), partner AS (
                SELECT agreement_id, sequence, array_agg(partner_id::text ORDER BY place) AS partner_ids,
                       array_agg(name ORDER BY place) AS partner_names
                FROM signed CROSS JOIN unnest(partners) WITH ORDINALITY AS named (partner_id, place)
                    LEFT JOIN partner_name USING (partner_id)
                GROUP BY agreement_id, sequence
            ), worth AS (
                SELECT agreement_id, sequence, sum(amount) AS value, sum(amount) FILTER (WHERE partner_id IS NULL) AS own
                FROM views.agreements_value
                WHERE known_from <= :position AND effective_on <= :on AND addendum_id IS NOT NULL
                GROUP BY agreement_id, sequence
            )
            """;
    private static final String REGISTER = "WITH " + Around.PARTNER_NAME + ", " + Around.OWNER + ", " + SIGNED + """
            , register AS (
                SELECT agreement_id, agreement_id || '/' || addendum_id AS id, addendum_id, sequence,
                       agreement, reference, kind, title, instrument, partnership_id, partners, partner_ids,
                       partner_names, owner, currency, signed_on, term_from, term_to, coalesce(value, 0) AS value,
                       coalesce(value, 0) - coalesce(own, 0) AS mobilized, coalesce(own, 0) AS own
                FROM signed JOIN (
                        SELECT agreement_id, reference AS agreement, instrument, partnership_id, currency
                        FROM views.agreements_agreement
                    ) agreement USING (agreement_id)
                    LEFT JOIN partner USING (agreement_id, sequence) LEFT JOIN worth USING (agreement_id, sequence)
                    LEFT JOIN owner USING (partnership_id)
            )
            SELECT * FROM register
            """;

    static final String OF = REGISTER + "WHERE agreement_id = :id ORDER BY sequence";

    static final Lists<AddendumRow> LIST = new Lists<>(
            AddendumRow.class,
            REGISTER + RegisterFilters.SQL + "AND kind <> 'correction-of-error'",
            AddendumRow::read,
            "-signedOn",
            Map.of(
                    "signedOn", new Sort("signed_on", "date"),
                    "reference", new Sort("reference", "text"),
                    "title", new Sort("title", "text"),
                    "value", new Sort("value", "numeric")));

    private Addenda() {}
}

package org.tributary.queryside.agreements;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The register as a question: which agreements there were, as known and as true then. */
final class Agreements {
    private static final String SIGNED = """
            signed AS NOT MATERIALIZED (
                SELECT *, effective_on AS signed_on FROM views.agreements_agreement
                WHERE known_from <= :position AND effective_on <= :on
            ), partner AS (
                SELECT agreement_id, array_agg(partner_id::text ORDER BY place) AS partner_ids,
                       array_agg(name ORDER BY place) AS partner_names
                FROM signed CROSS JOIN unnest(partners) WITH ORDINALITY AS named (partner_id, place)
                    LEFT JOIN partner_name USING (partner_id)
                GROUP BY agreement_id
            )
            """;
    private static final String WORTH = """
            term AS (
                SELECT DISTINCT ON (agreement_id) agreement_id, term_from, term_to FROM views.agreements_term
                WHERE known_from <= :position AND effective_on <= :on ORDER BY agreement_id, known_from DESC
            ), worth AS (
                SELECT agreement_id, sum(amount) AS value, sum(amount) FILTER (WHERE partner_id IS NULL) AS own,
                       sum(amount) FILTER (WHERE partner_id IS NOT NULL AND kind = 'cash') AS partners_cash
                FROM views.agreements_value WHERE known_from <= :position AND effective_on <= :on GROUP BY agreement_id
            ), received AS (
                SELECT agreement_id, array_agg(currency ORDER BY currency) AS received_in,
                       array_agg(received ORDER BY currency) AS received, sum(settled) AS settled
                FROM (SELECT agreement_id, currency, sum(received) AS received, sum(settled) AS settled
                      FROM views.contributions_entry WHERE known_from <= :position AND effective_on <= :on
                      GROUP BY agreement_id, currency) per_currency
                GROUP BY agreement_id
            )
            """;
    // a version counts what is known, also of days to come
    private static final String STATE = """
            in_force AS (
                SELECT agreement_id, max(sequence) AS sequence,
                       min(effective_on) FILTER (WHERE effective_on <= :on) AS in_force_on
                FROM views.agreements_in_force WHERE known_from <= :position GROUP BY agreement_id
            ), addendum AS (
                SELECT agreement_id, max(sequence) AS sequence,
                       count(*) FILTER (WHERE effective_on <= :on AND kind <> 'correction-of-error') AS addenda_count
                FROM views.agreements_addendum WHERE known_from <= :position GROUP BY agreement_id
            ), entry AS (
                SELECT agreement_id, max(sequence) AS sequence FROM views.contributions_entry
                WHERE known_from <= :position GROUP BY agreement_id
            )
            """;
    private static final String REGISTER =
            "WITH " + Around.PARTNER_NAME + ", " + Around.OWNER + ", " + SIGNED + ", " + WORTH + ", " + STATE + """
            , register AS (
                SELECT agreement_id, agreement_id::text AS id,
                       greatest(signed.sequence, in_force.sequence, addendum.sequence, entry.sequence) AS version,
                       reference, instrument, title, objective, partnership_id, partners, partner_ids, partner_names, owner,
                       currency, signed_on, in_force_on, term_from, term_to, coalesce(value, 0) AS value,
                       coalesce(value, 0) - coalesce(own, 0) AS mobilized, coalesce(own, 0) AS own, received_in, received,
                       coalesce(settled, 0) AS settled, coalesce(addenda_count, 0) AS addenda_count,
                       CASE WHEN instrument = 'sponsorship-agreement' THEN 'sponsorship'
                            WHEN partners_cash > 0 THEN 'with-cash' ELSE 'without-cash' END AS section,
                       CASE WHEN term_to < :on THEN 'expired' WHEN in_force_on IS NOT NULL THEN 'in-force'
                            ELSE 'signed' END AS status
                FROM signed LEFT JOIN partner USING (agreement_id) LEFT JOIN owner USING (partnership_id)
                    LEFT JOIN term USING (agreement_id) LEFT JOIN worth USING (agreement_id)
                    LEFT JOIN received USING (agreement_id) LEFT JOIN in_force USING (agreement_id)
                    LEFT JOIN addendum USING (agreement_id) LEFT JOIN entry USING (agreement_id)
            )
            SELECT * FROM register
            """;

    static final String ONE = REGISTER + "WHERE agreement_id = :id";

    static final String ASKED =
            REGISTER + RegisterFilters.SQL + "AND (CAST(:section AS text) IS NULL OR section = :section)";

    static final Lists<AgreementRow> LIST = new Lists<>(
            AgreementRow.class,
            ASKED,
            AgreementRow::read,
            "-signedOn",
            Map.of(
                    "signedOn", new Sort("signed_on", "date"),
                    "reference", new Sort("reference", "text"),
                    "title", new Sort("title", "text"),
                    "value", new Sort("value", "numeric")));

    private Agreements() {}
}

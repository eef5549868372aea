package org.tributary.queryside.agreements;

import java.util.Map;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The register as a question: which agreements there were, as known and as true then. */
final class Agreements {
    // a version counts what is known, also of days to come
    private static final String COLUMNS = """
            SELECT signed.agreement_id, signed.agreement_id::text AS id,
                   greatest(signed.sequence, in_force.sequence, addendum.sequence, entry.sequence,
                            course.sequence, schedule.sequence) AS version,
                   reference, instrument, title, objective, partnership_id,
                   coalesce((SELECT partners FROM views.agreements_addendum newest
                             WHERE newest.agreement_id = signed.agreement_id AND newest.known_from <= :position
                               AND newest.effective_on <= :on
                             ORDER BY newest.sequence DESC LIMIT 1), signed.partners) AS partners,
                   views.partnership_owner(partnership_id, :position, :on) AS owner, currency,
                   views.partnership_role(partnership_id, :position, :on) AS our_role,
                   views.agreement_level(signed.agreement_id, :position, :on) AS level,
                   earmarking, (SELECT umbrella FROM views.agreements_umbrella placed
                                WHERE placed.agreement_id = signed.agreement_id AND placed.known_from <= :position
                                  AND placed.effective_on <= :on
                                ORDER BY placed.sequence DESC LIMIT 1) AS umbrella, signed.effective_on AS signed_on, in_force_on, term_from, term_to, coalesce(value, 0) AS value,
                   coalesce(value, 0) - coalesce(own, 0) AS mobilized, coalesce(own, 0) AS own, received_in, received,
                   coalesce(settled, 0) AS settled, coalesce(written_off, 0) AS written_off, addenda_count, voided,
                   CASE WHEN voided THEN 'voided' WHEN instrument = 'sponsorship-agreement' THEN 'sponsorship'
                        WHEN partners_cash > 0 THEN 'with-cash' ELSE 'without-cash' END AS section,
                   CASE WHEN voided THEN 'voided' WHEN ended = 'terminated' THEN 'terminated' WHEN term_to < :on THEN 'expired'
                        WHEN paused = 'suspended' THEN 'suspended' WHEN in_force_on IS NOT NULL THEN 'in-force'
                        ELSE 'signed' END AS status
            FROM (SELECT *, agreement_id IN (SELECT agreement_id FROM views.void_agreements(:position, :on)) AS voided
                  FROM views.agreements_agreement) signed
            """;

    // each adds up to one row, so that what nobody asks for is left out of the plan: a page is found by what filters
    // and sorts it alone
    private static final String WORTH = """
            LEFT JOIN LATERAL (
                SELECT (array_agg(term_from ORDER BY sequence DESC))[1] AS term_from,
                       (array_agg(term_to ORDER BY sequence DESC))[1] AS term_to
                FROM views.agreements_term
                WHERE agreement_id = signed.agreement_id AND known_from <= :position AND effective_on <= :on
            ) term ON true
            LEFT JOIN LATERAL (
                SELECT sum(amount) AS value, sum(amount) FILTER (WHERE partner_id IS NULL) AS own,
                       sum(amount) FILTER (WHERE partner_id IS NOT NULL AND kind = 'cash') AS partners_cash
                FROM views.agreements_value
                WHERE agreement_id = signed.agreement_id AND known_from <= :position AND effective_on <= :on
            ) worth ON true
            LEFT JOIN LATERAL (
                SELECT max(sequence) AS sequence, sum(settled) AS settled, sum(written_off) AS written_off,
                       array_agg(currency ORDER BY currency) FILTER (WHERE received IS NOT NULL) AS received_in,
                       array_agg(received ORDER BY currency) FILTER (WHERE received IS NOT NULL) AS received
                FROM (SELECT currency, max(sequence) AS sequence, sum(settled) FILTER (WHERE effective_on <= :on) AS settled,
                             sum(received) FILTER (WHERE effective_on <= :on AND contribution_id IS NOT NULL) AS received,
                             sum(written_off) FILTER (WHERE effective_on <= :on) AS written_off
                      FROM views.contributions_entry
                      WHERE agreement_id = signed.agreement_id AND known_from <= :position
                      GROUP BY currency) per_currency
            ) entry ON true
            """;
    private static final String STATE = """
            LEFT JOIN LATERAL (
                SELECT max(sequence) AS sequence, min(effective_on) FILTER (WHERE effective_on <= :on) AS in_force_on
                FROM views.agreements_in_force
                WHERE agreement_id = signed.agreement_id AND known_from <= :position
            ) in_force ON true
            LEFT JOIN LATERAL (
                SELECT max(sequence) AS sequence,
                       (array_agg(kind ORDER BY sequence DESC) FILTER (
                            WHERE effective_on <= :on AND kind IN ('suspended', 'resumed')))[1] AS paused,
                       (array_agg(kind ORDER BY sequence DESC) FILTER (
                            WHERE effective_on <= :on AND kind IN ('terminated', 'reinstated')))[1] AS ended
                FROM views.agreements_course
                WHERE agreement_id = signed.agreement_id AND known_from <= :position
            ) course ON true
            LEFT JOIN LATERAL (
                SELECT max(sequence) AS sequence FROM (
                    SELECT sequence FROM views.agreements_umbrella
                    WHERE agreement_id = signed.agreement_id AND known_from <= :position
                    UNION ALL SELECT sequence FROM views.agreements_revision
                    WHERE agreement_id = signed.agreement_id AND known_from <= :position
                    UNION ALL SELECT sequence FROM views.agreements_condition
                    WHERE agreement_id = signed.agreement_id AND known_from <= :position
                    UNION ALL SELECT sequence FROM views.agreements_voided
                    WHERE agreement_id = signed.agreement_id AND known_from <= :position
                    UNION ALL SELECT sequence FROM views.agreements_attributed
                    WHERE agreement_id = signed.agreement_id AND known_from <= :position
                    UNION ALL SELECT sequence FROM views.agreements_document
                    WHERE agreement_id = signed.agreement_id AND known_from <= :position
                    UNION ALL SELECT sequence FROM views.obligations_change
                    WHERE agreement_id = signed.agreement_id AND known_from <= :position
                    UNION ALL SELECT sequence FROM views.allocations_entry
                    WHERE agreement_id = signed.agreement_id AND known_from <= :position
                    UNION ALL SELECT sequence FROM views.proposals_fact
                    WHERE stream_id = signed.agreement_id AND known_from <= :position) changed
            ) schedule ON true
            LEFT JOIN LATERAL (
                SELECT max(sequence) AS sequence,
                       count(*) FILTER (WHERE effective_on <= :on AND kind <> 'correction-of-error') AS addenda_count
                FROM views.agreements_addendum
                WHERE agreement_id = signed.agreement_id AND known_from <= :position
            ) addendum ON true
            """;
    private static final String FILLED = """
            EXISTS (SELECT FROM views.agreements_party party
                    WHERE party.agreement_id = register.agreement_id AND party.known_from <= :position
                      AND party.effective_on <= :on) AS has_parties,
            ARRAY(SELECT DISTINCT dimension FROM views.attribution(:position, :on) part
                  WHERE part.agreement_id = register.agreement_id AND code <> 'unassigned') AS dimensions,
            (SELECT recorded_at FROM history.events
             WHERE stream_id = register.agreement_id AND sequence = register.version) AS changed_at,
            """;
    private static final String REGISTERED = COLUMNS + WORTH + STATE + """
            WHERE signed.known_from <= :position AND signed.effective_on <= :on
            """;
    private static final String REGISTER =
            "SELECT register.*, " + FILLED + PartnerName.OF + " FROM (" + REGISTERED + ") register\n";
    private static final String FILTERED = RegisterFilters.SQL
            + "AND CASE WHEN CAST(:section AS text) IS NULL THEN NOT voided ELSE section = :section END";

    static final String ONE = REGISTER + "WHERE agreement_id = :id";

    static final String ASKED = REGISTER + FILTERED;

    // what is shown is planned for one agreement (OFFSET 0): taken into the page's plan, it is worked out for all
    static final Lists<AgreementRow> LIST = new Lists<>(
                    AgreementRow.class,
                    "SELECT agreement_id, id, signed_on, reference, title, value FROM (" + REGISTERED + ") register\n"
                            + FILTERED,
                    AgreementRow::read,
                    "-signedOn",
                    Map.of(
                            "signedOn", new Sort("signed_on", "date"),
                            "reference", new Sort("reference", "text"),
                            "title", new Sort("title", "text"),
                            "value", new Sort("value", "numeric")))
            .shown("SELECT page_key, page_id, made.* FROM page CROSS JOIN LATERAL (" + REGISTER
                    + "WHERE agreement_id = page.agreement_id OFFSET 0) made")
            .whole(ASKED);

    private Agreements() {}
}

package org.tributary.queryside.agreements;

import java.util.HashMap;
import java.util.Map;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/**
 * What the register is worth in one currency. Each signature's value is converted by the rate of its day and rounded, then
 * they are added; what an addendum changes, by the rate of the addendum's day. What we only brokered counts only if it is
 * asked for.
 */
final class Commitments {
    private static final String SIGNATURES = """
            SELECT agreement_id || coalesce('/' || addendum_id, '') AS id, agreement_id, addendum_id, reference, currency,
                   coalesce(signature.signed_on, asked.signed_on) AS signed_on, coalesce(amount, 0) AS amount
            FROM (%s) asked LEFT JOIN (
                SELECT agreement_id, addendum_id, effective_on AS signed_on, sum(amount) AS amount
                FROM views.agreements_value WHERE known_from <= :position AND effective_on <= :on
                GROUP BY agreement_id, addendum_id, effective_on
            ) signature USING (agreement_id)
            WHERE %s
            """;
    private static final String OURS = """
            NOT EXISTS (SELECT FROM views.brokered(:position) others
                        WHERE others.partnership_id = asked.partnership_id
                          AND since <= coalesce(signature.signed_on, asked.signed_on)
                          AND coalesce(signature.signed_on, asked.signed_on) < until)
            """;
    private static final String IN_THAT_ROLE = """
            :role = views.partnership_role(
                asked.partnership_id, :position, coalesce(signature.signed_on, asked.signed_on))
            """;

    private static final String CONVERTED =
            "views.rates_converted(amount, currency, :in, signed_on, :source, :maxAge, :position)";
    private static final String RATES = """
            (SELECT json_agg(json_build_object('source', rate_source, 'base', base, 'currency', priced,
                                               'rate', rate::text, 'effectiveOn', rate_on) ORDER BY priced)::text
             FROM views.rates_used(currency, :in, signed_on, :source, :maxAge, :position))
            """;

    // a rate is looked for once for all that was signed on its day
    private static final String TOTALS = """
            WITH signature AS MATERIALIZED (%s), pair AS MATERIALIZED (
                SELECT currency, signed_on, sold, bought
                FROM (SELECT DISTINCT currency, signed_on FROM signature WHERE currency <> :in AND amount <> 0) asked
                CROSS JOIN LATERAL views.rates_pair(currency, :in, signed_on, :source, :maxAge, :position)
            )
            SELECT currency, count(DISTINCT agreement_id) AS agreements, sum(amount) AS amount, sum(converted) AS converted,
                   count(DISTINCT agreement_id) FILTER (WHERE converted IS NULL) AS agreements_without,
                   sum(amount) FILTER (WHERE converted IS NULL) AS amount_without
            FROM (SELECT signature.*, CASE WHEN currency = :in OR amount = 0 THEN amount ELSE views.rates_rounded(
                             amount * bought, sold, views.rates_minor_units(:in)) END AS converted
                  FROM signature LEFT JOIN pair USING (currency, signed_on)) commitment
            GROUP BY currency ORDER BY currency
            """;

    private static final Lists<CommitmentRow> OF_OURS = list(OURS);
    private static final Lists<CommitmentRow> OF_A_ROLE = list(IN_THAT_ROLE);

    private Commitments() {}

    static String totals(RegisterFilters filters) {
        return TOTALS.formatted(
                SIGNATURES.formatted(Agreements.ASKED, filters.ourRole() == null ? OURS : IN_THAT_ROLE));
    }

    static Lists<CommitmentRow> list(RegisterFilters filters) {
        return filters.ourRole() == null ? OF_OURS : OF_A_ROLE;
    }

    private static Lists<CommitmentRow> list(String counted) {
        return new Lists<>(
                CommitmentRow.class,
                "SELECT *, :in AS target, :source AS asked_source, %s AS converted, %s AS rates FROM (%s) signature"
                        .formatted(CONVERTED, RATES, SIGNATURES.formatted(Agreements.ASKED, counted)),
                CommitmentRow::read,
                "-signedOn",
                Map.of(
                        "signedOn", new Sort("signed_on", "date"),
                        "reference", new Sort("reference", "text")));
    }

    static Map<String, Object> asked(RegisterFilters filters, Currency in, Policy policy, AsOf asOf) {
        Map<String, Object> parameters = new HashMap<>(filters.at(asOf));
        // each signature counts by what we were on its own day, whatever we are in the partnership now
        parameters.put("role", parameters.put("ourRole", null));
        parameters.put("in", in.code());
        parameters.put("source", policy.rateSource());
        parameters.put("maxAge", policy.rateMaxAgeDays());
        return parameters;
    }
}

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
            WHERE CASE WHEN CAST(:role AS text) IS NULL THEN 'broker' <> views.partnership_role(
                           asked.partnership_id, :position, coalesce(signature.signed_on, asked.signed_on))
                       ELSE :role = views.partnership_role(
                           asked.partnership_id, :position, coalesce(signature.signed_on, asked.signed_on)) END
            """.formatted(Agreements.ASKED);

    private static final String CONVERTED =
            "views.rates_converted(amount, currency, :in, signed_on, :source, :maxAge, :position)";
    private static final String RATES = """
            (SELECT json_agg(json_build_object('source', rate_source, 'base', base, 'currency', priced,
                                               'rate', rate::text, 'effectiveOn', rate_on) ORDER BY priced)::text
             FROM views.rates_used(currency, :in, signed_on, :source, :maxAge, :position))
            """;

    static final String TOTALS = """
            SELECT currency, count(DISTINCT agreement_id) AS agreements, sum(amount) AS amount, sum(converted) AS converted,
                   count(DISTINCT agreement_id) FILTER (WHERE converted IS NULL) AS agreements_without,
                   sum(amount) FILTER (WHERE converted IS NULL) AS amount_without
            FROM (SELECT *, %s AS converted FROM (%s) signature) commitment
            GROUP BY currency ORDER BY currency
            """.formatted(CONVERTED, SIGNATURES);

    static final Lists<CommitmentRow> LIST = new Lists<>(
            CommitmentRow.class,
            "SELECT *, :in AS target, %s AS converted, %s AS rates FROM (%s) signature"
                    .formatted(CONVERTED, RATES, SIGNATURES),
            CommitmentRow::read,
            "-signedOn",
            Map.of(
                    "signedOn", new Sort("signed_on", "date"),
                    "reference", new Sort("reference", "text")));

    private Commitments() {}

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

package org.tributary.queryside.partners;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Name;
import org.tributary.queryside.partners.MatchRow.Reason;
import org.tributary.queryside.partners.MatchesAnswer.Excluded;

/**
 * Who might be a partner for a need, as a question. What it is interested in and does, where it works and what it signed
 * there make it one; that we speak, that it is cleared and that its capacity is known only rank it.
 */
final class Matches {
    // what was signed there, a partner a row, whatever it was called then
    private static final String THERE =
            """
            WITH merged AS MATERIALIZED (
                SELECT * FROM views.partners_merged(:position, :on)
            ), theirs AS (
                SELECT DISTINCT agreement_id, coalesce(into_id, named.partner_id) AS partner_id FROM (
                    SELECT agreement_id, unnest(partners) AS partner_id FROM views.agreements_agreement
                    UNION ALL
                    SELECT agreement_id, unnest(partners) FROM views.agreements_addendum
                    WHERE known_from <= :position AND effective_on <= :on
                ) named LEFT JOIN merged ON merged.partner_id = named.partner_id
            ), brought AS (
                SELECT agreement_id, coalesce(into_id, value.partner_id) AS partner_id, amount, effective_on
                FROM views.agreements_value value LEFT JOIN merged ON merged.partner_id = value.partner_id
                WHERE value.partner_id IS NOT NULL AND known_from <= :position AND effective_on <= :on
            ), reporting AS (
                %s
            ), pair AS MATERIALIZED (
                SELECT asked.currency, effective_on, sold, bought
                FROM (SELECT DISTINCT currency, brought.effective_on
                      FROM brought JOIN views.agreements_agreement USING (agreement_id)) asked CROSS JOIN reporting
                CROSS JOIN LATERAL views.rates_pair(asked.currency, reporting.currency, effective_on, source, max_age, :position)
            ), there AS (
                SELECT theirs.partner_id, count(DISTINCT agreement.agreement_id) AS agreements,
                       min(reporting.currency) AS currency,
                       sum(%s) AS value
                FROM theirs JOIN views.agreements_agreement agreement USING (agreement_id) LEFT JOIN reporting ON true
                LEFT JOIN brought value ON value.agreement_id = agreement.agreement_id
                    AND value.partner_id = theirs.partner_id
                    AND NOT EXISTS (SELECT FROM views.brokered(:position) others
                                    WHERE others.partnership_id = agreement.partnership_id
                                      AND since <= value.effective_on AND value.effective_on < others.until)
                LEFT JOIN pair ON pair.currency = agreement.currency AND pair.effective_on = value.effective_on
                WHERE agreement.known_from <= :position AND agreement.effective_on <= :on
                  AND (value.partner_id IS NOT NULL OR NOT EXISTS (
                        SELECT FROM views.brokered(:position) others
                        WHERE others.partnership_id = agreement.partnership_id
                          AND since <= agreement.effective_on AND agreement.effective_on < others.until))
                  AND agreement.agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on))
                  AND agreement.agreement_id IN (
                        SELECT agreement_id FROM views.attribution(:position, :on)
                        WHERE dimension = 'region' AND code = ANY (CAST(:regions AS text[]))
                           OR dimension = 'area' AND code = :area OR dimension = 'country' AND code = :country
                           OR dimension = 'sector' AND code = :sector)
                GROUP BY theirs.partner_id
            )
            """.formatted(Partners.REPORTING, PastValues.CONVERTED.formatted("agreement.currency", "value.amount"));

    // under whatever id it was raised
    private static final String FLAGGED = """
            , said AS (
                SELECT coalesce(into_id, flag.partner_id) AS partner_id, flag_id, kind, bars, raised
                FROM views.partners_flag flag LEFT JOIN merged ON merged.partner_id = flag.partner_id
                WHERE known_from <= :position AND effective_on <= :on
            ), flagged AS (
                SELECT partner_id, array_agg(DISTINCT kind ORDER BY kind) AS flags, bool_or(bars) AS barred FROM said
                WHERE raised AND NOT EXISTS (SELECT FROM said lifted
                                             WHERE lifted.partner_id = said.partner_id
                                               AND lifted.flag_id = said.flag_id AND NOT lifted.raised)
                GROUP BY partner_id
            )
            """;

    // what only ranks or bars is looked up of whoever fits
    private static final String CANDIDATES = THERE + FLAGGED + """
            SELECT fit.*, (SELECT max(effective_on) FROM views.partners_interaction met
                           WHERE (met.partner_id = ANY (ids) OR met.also_with && ids) AND met.known_from <= :position
                             AND met.effective_on <= :on) AS contact,
                   EXISTS (SELECT FROM views.capacity_answer answer
                           WHERE answer.partner_id = ANY (ids) AND assessed = 'them' AND answer.known_from <= :position
                             AND answer.effective_on <= :on) AS assessed,
                   partner_id IN (SELECT partner_id FROM views.partners_cleared(:position)
                                  WHERE days @> CAST(:on AS date)) AS cleared,
                   coalesce(flags, '{}') AS flags, coalesce(barred, false) AS barred
            FROM (
                SELECT candidate.*, partner_id || coalesce(others, '{}') AS ids FROM (
                    SELECT profile.partner_id, profile.partner_id::text AS id,
                           coalesce(profile.name, person.data::json ->> 'name') AS name, category,
                           coalesce(:area = ANY (interest_areas), false) AS area,
                           ARRAY(SELECT unnest(interest_regions) INTERSECT SELECT unnest(CAST(:regions AS text[]))
                                 ORDER BY 1) AS regions,
                           coalesce(:sector = ANY (sectors), false) AS sector,
                           coalesce(:function = ANY (functions), false) AS function,
                           coalesce(:country = ANY (presence) OR :country = country, false) AS present,
                           coalesce(there.agreements, 0) AS agreements, there.value, there.currency
                    FROM (SELECT DISTINCT ON (partner_id) * FROM views.partners_profile
                          WHERE known_from <= :position AND effective_on <= :on ORDER BY partner_id, known_from DESC) profile
                    LEFT JOIN history.persons person ON person.person_id = profile.person_id
                    LEFT JOIN there ON there.partner_id = profile.partner_id
                    WHERE profile.partner_id NOT IN (SELECT partner_id FROM merged)
                      AND NOT EXISTS (SELECT FROM views.partners_voided voided
                                      WHERE voided.partner_id = profile.partner_id AND voided.known_from <= :position
                                        AND voided.effective_on <= :on)
                ) candidate
                LEFT JOIN (SELECT into_id, array_agg(partner_id) AS others FROM merged GROUP BY into_id) same
                  ON into_id = partner_id
                WHERE area OR regions <> '{}' OR sector OR function OR present OR agreements > 0
                OFFSET 0
            ) fit LEFT JOIN flagged USING (partner_id)
            """;
    private static final int RECENT_DAYS = 90;
    private static final int A_YEAR = 365;

    /** A partner, and what is known of it that matters. */
    private record Candidate(
            String id,
            Name name,
            String category,
            boolean area,
            List<String> regions,
            boolean sector,
            boolean function,
            boolean present,
            long agreements,
            @Nullable BigDecimal value,
            @Nullable String currency,
            @Nullable LocalDate contact,
            boolean assessed,
            boolean cleared,
            List<String> flags,
            boolean barred) {}

    private final Wanted wanted;
    private final LocalDate today;

    private Matches(Wanted wanted, LocalDate today) {
        this.wanted = wanted;
        this.today = today;
    }

    /** All that fit, ranked, and who is excluded. */
    record Found(Wanted wanted, List<MatchRow> ranked, List<Excluded> excluded) {}

    static Found of(JdbcClient jdbc, Wanted wanted, AsOf asOf) {
        List<Candidate> fit = jdbc.sql(CANDIDATES).params(wanted.at(asOf)).query(Matches::read).list().stream()
                .sorted(Comparator.comparing((Candidate one) ->
                                Objects.requireNonNullElse(one.name().text(), ""))
                        .thenComparing(Candidate::id))
                .toList();
        Matches matches = new Matches(wanted, asOf.on());
        return new Found(
                wanted,
                fit.stream()
                        .filter(one -> !one.barred())
                        .map(matches::row)
                        .sorted(Comparator.comparing(MatchRow::points).reversed())
                        .toList(),
                fit.stream().filter(Candidate::barred).map(Matches::excluded).toList());
    }

    private static Candidate read(ResultSet row, int n) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        return new Candidate(
                row.getString("id"),
                new Name(row.getString("name")),
                row.getString("category"),
                row.getBoolean("area"),
                List.of((String[]) row.getArray("regions").getArray()),
                row.getBoolean("sector"),
                row.getBoolean("function"),
                row.getBoolean("present"),
                row.getLong("agreements"),
                value,
                row.getString("currency"),
                row.getObject("contact", LocalDate.class),
                row.getBoolean("assessed"),
                row.getBoolean("cleared"),
                List.of((String[]) row.getArray("flags").getArray()),
                row.getBoolean("barred"));
    }

    private static Excluded excluded(Candidate one) {
        return new Excluded(
                one.id(),
                one.name(),
                one.flags(),
                "Nothing is signed with it: " + String.join(", ", one.flags()) + ".");
    }

    private MatchRow row(Candidate one) {
        List<Reason> reasons = new ArrayList<>(reasonsToFit(one));
        if (one.contact() != null) contact(one.contact(), reasons);
        if (one.assessed()) reasons.add(new Reason("capacity", 5, "Its capacity was assessed."));
        if (one.cleared()) reasons.add(new Reason("cleared", 10, "Due diligence clears it."));
        reasons.sort(Comparator.comparing(Reason::points).reversed().thenComparing(Reason::reason));
        return new MatchRow(
                one.id(),
                one.name(),
                one.category(),
                reasons.stream().mapToLong(Reason::points).sum(),
                List.copyOf(reasons),
                one.flags());
    }

    private List<Reason> reasonsToFit(Candidate one) {
        List<Reason> reasons = new ArrayList<>();
        if (one.area()) reasons.add(new Reason("area", 20, "It is interested in " + wanted.area() + "."));
        if (!one.regions().isEmpty())
            reasons.add(new Reason("region", 15, "It is interested in " + String.join(", ", one.regions()) + "."));
        if (one.sector()) reasons.add(new Reason("sector", 15, "It works in sector " + wanted.sector() + "."));
        if (one.function()) reasons.add(new Reason("function", 15, "It does " + wanted.function() + "."));
        if (one.present()) reasons.add(new Reason("presence", 15, "It is present in " + wanted.country() + "."));
        if (one.agreements() > 0)
            reasons.add(new Reason(
                    "agreements",
                    (int) Math.min(10, 4 + 2 * one.agreements()),
                    "It signed " + one.agreements() + (one.agreements() == 1 ? " agreement" : " agreements")
                            + " with us there."));
        if (one.value() != null && one.value().signum() > 0) reasons.add(value(one.value(), one.currency()));
        return reasons;
    }

    /** A point for each digit, so that ten times as much is one more. */
    private static Reason value(BigDecimal value, @Nullable String currency) {
        int digits = Math.max(1, value.precision() - value.scale());
        return new Reason(
                "value", Math.min(10, digits), "It brought " + value.toPlainString() + " " + currency + " there.");
    }

    private void contact(LocalDate contact, List<Reason> reasons) {
        long days = ChronoUnit.DAYS.between(contact, today);
        if (days > A_YEAR) return;
        reasons.add(new Reason(
                "contact",
                days <= RECENT_DAYS ? 10 : 5,
                "We last spoke with it on " + contact + ", " + days + " days ago."));
    }
}

package org.tributary.queryside.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;
import org.tributary.platform.view.Questions.Stopped;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.statistics.Period;

/**
 * What was signed in a period, as it is reported: in four sections, new agreements and addenda apart. What is void, what only
 * corrects an error and what others signed while we brokered is not in it.
 *
 * @param from the first day that was asked for; {@code to} the last
 * @param agreements how many are new
 * @param addenda how many changed one
 * @param items a page of the lines, section by section
 */
record RegisterOfPeriod(
        @Nullable String from,
        @Nullable String to,
        long agreements,
        long addenda,
        List<Total> totals,
        List<Section> sections,
        List<RegisterEntry> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        long position,
        @Nullable Stopped stopped) {
    static final List<String> SECTIONS = List.of("with-cash", "without-cash", "sponsorship", "addendum");

    private static final String SIGNED = """
            SELECT agreement_id, CAST(NULL AS uuid) AS addendum_id, sequence, known_from, effective_on, partnership_id,
                   instrument, reference AS agreement, reference, CAST(NULL AS text) AS kind, title, objective, currency,
                   partners
            FROM views.agreements_agreement
            UNION ALL
            SELECT agreement_id, addendum_id, signed.sequence, signed.known_from, signed.effective_on, partnership_id,
                   instrument, agreement.reference, signed.reference, kind, coalesce(signed.title, agreement.title),
                   objective, currency, signed.partners
            FROM views.agreements_addendum signed JOIN views.agreements_agreement agreement USING (agreement_id)
            WHERE kind <> 'correction-of-error'
            """;
    private static final String SOURCE = """
            CASE WHEN partner_id IS NULL THEN 'own' ELSE views.partner_name(partner_id, :position, :on) END
            """;
    private static final String LISTED = """
            SELECT signed.*, agreement_id::text || coalesce('/' || addendum_id, '') AS id, effective_on AS signed_on, value,
                   mobilized, own, section, place::text || effective_on::text || reference AS listed_at
            FROM (%s) signed LEFT JOIN (
                SELECT agreement_id, sequence, sum(amount) AS amount,
                       sum(amount) FILTER (WHERE partner_id IS NOT NULL) AS theirs,
                       sum(amount) FILTER (WHERE partner_id IS NULL) AS ours,
                       sum(amount) FILTER (WHERE partner_id IS NOT NULL AND kind = 'cash') AS cash
                FROM views.agreements_value GROUP BY agreement_id, sequence
            ) worth USING (agreement_id, sequence) CROSS JOIN LATERAL (
                SELECT coalesce(amount, 0) AS value, coalesce(theirs, 0) AS mobilized, coalesce(ours, 0) AS own,
                       CASE WHEN addendum_id IS NOT NULL THEN 'addendum'
                            WHEN instrument = 'sponsorship-agreement' THEN 'sponsorship'
                            WHEN cash > 0 THEN 'with-cash' ELSE 'without-cash' END AS section
            ) lies JOIN unnest(CAST(:sections AS text[])) WITH ORDINALITY AS ordered (section, place) USING (section)
            WHERE known_from <= :position AND effective_on <= :on AND effective_on BETWEEN :from AND :to
              AND agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on))
              AND NOT EXISTS (SELECT FROM views.brokered(:position) others
                              WHERE others.partnership_id = signed.partnership_id
                                AND since <= effective_on AND effective_on < until)
            """.formatted(SIGNED);
    private static final String SHOWN = """
            SELECT page.*,
                   (SELECT coalesce(json_agg(json_build_object('source', %1$s, 'kind', value.kind, 'amount', amount::text)
                                             ORDER BY place), '[]')
                    FROM views.agreements_value value
                    WHERE value.agreement_id = page.agreement_id AND value.sequence = page.sequence) AS brought,
                   (SELECT coalesce(json_agg(json_build_object(
                               'party', %1$s, 'name', person.data::json ->> 'name',
                               'jobTitle', person.data::json ->> 'jobTitle', 'signedOn', party.signed_on)
                               ORDER BY party.place), '[]')
                    FROM views.agreements_party party LEFT JOIN history.persons person USING (person_id)
                    WHERE party.agreement_id = page.agreement_id AND party.sequence = page.sequence
                      AND party.person_id IS NOT NULL) AS signatories,
                   %2$s
            FROM page
            """.formatted(SOURCE, PartnerName.OF);
    private static final String TOTALS = """
            SELECT section, currency, count(*) AS signed, sum(value) AS value, sum(mobilized) AS mobilized, sum(own) AS own
            FROM (%s) listed GROUP BY section, currency ORDER BY currency
            """.formatted(LISTED);

    static final Lists<RegisterEntry> LIST = new Lists<>(
                    RegisterEntry.class,
                    LISTED,
                    RegisterEntry::read,
                    "section",
                    Map.of(
                            "section", new Sort("listed_at", "text"),
                            "signedOn", new Sort("signed_on", "date"),
                            "reference", new Sort("reference", "text")))
            .shown(SHOWN);

    /** How many lines there are in one, and what they are worth, a currency each. */
    record Section(String section, long count, List<Total> totals) {}

    /** Of what was signed in one currency; an addendum, by how much it changes that. */
    record Total(Currency currency, long count, Sum value, Sum mobilized, Sum own) {
        Total plus(Total other) {
            return new Total(
                    currency,
                    count + other.count,
                    value.plus(other.value),
                    mobilized.plus(other.mobilized),
                    own.plus(other.own));
        }
    }

    /** Of one section in one currency. */
    record Line(String section, Total total) {
        private static Line read(ResultSet row, int n) throws SQLException {
            Currency currency = Currency.of(row.getString("currency"));
            return new Line(
                    row.getString("section"),
                    new Total(
                            currency,
                            row.getLong("signed"),
                            new Sum(row.getBigDecimal("value"), currency),
                            new Sum(row.getBigDecimal("mobilized"), currency),
                            new Sum(row.getBigDecimal("own"), currency)));
        }
    }

    static Map<String, Object> asked(Period period, AsOf asOf) {
        return Map.of(
                "from", period.from(),
                "to", period.to(),
                "sections", SECTIONS.toArray(String[]::new),
                "position", asOf.position(),
                "on", asOf.on());
    }

    static List<Line> lines(JdbcClient jdbc, Map<String, Object> asked) {
        return jdbc.sql(TOTALS).params(asked).query(Line::read).list();
    }
}

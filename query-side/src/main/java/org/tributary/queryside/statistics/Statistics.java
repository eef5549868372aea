package org.tributary.queryside.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.figures.Conversions;
import org.tributary.queryside.figures.Conversions.Valued;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.figures.Split;
import org.tributary.queryside.figures.Sum;

/**
 * The statistics as a question: what was signed in a period, over what it counts, as known and as true then. The value of
 * each signature is split by itself, so that it adds up whatever is put together: codes, months, years.
 */
final class Statistics {
    static final List<String> CUTS =
            List.of("region", "area", "country", "sector", "result", "instrument", "owner", Funders.CUT);

    private static final List<String> ALWAYS = List.of("region", "area");
    private static final int FETCHED_AT_ONCE = 1000;

    // what was signed counts over what holds on its own day: what was recorded last, of all from that day or before
    private static final String SHARE = """
            WITH part AS (
                SELECT agreement_id, sequence, effective_on AS since, code, numerator || '/' || denominator AS share
                FROM views.agreements_attribution
                WHERE dimension = :by AND known_from <= :position AND effective_on <= :on
                UNION ALL
                SELECT agreement_id, 0, '-infinity', instrument, '1/1' FROM views.agreements_agreement
                WHERE :by = 'instrument' AND known_from <= :position AND effective_on <= :on
                UNION ALL
                SELECT agreement_id, 0, '-infinity', owner::text, '1/1' FROM views.agreements_agreement JOIN (
                    SELECT DISTINCT ON (partnership_id) partnership_id, owner FROM views.partnerships_owner
                    WHERE known_from <= :position AND effective_on <= :on ORDER BY partnership_id, known_from DESC
                ) owner USING (partnership_id)
                WHERE :by = 'owner' AND known_from <= :position AND effective_on <= :on AND owner IS NOT NULL
                %s
            ), version AS (
                SELECT agreement_id, sequence, since, array_agg(code ORDER BY code) AS codes,
                       array_agg(share ORDER BY code) AS shares
                FROM part GROUP BY agreement_id, sequence, since
            ), share AS (
                SELECT agreement_id, codes, shares, since, coalesce(min(since) OVER (
                           PARTITION BY agreement_id ORDER BY sequence
                           ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), 'infinity') AS until
                FROM version
            )
            """.formatted(Funders.PARTS);
    // without a share of the dimension it is unassigned as a whole
    private static final String SPLIT = """
            coalesce(codes, ARRAY['unassigned']) AS codes, coalesce(shares, ARRAY['1/1']) AS shares
            """;
    private static final String OF_ITS_DAY = """
            LEFT JOIN share ON share.agreement_id = fact.agreement_id AND since <= effective_on AND effective_on < until
            """;
    private static final String COUNTS_AT_ALL = """
            fact.agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on))
              AND NOT EXISTS (SELECT FROM views.brokered(:position) others
                              JOIN views.agreements_agreement theirs ON theirs.partnership_id = others.partnership_id
                              WHERE theirs.agreement_id = fact.agreement_id
                                AND others.since <= fact.effective_on AND fact.effective_on < others.until)
              AND (CAST(:level AS text) IS NULL
                   OR views.agreement_level(fact.agreement_id, :position, fact.effective_on) = :level)
              AND (CAST(:umbrella AS uuid) IS NULL
                   OR fact.agreement_id IN (SELECT views.under_umbrella(:umbrella, :position, :on)))
              AND (CAST(:excludeUmbrella AS uuid) IS NULL
                   OR fact.agreement_id NOT IN (SELECT views.under_umbrella(:excludeUmbrella, :position, :on)))
            """;
    private static final String SIGNED = """
            SELECT agreement_id, effective_on, 1 AS agreements, 0 AS addenda FROM views.agreements_agreement fact
            WHERE known_from <= :position AND effective_on <= :on AND effective_on BETWEEN :from AND :to AND %1$s
            UNION ALL
            SELECT agreement_id, effective_on, 0, 1 FROM views.agreements_addendum fact
            WHERE kind <> 'correction-of-error' AND known_from <= :position AND effective_on <= :on
              AND effective_on BETWEEN :from AND :to AND %1$s
            """.formatted(COUNTS_AT_ALL);
    private static final String VALUES = """
            SELECT fact.agreement_id, fact.sequence, fact.effective_on, currency, partner_id, amount
            FROM views.agreements_value fact JOIN views.agreements_agreement agreement USING (agreement_id)
            WHERE fact.known_from <= :position AND fact.effective_on <= :on AND amount IS NOT NULL
              AND fact.effective_on BETWEEN :from AND :to AND %s
            """.formatted(COUNTS_AT_ALL);
    private static final String BROUGHT = """
            SELECT agreement_id, sequence, effective_on, currency, sum(amount) AS amount FROM (%s) value
            GROUP BY agreement_id, sequence, effective_on, currency
            """.formatted(VALUES);
    private static final String COUNTS = SHARE + """
            SELECT extract(year FROM effective_on)::int AS year, %s, sum(agreements) AS agreements, sum(addenda) AS addenda
            FROM (%s) fact %s GROUP BY 1, 2, 3
            """.formatted(SPLIT, SIGNED, OF_ITS_DAY);
    private static final String MONEY = SHARE + """
            SELECT extract(year FROM effective_on)::int AS year, %s, currency, amount FROM (%s) fact %s
            """.formatted(SPLIT, BROUGHT, OF_ITS_DAY);
    private static final String MONEY_OF_FUNDERS = Funders.money(VALUES);
    private static final String SIGNATURES = SHARE + """
            SELECT extract(year FROM effective_on)::int AS year, %s, currency, amount, effective_on
            FROM (%s) fact %s
            """.formatted(SPLIT, BROUGHT, OF_ITS_DAY);
    private static final String SIGNATURES_OF_FUNDERS = Funders.signatures(VALUES);
    private static final String PRICED =
            "SELECT DISTINCT currency, 1 AS amount, effective_on FROM (%s) value".formatted(VALUES);
    private static final String COUNTS_IN_ALL = """
            SELECT extract(year FROM effective_on)::int AS year, sum(agreements) AS agreements, sum(addenda) AS addenda
            FROM (%s) signed GROUP BY 1
            """.formatted(SIGNED);
    private static final String MONEY_IN_ALL = """
            SELECT extract(year FROM effective_on)::int AS year, currency, sum(amount) AS amount
            FROM (%s) brought GROUP BY 1, 2
            """.formatted(BROUGHT);

    private final JdbcClient jdbc;
    private final Map<String, Object> asked = new HashMap<>();

    /**
     * @param level how far they reach on the day of the fact
     * @param umbrella only of it and what stands under it; {@code excludeUmbrella}: all but that
     */
    Statistics(
            JdbcClient jdbc,
            Period period,
            @Nullable String level,
            @Nullable UUID umbrella,
            @Nullable UUID excludeUmbrella,
            AsOf asOf) {
        this.jdbc = jdbc;
        asked.put("position", asOf.position());
        asked.put("on", asOf.on());
        asked.put("from", period.from());
        asked.put("to", period.to());
        asked.put("level", level);
        asked.put("umbrella", umbrella);
        asked.put("excludeUmbrella", excludeUmbrella);
    }

    /** By year, and never split: what each cut must add up to. */
    SortedMap<Integer, Count> inAll() {
        SortedMap<Integer, Count> totals = new TreeMap<>();
        jdbc.sql(COUNTS_IN_ALL).params(asked).query(row -> {
            totals.merge(row.getInt("year"), signed(row, Fraction.ONE), Count::plus);
        });
        jdbc.sql(MONEY_IN_ALL).params(asked).query(row -> {
            totals.merge(row.getInt("year"), Count.ofMoney(money(row)), Count::plus);
        });
        return totals;
    }

    /** A cut that is the same in all; and so are the regions and the areas, whatever is cut. */
    Tally checked(String dimension) {
        SortedMap<Integer, Count> inAll = inAll();
        for (String other : ALWAYS) if (!other.equals(dimension)) by(other).requireSameAs(inAll, other);
        Tally cut = by(dimension);
        cut.requireSameAs(inAll, dimension);
        return cut;
    }

    Tally by(String dimension) {
        asked.put("by", dimension);
        Tally tally = new Tally();
        Map<String, Over> read = new HashMap<>();
        RowCallbackHandler counts = row -> count(row, Over.of(row, read), tally);
        RowCallbackHandler money = row -> split(row, Over.of(row, read), tally);
        jdbc.sql(COUNTS).params(asked).query(counts);
        jdbc.sql(dimension.equals(Funders.CUT) ? MONEY_OF_FUNDERS : MONEY)
                .params(asked)
                .withFetchSize(FETCHED_AT_ONCE)
                .query(money);
        return tally;
    }

    /** The same money in one currency. */
    InOneCurrency in(Currency into, String dimension, Policy policy, AsOf asOf) {
        asked.put("by", dimension);
        List<Valued> priced = jdbc.sql(PRICED)
                .params(asked)
                .query((row, n) -> new Valued(money(row), day(row)))
                .list();
        InOneCurrency told = new InOneCurrency(into, Conversions.of(priced, into, policy, asOf, jdbc));
        boolean brought = dimension.equals(Funders.CUT);
        Map<String, Over> read = new HashMap<>();
        RowCallbackHandler signature = row -> {
            if (brought)
                told.addBrought(row.getInt("year"), day(row), money(row), Over.texts(row, "codes"), parts(row));
            else {
                Over over = Over.of(row, read);
                told.add(row.getInt("year"), day(row), money(row), over.codes(), over.shares());
            }
        };
        jdbc.sql(brought ? SIGNATURES_OF_FUNDERS : SIGNATURES)
                .params(asked)
                .withFetchSize(FETCHED_AT_ONCE)
                .query(signature);
        return told;
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("effective_on", LocalDate.class);
    }

    private static List<Sum> parts(ResultSet row) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return Arrays.stream((BigDecimal[]) row.getArray("amounts").getArray())
                .map(amount -> new Sum(amount, currency))
                .toList();
    }

    private static void count(ResultSet row, Over over, Tally tally) throws SQLException {
        for (int place = 0; place < over.codes().size(); place++)
            tally.add(
                    row.getInt("year"),
                    over.codes().get(place),
                    signed(row, Fraction.of(over.shares().get(place))));
    }

    private static void split(ResultSet row, Over over, Tally tally) throws SQLException {
        List<Sum> parts = Split.of(money(row), over.shares());
        for (int place = 0; place < parts.size(); place++)
            tally.add(row.getInt("year"), over.codes().get(place), Count.ofMoney(parts.get(place)));
    }

    private static Count signed(ResultSet row, Fraction share) throws SQLException {
        return Count.ofSigned(
                Fraction.of(row.getLong("agreements")).times(share),
                Fraction.of(row.getLong("addenda")).times(share));
    }

    private static Sum money(ResultSet row) throws SQLException {
        return new Sum(row.getBigDecimal("amount"), Currency.of(row.getString("currency")));
    }
}

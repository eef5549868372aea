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
    private static final List<String> ALWAYS = List.of("region", "area");
    private static final int FETCHED_AT_ONCE = 1000;

    // what is one code's alone is added up at once; of what is divided, equal amounts are divided once
    private static final String COLUMNS = """
            currency, CASE WHEN cardinality(codes) > 1 THEN amount END AS divided, sum(amount) AS amount, count(*) AS times,
            sum(agreements) AS agreements, sum(addenda) AS addenda""";
    private static final String GROUPED = "GROUP BY 1, 2, 3, 4, 5";
    private static final List<String> TOLD = List.of(Cuts.of(COLUMNS, Facts.ALL) + GROUPED);
    private static final List<String> TOLD_OF_FUNDERS =
            List.of(Cuts.of(COLUMNS, Facts.SIGNED) + GROUPED, Funders.money(Facts.VALUES));
    private static final String SIGNATURES = Cuts.of("currency, amount, effective_on", Facts.BROUGHT);
    private static final String SIGNATURES_OF_FUNDERS = Funders.signatures(Facts.VALUES);
    private static final String PRICED =
            "SELECT DISTINCT currency, 1 AS amount, effective_on FROM (%s) value".formatted(Facts.VALUES);
    private static final String COUNTS_IN_ALL = """
            SELECT extract(year FROM effective_on)::int AS year, sum(agreements) AS agreements, sum(addenda) AS addenda
            FROM (%s) signed GROUP BY 1
            """.formatted(Facts.SIGNED);
    private static final String MONEY_IN_ALL = """
            SELECT extract(year FROM effective_on)::int AS year, currency, sum(amount) AS amount
            FROM (%s) value GROUP BY 1, 2
            """.formatted(Facts.VALUES);

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
        RowCallbackHandler told = row -> {
            if (row.getString("currency") == null) count(row, Over.of(row, read), tally);
            else split(row, Over.of(row, read), tally);
        };
        for (String sql : dimension.equals(Funders.CUT) ? TOLD_OF_FUNDERS : TOLD)
            jdbc.sql(sql).params(asked).withFetchSize(FETCHED_AT_ONCE).query(told);
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
        BigDecimal divided = row.getBigDecimal("divided");
        Sum money = money(row);
        Sum whole = divided == null ? money : new Sum(divided, money.currency());
        long times = divided == null ? 1 : row.getLong("times");
        List<Sum> parts = Split.of(whole, over.shares());
        for (int place = 0; place < parts.size(); place++)
            tally.add(
                    row.getInt("year"),
                    over.codes().get(place),
                    Count.ofMoney(parts.get(place).times(times)));
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

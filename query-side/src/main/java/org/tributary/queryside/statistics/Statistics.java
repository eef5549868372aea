package org.tributary.queryside.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.view.AsOf;

/** The statistics as a question: what was signed in a period, over what it counts, as known and as true then. */
final class Statistics {
    static final List<String> CUTS = List.of("region", "area", "country", "sector", "instrument", "owner");

    private static final String IN_ALL = "";

    // an agreement without a share of the dimension is unassigned as a whole; without a dimension, so is everything
    private static final String SHARE = """
            WITH share AS (
                SELECT agreement_id, code, numerator, denominator FROM views.agreements_attribution
                WHERE dimension = :by AND known_from <= :position AND effective_on <= :on
                UNION ALL
                SELECT agreement_id, instrument, 1, 1 FROM views.agreements_agreement
                WHERE :by = 'instrument' AND known_from <= :position AND effective_on <= :on
                UNION ALL
                SELECT agreement_id, owner::text, 1, 1 FROM views.agreements_agreement JOIN (
                    SELECT DISTINCT ON (partnership_id) partnership_id, owner FROM views.partnerships_owner
                    WHERE known_from <= :position AND effective_on <= :on ORDER BY partnership_id, known_from DESC
                ) owner USING (partnership_id)
                WHERE :by = 'owner' AND known_from <= :position AND effective_on <= :on
            )
            """;
    private static final String COUNTS = SHARE + """
            , signed AS (
                SELECT agreement_id, effective_on, 1 AS agreements, 0 AS addenda FROM views.agreements_agreement
                WHERE known_from <= :position AND effective_on <= :on
                UNION ALL
                SELECT agreement_id, effective_on, 0, 1 FROM views.agreements_addendum
                WHERE kind <> 'correction-of-error' AND known_from <= :position AND effective_on <= :on
            )
            SELECT extract(year FROM effective_on)::int AS year, coalesce(code, 'unassigned') AS code,
                   coalesce(numerator, 1) AS numerator, coalesce(denominator, 1) AS denominator,
                   sum(agreements) AS agreements, sum(addenda) AS addenda
            FROM signed LEFT JOIN share USING (agreement_id)
            WHERE effective_on BETWEEN :from AND :to GROUP BY 1, 2, 3, 4
            """;
    private static final String MONEY = SHARE + """
            SELECT extract(year FROM value.effective_on)::int AS year, coalesce(code, 'unassigned') AS code,
                   coalesce(numerator, 1) AS numerator, coalesce(denominator, 1) AS denominator, currency,
                   sum(amount) AS amount
            FROM views.agreements_value value JOIN views.agreements_agreement USING (agreement_id)
                LEFT JOIN share USING (agreement_id)
            WHERE value.known_from <= :position AND value.effective_on <= :on AND amount IS NOT NULL
              AND value.effective_on BETWEEN :from AND :to
            GROUP BY 1, 2, 3, 4, 5
            """;

    private final JdbcClient jdbc;
    private final Map<String, Object> asked = new HashMap<>();

    Statistics(JdbcClient jdbc, Period period, AsOf asOf) {
        this.jdbc = jdbc;
        asked.put("position", asOf.position());
        asked.put("on", asOf.on());
        asked.put("from", period.from());
        asked.put("to", period.to());
    }

    Tally inAll() {
        return by(IN_ALL);
    }

    Tally by(String dimension) {
        Tally tally = new Tally();
        asked.put("by", dimension);
        jdbc.sql(COUNTS).params(asked).query(row -> {
            Fraction share = share(row);
            Count count = Count.ofSigned(share.times(number(row, "agreements")), share.times(number(row, "addenda")));
            tally.add(row.getInt("year"), row.getString("code"), count);
        });
        jdbc.sql(MONEY).params(asked).query(row -> {
            Count count = Count.ofMoney(row.getString("currency"), share(row).times(number(row, "amount")));
            tally.add(row.getInt("year"), row.getString("code"), count);
        });
        return tally;
    }

    private static Fraction share(ResultSet row) throws SQLException {
        return new Fraction(
                row.getBigDecimal("numerator").toBigIntegerExact(),
                row.getBigDecimal("denominator").toBigIntegerExact());
    }

    private static Fraction number(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return Fraction.of(number);
    }
}

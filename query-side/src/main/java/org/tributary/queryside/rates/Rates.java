package org.tributary.queryside.rates;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;

/** The published rates as questions: which were published, which held on a day, which a conversion uses. */
final class Rates {
    private static final String COLUMNS = """
            source || ' ' || base || ' ' || currency AS id, source, base, currency, effective_on, rate, known_from
            FROM views.rates_rate r
            WHERE known_from <= :position AND effective_on <= :on
              AND (CAST(:source AS text) IS NULL OR source = :source)
              AND (CAST(:currency AS text) IS NULL OR currency = :currency)
            """;
    private static final String NOT_REPLACED = """
            AND NOT EXISTS (
                SELECT FROM views.rates_rate later
                WHERE later.source = r.source AND later.base = r.base AND later.currency = r.currency
                  AND later.effective_on = r.effective_on AND later.sequence > r.sequence AND later.known_from <= :position)
            """;
    private static final String NEWEST = """
            AND effective_on BETWEEN CAST(:day AS date) - CAST(:maxAge AS integer) AND :day
            ORDER BY source, base, currency, effective_on DESC, sequence DESC
            """;
    private static final Map<String, Sort> BY_DAY = Map.of("effectiveOn", new Sort("effective_on", "date"));

    /** Every rate, the newest first; of one that was replaced, what replaced it. */
    static final Lists<RateRow> ALL =
            new Lists<>(RateRow.class, "SELECT " + COLUMNS + NOT_REPLACED, RateRow::read, "-effectiveOn", BY_DAY);

    /** What held on a day: of each pair the newest that is not after it, unless it is too old by then. */
    static final Lists<RateRow> HELD = new Lists<>(
            RateRow.class,
            "SELECT DISTINCT ON (source, base, currency) " + COLUMNS + NEWEST,
            RateRow::read,
            "-effectiveOn",
            BY_DAY);

    private static final String CONVERTED =
            "SELECT views.rates_converted(:amount, :currency, :to, :on, :source, :maxAge, :position)";
    private static final String USED = """
            SELECT rate_source AS source, base, priced AS currency, rate, rate_on
            FROM views.rates_used(:currency, :to, :on, :source, :maxAge, :position)
            """;

    private Rates() {}

    static Map<String, Object> filters(AsOf asOf, @Nullable String source, @Nullable String currency) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("position", asOf.position());
        filters.put("on", asOf.on());
        filters.put("source", source);
        filters.put("currency", currency);
        return filters;
    }

    static @Nullable BigDecimal converted(JdbcClient jdbc, Map<String, ?> question) {
        return jdbc.sql(CONVERTED)
                .params(question)
                .query((row, n) -> row.getBigDecimal(1))
                .list()
                .get(0);
    }

    static List<UsedRate> used(JdbcClient jdbc, Map<String, ?> question) {
        return jdbc.sql(USED).params(question).query(UsedRate::read).list();
    }
}

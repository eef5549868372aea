package org.tributary.queryside.allocations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Sum;

/**
 * What was received in one currency: who gave it, and what it went to.
 *
 * @param total of the sources, and of the uses
 */
record SourcesAndUses(Currency currency, Sum total, List<Source> sources, List<Use> uses) {

    /**
     * @param partnerId none: nobody said whose it is
     * @param form {@code cash}, {@code in-kind}
     */
    record Source(@Nullable String partnerId, @Nullable Name name, String form, Sum amount) {
        private static Source read(ResultSet row, int n) throws SQLException {
            return new Source(
                    row.getString("partner"),
                    Name.of(row.getString("partner"), row.getString("name")),
                    row.getString("form"),
                    new Sum(row.getBigDecimal("amount"), Currency.of(row.getString("currency"))));
        }
    }

    static List<SourcesAndUses> of(JdbcClient jdbc, Map<String, Object> asked) {
        List<Source> sources =
                jdbc.sql(Allocations.SOURCES).params(asked).query(Source::read).list();
        List<Use> uses =
                jdbc.sql(Allocations.USES).params(asked).query(Use::read).list();
        return Stream.concat(sources.stream().map(Source::amount), uses.stream().map(Use::amount))
                .map(sum -> sum.currency().code())
                .distinct()
                .sorted()
                .map(Currency::of)
                .map(currency -> in(currency, sources, uses))
                .toList();
    }

    private static SourcesAndUses in(Currency currency, List<Source> sources, List<Use> uses) {
        List<Source> from = sources.stream()
                .filter(source -> source.amount().currency().equals(currency))
                .toList();
        List<Use> to = uses.stream()
                .filter(use -> use.amount().currency().equals(currency))
                .toList();
        Sum total = from.stream().map(Source::amount).reduce(Sum.zero(currency), Sum::plus);
        Sum used = to.stream().map(Use::amount).reduce(Sum.zero(currency), Sum::plus);
        if (!total.equals(used))
            throw new IllegalStateException("What came from its sources is not what was used: " + total + ", " + used);
        return new SourcesAndUses(currency, total, from, to);
    }
}

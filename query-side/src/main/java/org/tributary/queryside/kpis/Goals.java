package org.tributary.queryside.kpis;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.events.Measure;
import org.tributary.events.Money;
import org.tributary.events.Share;
import org.tributary.platform.view.AsOf;

/** What was planned for a period, by owner and measure. */
final class Goals {
    private static final String PLANNED = """
            SELECT owner::text, measure, amount, currency, count FROM (
                SELECT DISTINCT ON (target_id) * FROM views.targets_target
                WHERE period = :period AND known_from <= :position AND effective_on <= :on
                ORDER BY target_id, known_from DESC
            ) last WHERE NOT withdrawn
            """;

    private final Map<String, Goal> goals = new HashMap<>();

    static Goals of(JdbcClient jdbc, Period period, AsOf asOf) {
        Goals goals = new Goals();
        jdbc.sql(PLANNED)
                .params(Map.of("period", period.text(), "position", asOf.position(), "on", asOf.on()))
                .query(row -> {
                    String currency = row.getString("currency");
                    String count = row.getString("count");
                    goals.goals.put(
                            row.getString("owner") + " " + row.getString("measure"),
                            new Goal(
                                    row.getString("owner"),
                                    currency == null
                                            ? null
                                            : new Money(row.getBigDecimal("amount"), Currency.of(currency)),
                                    count == null ? null : Share.of(count)));
                });
        return goals;
    }

    @Nullable
    Goal of(String owner, Measure measure) {
        return goals.get(owner + " " + measure.code());
    }

    Set<String> owners() {
        return goals.values().stream().map(Goal::owner).collect(Collectors.toSet());
    }

    /** In which currencies anything was planned. */
    Set<Currency> currencies() {
        return goals.values().stream()
                .map(Goal::amount)
                .filter(amount -> amount != null)
                .map(Money::currency)
                .collect(Collectors.toSet());
    }

    /** A planned amount, or a planned count. */
    record Goal(
            String owner, @Nullable Money amount, @Nullable Share count) {}
}

package org.tributary.queryside.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;

/** Amounts in another currency, by the rates known at the answer's position: asked for all at once. */
public final class Conversions {
    private static final String CONVERTED = """
            SELECT views.rates_converted(asked.amount, asked.currency, :target, asked.day, :source, :maxAge, :known)
            FROM unnest(CAST(:amounts AS numeric[]), CAST(:currencies AS text[]), CAST(:days AS date[]))
                 WITH ORDINALITY AS asked(amount, currency, day, place)
            ORDER BY asked.place
            """;

    private final Map<Valued, Optional<Sum>> converted;

    private Conversions(Map<Valued, Optional<Sum>> converted) {
        this.converted = converted;
    }

    /** An amount, and the day whose rate it is converted by. */
    public record Valued(Sum sum, LocalDate day) {}

    public static Conversions of(
            Collection<Valued> amounts, Currency target, Policy policy, AsOf asOf, JdbcClient jdbc) {
        List<Valued> asked = List.copyOf(new LinkedHashSet<>(amounts));
        List<Optional<Sum>> answers = jdbc.sql(CONVERTED)
                .param("target", target.code())
                .param("source", policy.rateSource())
                .param("maxAge", policy.rateMaxAgeDays())
                .param("known", asOf.position())
                .param("amounts", texts(asked, valued -> valued.sum().amount().toPlainString()))
                .param(
                        "currencies",
                        texts(asked, valued -> valued.sum().currency().code()))
                .param("days", texts(asked, valued -> valued.day().toString()))
                .query((row, n) -> Optional.ofNullable(row.getBigDecimal(1)).map(amount -> new Sum(amount, target)))
                .list();
        Map<Valued, Optional<Sum>> converted = new HashMap<>();
        for (int place = 0; place < asked.size(); place++) converted.put(asked.get(place), answers.get(place));
        return new Conversions(converted);
    }

    /** Null where there is no rate. */
    public @Nullable Sum of(Sum sum, LocalDate day) {
        return converted.getOrDefault(new Valued(sum, day), Optional.empty()).orElse(null);
    }

    private static String[] texts(List<Valued> asked, Function<Valued, String> text) {
        return asked.stream().map(text).toArray(String[]::new);
    }
}

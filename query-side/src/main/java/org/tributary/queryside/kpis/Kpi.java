package org.tributary.queryside.kpis;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Measure;
import org.tributary.queryside.figures.Fraction;

/**
 * A figure of whoever is credited: a measure, which may have a target, or what is made of several scores.
 *
 * @param unit {@code money}, {@code count}, {@code ratio} or {@code days}
 */
record Kpi(String code, String unit, @Nullable Measure measure) {
    static final Kpi WIN_RATE = new Kpi("win-rate", "ratio", null);
    static final Kpi DAYS_TO_SIGNATURE = new Kpi("days-to-signature", "days", null);
    static final Kpi OVERDUE = new Kpi("overdue", "money", null);
    static final Kpi LEVERAGE = new Kpi("leverage", "ratio", null);
    static final Kpi FOLLOW_ON_RATE = new Kpi("follow-on-rate", "ratio", null);

    static final List<Kpi> ALL = Stream.concat(
                    Arrays.stream(Measure.values())
                            .map(measure -> new Kpi(measure.code(), measure.money() ? "money" : "count", measure)),
                    Stream.of(WIN_RATE, DAYS_TO_SIGNATURE, OVERDUE, LEVERAGE, FOLLOW_ON_RATE))
            .toList();

    static Kpi of(Measure measure) {
        return ALL.get(measure.ordinal());
    }

    /** @param target the currency that it is compared in, if there is one */
    KpiRow.Actual actual(Function<String, Score> scores, Currency reporting, @Nullable Currency target) {
        return switch (code) {
            case "win-rate" -> {
                Fraction won = scores.apply("won").count();
                yield KpiRow.Actual.ratio(won, won.plus(scores.apply("lost").count()), List.of());
            }
            case "days-to-signature" ->
                KpiRow.Actual.mean(
                        scores.apply("days").count(), scores.apply("won").count());
            case "leverage" -> {
                Score mobilized = scores.apply(Measure.MOBILIZED.code());
                Score own = scores.apply("own");
                Score both = new Score();
                both.add(mobilized);
                both.add(own);
                yield KpiRow.Actual.ratio(
                        Fraction.of(mobilized.in(reporting).amount()),
                        Fraction.of(own.in(reporting).amount()),
                        both.missing(reporting));
            }
            case "follow-on-rate" ->
                KpiRow.Actual.ratio(
                        scores.apply("follow-ons").count(),
                        scores.apply(Measure.AGREEMENTS_SIGNED.code()).count(),
                        List.of());
            default ->
                unit.equals("money")
                        ? scores.apply(code).valued(reporting, target)
                        : scores.apply(code).counted();
        };
    }
}

package org.tributary.standalone.sample;

import java.util.Arrays;
import java.util.List;
import org.tributary.events.Measure;
import org.tributary.events.Role;
import org.tributary.standalone.sample.Table.Line;

/** What the owners are to reach in the year of the first start. */
final class Targets {
    private static final String CURRENCY = "USD";

    private final Days days;

    Targets(Days days) {
        this.days = days;
    }

    List<Step> steps() {
        return Table.lines("targets.csv").stream()
                .flatMap(line -> Arrays.stream(Measure.values())
                        .filter(measure -> line.maybe(measure.code()) != null)
                        .map(measure -> target(line, measure)))
                .toList();
    }

    private Step target(Line line, Measure measure) {
        String planned = line.text(measure.code());
        String year = Integer.toString(days.year(0));
        return Step.by(
                Role.MANAGER,
                "target:" + line.text("owner") + ":" + measure.code(),
                line.origin(),
                "set-target",
                Bodies.of(
                        "owner",
                        Names.staff(line.text("owner")),
                        "measure",
                        measure.code(),
                        "period",
                        year,
                        "amount",
                        measure.money() ? Bodies.money(CURRENCY, planned) : null,
                        "count",
                        measure.money() ? null : planned,
                        "effectiveOn",
                        year + "-01-01"));
    }
}

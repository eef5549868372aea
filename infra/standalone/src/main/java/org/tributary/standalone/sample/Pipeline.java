package org.tributary.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.standalone.sample.Table.Line;
import tools.jackson.databind.node.ObjectNode;

/** The invented partnerships of this year, each with its life up to today: stages, signature, money. */
final class Pipeline {
    /** What every title of the invented part ends with. */
    static final String INVENTED = " (invented)";

    private final Days days;
    private final Map<String, Line> signed;
    private final Map<String, List<Line>> money;

    Pipeline(Days days) {
        this.days = days;
        signed = Table.lines("agreements.csv").stream()
                .collect(Collectors.toMap(line -> line.text("partnership"), line -> line));
        money = Table.lines("money.csv").stream().collect(Collectors.groupingBy(line -> line.text("partnership")));
    }

    List<List<Step>> partnerships() {
        return Table.lines("partnerships.csv").stream().map(this::partnership).toList();
    }

    static String id(String name) {
        return Names.id("partnership", name);
    }

    private List<Step> partnership(Line line) {
        Life life = new Life(line, days);
        List<Step> steps = new ArrayList<>();
        for (String turn : line.text("life").split(" ", -1)) steps.add(life.step(turn));
        Line signature = signed.get(line.text("name"));
        if (signature != null) steps.addAll(new Signature(signature, line, days).steps());
        for (Line movement : money.getOrDefault(line.text("name"), List.of()))
            steps.add(new Movement(movement, line, days).step());
        return steps;
    }

    /** What a partnership and an agreement count over. */
    static @Nullable ObjectNode attribution(Line line) {
        return Bodies.of(
                "region", Shares.of("code", line.parts("regions")),
                "area", Shares.of("code", line.parts("areas")));
    }
}

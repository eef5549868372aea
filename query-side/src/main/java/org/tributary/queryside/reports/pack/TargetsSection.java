package org.tributary.queryside.reports.pack;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import org.tributary.queryside.reports.pack.Pack.Column;
import org.tributary.queryside.reports.pack.Pack.Line;
import org.tributary.queryside.reports.pack.Pack.Section;
import org.tributary.queryside.reports.pack.Pack.Table;
import tools.jackson.databind.JsonNode;

/** What was planned for a period and how far that came: of all owners together, since a pack names nobody. */
final class TargetsSection {
    /** Which is of the report's day, and stands under receivables. */
    private static final String OWED = "overdue";

    private final JsonNode kpis;
    private final Map<String, JsonNode> definitions;

    private TargetsSection(JsonNode kpis, Map<String, JsonNode> definitions) {
        this.kpis = kpis;
        this.definitions = definitions;
    }

    static Section of(Asked asked, String period) {
        Map<String, JsonNode> definitions = new LinkedHashMap<>();
        asked.of(DefinitionsSection.QUESTION)
                .path("items")
                .forEach(one -> definitions.put(one.path("measure").asString(), one));
        TargetsSection targets = new TargetsSection(asked.of(question(period)), definitions);
        return new Section(
                "Targets and what was reached, " + period,
                "Targets",
                List.of(question(period)),
                null,
                new Table(
                        List.of(
                                Column.text("Measure", 26),
                                Column.text("In", 9),
                                Column.number("Owners with a target", 14),
                                Column.number("Target", 18),
                                Column.number("Reached by them", 18),
                                Column.number("Attainment", 13),
                                Column.number("Reached by all", 18)),
                        targets.lines(),
                        false),
                targets.notes());
    }

    static String question(String period) {
        return "/api/kpis/owners?period=" + UriUtils.encode(period, StandardCharsets.UTF_8);
    }

    private List<Line> lines() {
        Map<String, Reached> scores = new LinkedHashMap<>();
        for (JsonNode row : kpis.path("items")) {
            String unit = row.path("unit").asString();
            String measure = row.path("measure").asString();
            if (unit.equals("count") || unit.equals("money") && !measure.equals(OWED))
                scores.computeIfAbsent(measure, one -> new Reached(unit)).add(row);
        }
        List<Line> lines = new ArrayList<>();
        scores.forEach((measure, score) -> lines.addAll(score.lines(title(measure))));
        return lines;
    }

    private String title(String measure) {
        JsonNode definition = definitions.get(measure);
        return definition == null ? measure : definition.path("title").asString();
    }

    private List<String> notes() {
        BigDecimal elapsed = kpis.path("items")
                .valueStream()
                .map(row -> Asked.decimal(row.path("elapsed")))
                .findFirst()
                .orElse(BigDecimal.ZERO);
        List<String> notes = new ArrayList<>(
                List.of(
                        "Of the period %s to %s, %s had passed."
                                .formatted(
                                        kpis.path("from").asString(),
                                        kpis.path("to").asString(),
                                        Figures.percent(elapsed)),
                        "Targets are set for owners, each in one currency. What is reached is credited by the shares of the day, and converted into the target's currency.",
                        "Targets are added up over those who have one; by owner, /api/kpis/owners tells them to who may see names."));
        List<String> unconverted = unconverted();
        notes.addAll(unconverted);
        if (!unconverted.isEmpty())
            notes.add("A part is compared with no target: where a rate is missing, no attainment is told.");
        return notes;
    }

    /** What has no exchange rate is in no figure, and is not concealed. */
    private List<String> unconverted() {
        Map<Into, TreeMap<String, BigDecimal>> missing = new LinkedHashMap<>();
        for (JsonNode row : kpis.path("items")) {
            String measure = row.path("measure").asString();
            JsonNode actual = row.path("actual");
            if (measure.equals(OWED)) continue;
            add(missing, new Into(measure, actual.at("/reporting/currency").asString("")), actual.path("unconverted"));
            add(
                    missing,
                    new Into(measure, actual.at("/inTargetCurrency/currency").asString("")),
                    actual.path("unconvertedInTargetCurrency"));
        }
        return missing.entrySet().stream()
                .map(into -> "Without an exchange rate into %s, and so not in what was reached of %s there: %s."
                        .formatted(
                                into.getKey().currency(),
                                title(into.getKey().measure()),
                                into.getValue().entrySet().stream()
                                        .map(sum -> sum.getKey() + " " + Figures.grouped(sum.getValue(), 2))
                                        .collect(Collectors.joining("; "))))
                .toList();
    }

    private static void add(Map<Into, TreeMap<String, BigDecimal>> missing, Into into, JsonNode sums) {
        for (JsonNode sum : sums)
            missing.computeIfAbsent(into, one -> new TreeMap<>())
                    .merge(sum.path("currency").asString(), Asked.amount(sum), BigDecimal::add);
    }

    /** Into which currency a measure is converted: the report's, or that of a target. */
    private record Into(String measure, String currency) {}
}

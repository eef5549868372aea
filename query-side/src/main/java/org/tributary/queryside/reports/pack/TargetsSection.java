package org.tributary.queryside.reports.pack;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import org.tributary.queryside.figures.Fraction;
import org.tributary.queryside.reports.pack.Pack.Cell;
import org.tributary.queryside.reports.pack.Pack.Column;
import org.tributary.queryside.reports.pack.Pack.Line;
import org.tributary.queryside.reports.pack.Pack.Section;
import org.tributary.queryside.reports.pack.Pack.Table;
import tools.jackson.databind.JsonNode;

/** What was planned for a period and how far that came: of all owners together, since a pack names nobody. */
final class TargetsSection {
    private static final int PLACES = 4;

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
        Map<String, Score> scores = new LinkedHashMap<>();
        for (JsonNode row : kpis.path("items")) {
            String unit = row.path("unit").asString();
            String measure = row.path("measure").asString();
            if (unit.equals("count") || unit.equals("money") && !measure.equals(OWED))
                scores.computeIfAbsent(measure, one -> new Score(unit)).add(row);
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
        notes.addAll(unconverted());
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

    private static Fraction fraction(JsonNode exact) {
        if (exact.isMissingNode() || exact.isNull()) return Fraction.ZERO;
        String[] parts = exact.asString().split("/", 2);
        return new Fraction(new BigInteger(parts[0]), new BigInteger(parts.length == 1 ? "1" : parts[1]));
    }

    /** Of one measure: by currency, or of counts in all. */
    private static final class Score {
        private final String unit;
        private final Map<String, Planned> planned = new TreeMap<>();
        private Fraction count = Fraction.ZERO;
        private BigDecimal money = BigDecimal.ZERO;
        private String reporting = "";

        Score(String unit) {
            this.unit = unit;
        }

        void add(JsonNode row) {
            JsonNode actual = row.path("actual");
            JsonNode target = row.path("target");
            if (unit.equals("count")) {
                count = count.plus(fraction(actual.path("exact")));
                if (target.has("count"))
                    planned("").add(fraction(target.path("count")), fraction(actual.path("exact")));
                return;
            }
            reporting = actual.at("/reporting/currency").asString("");
            money = money.add(Asked.amount(actual.path("reporting")));
            if (!target.has("amount")) return;
            JsonNode reached =
                    actual.has("inTargetCurrency") ? actual.path("inTargetCurrency") : actual.path("reporting");
            planned(target.at("/amount/currency").asString())
                    .add(Fraction.of(Asked.amount(target.path("amount"))), Fraction.of(Asked.amount(reached)));
        }

        private Planned planned(String currency) {
            return planned.computeIfAbsent(currency, one -> new Planned());
        }

        List<Line> lines(String title) {
            Cell all =
                    unit.equals("count") ? Cell.count(count.rounded(PLACES).stripTrailingZeros()) : Cell.money(money);
            if (planned.isEmpty())
                return List.of(Line.of(
                        Cell.text(title),
                        Cell.text(reporting),
                        Cell.count(BigDecimal.ZERO),
                        Cell.empty(),
                        Cell.empty(),
                        Cell.empty(),
                        all));
            List<Line> lines = new ArrayList<>();
            planned.forEach((currency, one) ->
                    lines.add(one.line(title, currency, currency.equals(reporting) ? all : Cell.empty())));
            if (unit.equals("money") && !planned.containsKey(reporting))
                lines.add(Line.of(
                        Cell.text(title),
                        Cell.text(reporting),
                        Cell.empty(),
                        Cell.empty(),
                        Cell.empty(),
                        Cell.empty(),
                        all));
            return lines;
        }
    }

    private static final class Planned {
        private int owners;
        private Fraction target = Fraction.ZERO;
        private Fraction reached = Fraction.ZERO;

        void add(Fraction planned, Fraction actual) {
            owners++;
            target = target.plus(planned);
            reached = reached.plus(actual);
        }

        Line line(String title, String currency, Cell all) {
            return Line.of(
                    Cell.text(title),
                    Cell.text(currency),
                    Cell.count(BigDecimal.valueOf(owners)),
                    figure(target, currency),
                    figure(reached, currency),
                    target.signum() == 0
                            ? Cell.empty()
                            : Cell.percent(reached.over(target).rounded(PLACES)),
                    all);
        }

        private static Cell figure(Fraction figure, String currency) {
            BigDecimal rounded = figure.rounded(PLACES).stripTrailingZeros();
            return currency.isEmpty() ? Cell.count(rounded) : new Cell("", rounded, Math.max(2, rounded.scale()));
        }
    }
}

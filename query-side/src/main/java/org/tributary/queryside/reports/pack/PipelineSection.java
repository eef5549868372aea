package org.tributary.queryside.reports.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tributary.queryside.reports.pack.Pack.Cell;
import org.tributary.queryside.reports.pack.Pack.Chart;
import org.tributary.queryside.reports.pack.Pack.Column;
import org.tributary.queryside.reports.pack.Pack.Line;
import org.tributary.queryside.reports.pack.Pack.Part;
import org.tributary.queryside.reports.pack.Pack.Section;
import org.tributary.queryside.reports.pack.Pack.Table;
import org.tributary.queryside.reports.pack.Pack.Where;
import tools.jackson.databind.JsonNode;

/** What may still be signed, by stage. */
final class PipelineSection {
    static final String QUESTION = "/api/pipeline";

    private final JsonNode pipeline;
    private final Map<String, String> stages;
    private final String reporting;
    private final List<String> currencies;

    private PipelineSection(JsonNode pipeline, Map<String, String> stages) {
        this.pipeline = pipeline;
        this.stages = stages;
        this.reporting = pipeline.path("reportingCurrency").asString();
        this.currencies = Asked.currencies(
                List.of(pipeline.path("totals"), pipeline.path("onHold"), pipeline.path("pledged")), "value");
    }

    static Section of(Asked asked) {
        return new PipelineSection(asked.of(QUESTION), asked.names("stage")).section();
    }

    private Section section() {
        return new Section(
                "Pipeline by stage",
                "Pipeline",
                List.of(QUESTION),
                chart(),
                new Table(columns(), lines(), false),
                notes());
    }

    private Chart chart() {
        List<String> bars = new ArrayList<>();
        List<BigDecimal> weighted = new ArrayList<>();
        List<BigDecimal> rest = new ArrayList<>();
        for (JsonNode stage : pipeline.path("stages")) {
            bars.add(name(stage));
            BigDecimal value = Asked.amount(stage.at("/reporting/value"));
            BigDecimal weight = Asked.amount(stage.at("/reporting/weighted"));
            weighted.add(weight);
            rest.add(value.subtract(weight).max(BigDecimal.ZERO));
        }
        return new Chart(
                "Value in " + reporting,
                bars,
                List.of(new Part("Weighted by probability", weighted), new Part("Beyond that", rest)),
                true);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("Stage", 22),
                Column.number("Partnerships", 12),
                Column.number("Average days in stage", 14),
                Column.number("Value, " + reporting, 18),
                Column.number("Weighted, " + reporting, 18),
                Column.text("Value by currency", 40).only(Where.PAGES)));
        for (String currency : currencies) {
            columns.add(Column.number("Value, all in " + currency, 18).only(Where.BOOK));
            columns.add(Column.number("Weighted, all in " + currency, 18).only(Where.BOOK));
        }
        return columns;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (JsonNode stage : pipeline.path("stages")) lines.add(new Line(cells(name(stage), stage), false));
        lines.add(Line.strong(cells("Open pipeline", pipeline.path("totals"))));
        lines.add(new Line(cells("On hold, not in the pipeline", pipeline.path("onHold")), false));
        lines.add(new Line(cells("Pledged, beside the pipeline", pipeline.path("pledged")), false));
        return lines;
    }

    private String name(JsonNode stage) {
        String code = stage.path("stage").asString();
        return Objects.requireNonNullElse(stages.get(code), code);
    }

    private List<Cell> cells(String name, JsonNode row) {
        JsonNode days = row.path("averageDaysInStage");
        boolean weighs = row.has("weighted");
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(name),
                Cell.count(Asked.decimal(row.path("count"))),
                days.isMissingNode() || days.isNull() ? Cell.empty() : Cell.count(Asked.decimal(days)),
                Cell.money(Asked.amount(row.at("/reporting/value"))),
                weighs ? Cell.money(Asked.amount(row.at("/reporting/weighted"))) : Cell.empty(),
                Cell.text(Asked.inWords(row.path("value")))));
        for (String currency : currencies) {
            cells.add(Cell.money(Asked.in(row.path("value"), currency)));
            cells.add(weighs ? Cell.money(Asked.in(row.path("weighted"), currency)) : Cell.empty());
        }
        return cells;
    }

    private void unconverted(List<String> notes, String line, String called) {
        JsonNode sums = pipeline.path(line).at("/reporting/unconverted");
        if (!sums.isEmpty())
            notes.add("Without an exchange rate, and so not in the figure of %s in %s: %s."
                    .formatted(called, reporting, Asked.inWords(sums)));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Value is what partners may bring. Weighted is each amount by the probability of its stage, or its own.");
        notes.add("Signed or completed since the beginning: %s partnerships; lost: %s."
                .formatted(
                        pipeline.at("/won/count").asString("0"),
                        pipeline.at("/lost/count").asString("0")));
        unconverted(notes, "totals", "the open pipeline");
        unconverted(notes, "onHold", "what is on hold");
        unconverted(notes, "pledged", "what is pledged");
        for (JsonNode rate : pipeline.path("rates"))
            notes.add("Converted by 1 %s = %s %s of %s (%s)."
                    .formatted(
                            rate.path("base").asString(),
                            rate.path("rate").asString(),
                            rate.path("currency").asString(),
                            rate.path("rateDate").asString(),
                            rate.path("source").asString()));
        return notes;
    }
}

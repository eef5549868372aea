package org.tributary.queryside.reports.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tributary.queryside.reports.pack.Pack.Cell;
import org.tributary.queryside.reports.pack.Pack.Chart;
import org.tributary.queryside.reports.pack.Pack.Column;
import org.tributary.queryside.reports.pack.Pack.Line;
import org.tributary.queryside.reports.pack.Pack.Part;
import org.tributary.queryside.reports.pack.Pack.Section;
import org.tributary.queryside.reports.pack.Pack.Table;
import tools.jackson.databind.JsonNode;

/** Agreements signed, by year and by region or area. */
final class SignedSection {
    private final JsonNode answer;
    private final Map<String, String> names;
    private final List<Integer> years;

    private SignedSection(JsonNode answer, Map<String, String> names, List<Integer> years) {
        this.answer = answer;
        this.names = names;
        this.years = years;
    }

    /** @param by {@code region} or {@code area}, which is also the list of its codes */
    static Section of(Asked asked, String by, String title, Span span) {
        String question = question(by, span);
        List<Integer> years =
                IntStream.rangeClosed(span.from(), span.to()).boxed().toList();
        SignedSection signed = new SignedSection(asked.of(question), asked.names(by), years);
        return new Section(
                title,
                "Signed by " + by,
                List.of(question),
                signed.chart(),
                new Table(signed.columns(), signed.lines(), true),
                signed.notes(by));
    }

    static String question(String by, Span span) {
        return "/api/statistics/agreements?by=%s&from=%d&to=%d".formatted(by, span.from(), span.to());
    }

    /** Those of the list, though nothing may have been signed for them, and those that are none of it any more. */
    private Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>(names.keySet());
        Set<String> met = new LinkedHashSet<>();
        answer.path("items").forEach(item -> met.add(item.path("code").asString()));
        codes.removeIf(code -> code.equals("unassigned") && !met.contains(code));
        codes.addAll(met);
        return codes;
    }

    private Map<Integer, BigDecimal> byYear(String code, String field) {
        Map<Integer, BigDecimal> counts = new LinkedHashMap<>();
        for (int year : years) counts.put(year, BigDecimal.ZERO);
        for (JsonNode item : answer.path("items"))
            if (item.path("code").asString().equals(code))
                counts.put(item.path("year").asInt(), Asked.decimal(item.path(field)));
        return counts;
    }

    private JsonNode total(int year) {
        return answer.path("totals")
                .valueStream()
                .filter(total -> total.path("year").asInt() == year)
                .findFirst()
                .orElse(answer.path("none"));
    }

    private Chart chart() {
        List<Part> parts = codes().stream()
                .map(code -> new Part(
                        names.getOrDefault(code, code),
                        List.copyOf(byYear(code, "agreements").values())))
                .toList();
        return new Chart("Agreements", years.stream().map(String::valueOf).toList(), parts, false);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("", 34)));
        for (int year : years) columns.add(Column.number(Integer.toString(year), 13));
        columns.add(Column.number("Total", 15));
        return columns;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String code : codes())
            lines.add(line(
                    names.getOrDefault(code, code),
                    List.copyOf(byYear(code, "agreements").values()),
                    false));
        lines.add(line("New agreements", ofYears("agreements"), true));
        lines.add(line("Addenda, beside them", ofYears("addenda"), false));
        List<JsonNode> totals = years.stream().map(this::total).toList();
        for (String currency : Asked.currencies(totals, "values")) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.text("Value signed, " + currency)));
            for (JsonNode total : totals) cells.add(whole(Asked.in(total.path("values"), currency)));
            cells.add(whole(Asked.in(answer.at("/total/values"), currency)));
            lines.add(new Line(cells, false));
        }
        return lines;
    }

    /** A workbook has the cents, too; nobody reads them in a column of years. */
    private static Cell whole(BigDecimal amount) {
        return new Cell("", amount, 0);
    }

    private List<BigDecimal> ofYears(String field) {
        return years.stream()
                .map(year -> Asked.decimal(total(year).path(field)))
                .toList();
    }

    private static Line line(String name, List<BigDecimal> counts, boolean strong) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(name)));
        counts.forEach(count -> cells.add(Cell.count(count)));
        cells.add(Cell.count(counts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        return new Line(cells, strong);
    }

    private List<String> notes(String by) {
        return List.of(
                "New agreements by the year of the last required signature. An agreement for several %ss is counted in parts, which add up to one."
                        .formatted(by),
                "The total of each year is the same by region, by area and in all, or there would be no answer.",
                "Addenda are not agreements, and are counted apart. Value is from all sources, by addenda as well, in each currency for itself.");
    }
}

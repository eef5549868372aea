package org.tributary.queryside.reports.pack;

import java.util.ArrayList;
import java.util.List;
import org.tributary.queryside.reports.pack.Pack.Cell;
import org.tributary.queryside.reports.pack.Pack.Column;
import org.tributary.queryside.reports.pack.Pack.Line;
import org.tributary.queryside.reports.pack.Pack.Section;
import org.tributary.queryside.reports.pack.Pack.Table;
import tools.jackson.databind.JsonNode;

/** What the measures mean. */
final class DefinitionsSection {
    static final String QUESTION = "/api/kpis/definitions";

    private DefinitionsSection() {}

    static Section of(Asked asked) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode one : asked.of(QUESTION).path("items"))
            if (List.of("money", "count").contains(one.path("unit").asString())
                    && !one.path("credit").asString().startsWith("Nobody"))
                lines.add(Line.of(
                        Cell.text(one.path("title").asString()),
                        Cell.text(one.path("definition").asString()),
                        Cell.text(one.path("date").asString())));
        return new Section(
                "Definitions",
                "Definitions",
                List.of(QUESTION),
                null,
                new Table(
                        List.of(
                                Column.text("Measure", 16),
                                Column.text("Meaning", 50),
                                Column.text("By which day", 34)),
                        lines,
                        false),
                List.of(
                        "Every figure is the answer to the question that stands under its page, as of the position of the history that is named there, and can be asked for again.",
                        "No person is named: whoever is erased from the records must not stay in a report."));
    }
}

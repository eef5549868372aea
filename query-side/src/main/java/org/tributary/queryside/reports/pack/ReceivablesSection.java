package org.tributary.queryside.reports.pack;

import java.util.ArrayList;
import java.util.List;
import org.tributary.queryside.reports.pack.Pack.Cell;
import org.tributary.queryside.reports.pack.Pack.Column;
import org.tributary.queryside.reports.pack.Pack.Line;
import org.tributary.queryside.reports.pack.Pack.Section;
import org.tributary.queryside.reports.pack.Pack.Table;
import tools.jackson.databind.JsonNode;

/** What is owed, by how long it has been due. */
final class ReceivablesSection {
    static final String QUESTION = "/api/receivables?by=currency";

    private ReceivablesSection() {}

    static Section of(Asked asked) {
        List<Line> lines = new ArrayList<>();
        asked.of(QUESTION).path("items").forEach(item -> lines.add(line(item)));
        return new Section(
                "Receivables by age",
                "Receivables",
                List.of(QUESTION),
                null,
                new Table(
                        List.of(
                                Column.text("Currency", 9),
                                Column.number("Debts", 7),
                                Column.number("Committed", 15),
                                Column.number("Settled", 15),
                                Column.number("Written off", 13),
                                Column.number("Receivable", 15),
                                Column.number("Due 0 to 30 days", 13),
                                Column.number("31 to 90", 13),
                                Column.number("91 to 180", 13),
                                Column.number("over 180", 13),
                                Column.number("Overdue", 15)),
                        lines,
                        false),
                List.of(
                        "Receivable is what partners committed, less what was reduced, settled and written off. A debt is what one partner owes under one agreement.",
                        "Due is what a schedule has made due, by the days since it fell due; overdue is that whose day has passed. What no schedule dates is receivable and not due.",
                        "Amounts of different currencies are not added."));
    }

    private static Line line(JsonNode item) {
        JsonNode ageing = item.path("ageing");
        return Line.of(
                Cell.text(item.path("currency").asString()),
                Cell.count(Asked.decimal(item.path("count"))),
                Cell.money(Asked.amount(item.path("committed"))),
                Cell.money(Asked.amount(item.path("settled"))),
                Cell.money(Asked.amount(item.path("writtenOff"))),
                Cell.money(Asked.amount(item.path("receivable"))),
                Cell.money(Asked.amount(ageing.path("days0To30"))),
                Cell.money(Asked.amount(ageing.path("days31To90"))),
                Cell.money(Asked.amount(ageing.path("days91To180"))),
                Cell.money(Asked.amount(ageing.path("daysOver180"))),
                Cell.money(Asked.amount(item.path("overdue"))));
    }
}

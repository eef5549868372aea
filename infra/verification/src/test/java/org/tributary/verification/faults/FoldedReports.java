package org.tributary.verification.faults;

import tools.jackson.databind.JsonNode;

/** What the log makes of reports and of what was said on them. */
final class FoldedReports {
    private final Tables tables;

    FoldedReports(Tables tables) {
        this.tables = tables;
    }

    void next(Stored event) {
        JsonNode fact = event.payload();
        switch (event.name()) {
            case "report-published" ->
                row("published", event)
                        .like(fact, "title", "query", "asOfPosition")
                        .like(fact.path("document"), "name", "mediaType", "sha256", "size");
            case "report-withdrawn" -> because(row("withdrawn", event), fact);
            case "guidance-recorded", "guidance-withdrawn" ->
                because(row("guidance", event), fact)
                        .like(fact, "guidanceId", "body", "session", "addressedTo")
                        .with("words", fact.path("text"))
                        .with("withdrawn", event.is("guidance-withdrawn") ? "t" : "f");
            default -> {
                // of no report
            }
        }
    }

    private Tables.Row row(String table, Stored event) {
        return tables.row("reports_" + table, event, "report_id", event.stream());
    }

    private static Tables.Row because(Tables.Row row, JsonNode fact) {
        return row.with("reason_code", fact.at("/reason/code")).with("reason_note", fact.at("/reason/note"));
    }
}

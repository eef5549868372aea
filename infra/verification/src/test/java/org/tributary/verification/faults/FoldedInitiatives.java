package org.tributary.verification.faults;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** What resources are mobilized for, what that lacks and whom it is served by. */
final class FoldedInitiatives {
    private final Tables tables;

    FoldedInitiatives(Tables tables) {
        this.tables = tables;
    }

    void next(Stored event) {
        JsonNode fact = event.payload();
        switch (event.name()) {
            case "initiative-launched" ->
                term(row("initiatives_initiative", event), fact.path("term"))
                        .like(fact, "title", "level", "regions", "country", "area", "mandate", "champion", "funderId");
            case "initiative-closed" -> row("initiatives_course", event).with("closed", "t");
            case "initiative-reopened" -> row("initiatives_course", event).with("closed", "f");
            case "funding-need-declared", "funding-need-revised", "funding-need-withdrawn" ->
                need(event, fact.path("need"));
            case "partnership-dedicated", "partnership-released" ->
                row("initiatives_dedication", event)
                        .like(fact, "partnershipId", "needId")
                        .with("dedicated", event.is("partnership-dedicated") ? "t" : "f");
            default -> {
                // of no initiative
            }
        }
    }

    private void need(Stored event, JsonNode need) {
        Tables.Row row = term(row("initiatives_need", event), need.path("term"))
                .with("need_id", event.text("needId"))
                .like(need, "title", "approval")
                .with("published", need.path("published").asBoolean(false) ? "t" : "f")
                .with("withdrawn", need.isMissingNode() ? "t" : "f");
        if (!need.isMissingNode())
            row.with("amount", new BigDecimal(need.at("/amount/amount").asString()))
                    .with("currency", need.at("/amount/currency"));
    }

    private Tables.Row row(String table, Stored event) {
        return tables.row(table, event, "initiative_id", event.stream())
                .with("reason_code", event.payload().at("/reason/code"))
                .with("reason_note", event.payload().at("/reason/note"));
    }

    private static Tables.Row term(Tables.Row row, JsonNode term) {
        return row.with("term_from", term.path("from")).with("term_to", term.path("to"));
    }
}

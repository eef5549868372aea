package org.tributary.verification.faults;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What waits for a second person, or did. */
final class FoldedProposals {
    private final Tables tables;

    FoldedProposals(Tables tables) {
        this.tables = tables;
    }

    void next(Stored event) {
        JsonNode fact = event.payload();
        switch (event.name()) {
            case "correction-proposed" ->
                row(event, "open", "proposedBy")
                        .like(fact, "command")
                        .with(
                                "body",
                                JsonMapper.shared().readTree(event.text("body")).toString())
                        .with("amounts", fact.path("amounts").toString())
                        .with(
                                "limit_amount",
                                new BigDecimal(fact.at("/limit/amount").asString()))
                        .with("limit_currency", fact.at("/limit/currency"));
            case "correction-approved" -> row(event, "approved", "approvedBy");
            case "correction-rejected" -> row(event, "rejected", "rejectedBy");
            case "correction-withdrawn" -> row(event, "withdrawn", "proposedBy");
            default -> {
                // no proposal
            }
        }
    }

    private Tables.Row row(Stored event, String status, String account) {
        return tables.row("proposals_fact", event, "agreement_id", event.stream())
                .like(event.payload(), "proposalId")
                .with("status", status)
                .with("account_id", event.payload().path(account))
                .with("reason_code", event.payload().at("/reason/code"))
                .with("reason_note", event.payload().at("/reason/note"));
    }
}

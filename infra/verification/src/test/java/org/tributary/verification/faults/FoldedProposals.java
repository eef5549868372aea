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
                proposed(event, fact.path("limit"))
                        .like(fact, "command")
                        .with(
                                "body",
                                JsonMapper.shared().readTree(event.text("body")).toString())
                        .with("amounts", fact.path("amounts").toString());
            case "receipt-correction-proposed" ->
                proposed(event, fact.path("limit"))
                        .like(fact, "command")
                        .with(
                                "body",
                                JsonMapper.shared().readTree(event.text("body")).toString())
                        .with("amounts", "[" + fact.path("amount") + "]");
            case "approval-limit-proposed" -> {
                String limit = fact.path("limit").toString();
                proposed(event, fact.path("before"))
                        .with("command", "set-policy")
                        .with(
                                "body",
                                fact.has("limit")
                                        ? "{\"approvalLimit\":" + limit + "}"
                                        : "{\"clear\":[\"approvalLimit\"]}")
                        .with("amounts", fact.has("limit") ? "[" + limit + "]" : "[]");
            }
            case "correction-approved", "receipt-correction-approved", "approval-limit-approved" ->
                row(event, "approved", "approvedBy");
            case "correction-rejected", "receipt-correction-rejected", "approval-limit-rejected" ->
                row(
                        event,
                        event.text("rejectedBy").equals(event.text("proposedBy")) ? "withdrawn" : "rejected",
                        "rejectedBy");
            case "correction-withdrawn" -> row(event, "withdrawn", "proposedBy");
            default -> {
                // no proposal
            }
        }
    }

    private Tables.Row proposed(Stored event, JsonNode limit) {
        return row(event, "open", "proposedBy")
                .with("limit_amount", new BigDecimal(limit.path("amount").asString()))
                .with("limit_currency", limit.path("currency"));
    }

    private Tables.Row row(Stored event, String status, String account) {
        return tables.row("proposals_fact", event, "stream_id", event.stream())
                .with(
                        "stream_type",
                        event.name().startsWith("correction")
                                ? "agreement"
                                : event.name().startsWith("receipt") ? "receipt" : "policy")
                .like(event.payload(), "proposalId")
                .with("status", status)
                .with("account_id", event.payload().path(account))
                .with("reason_code", event.payload().at("/reason/code"))
                .with("reason_note", event.payload().at("/reason/note"));
    }
}

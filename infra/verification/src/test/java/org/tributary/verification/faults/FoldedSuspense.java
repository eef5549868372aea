package org.tributary.verification.faults;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** What arrived before anybody knew for what, and what became of it. */
final class FoldedSuspense {
    private final Tables tables;

    FoldedSuspense(Tables tables) {
        this.tables = tables;
    }

    void next(Stored event) {
        switch (event.name()) {
            case "unidentified-receipt-recorded" -> entry(event, "recorded", event.amount("amount"));
            case "receipt-matched" ->
                entry(event, "matched", event.amount("amount").negate());
            case "receipt-unmatched" -> entry(event, "unmatched", event.amount("amount"));
            case "receipt-returned" ->
                entry(event, "returned", event.amount("amount").negate());
            case "unidentified-receipt-reversed" ->
                entry(event, "reversed", event.amount("amount").negate());
            default -> {
                // nothing in suspense
            }
        }
    }

    private void entry(Stored event, String kind, BigDecimal change) {
        JsonNode fact = event.payload();
        tables.row("suspense_entry", event, "receipt_id", event.stream())
                .with("kind", kind)
                .with("change", change)
                .with("currency", event.currency("amount"))
                .like(fact, "agreementId", "contributionId", "returnId", "bankReference", "noteId")
                .with("reason_code", fact.at("/reason/code"))
                .with("reason_note", fact.at("/reason/note"));
    }
}

package org.tributary.verification.faults;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** What was offered to sponsors, and who had which slot. */
final class FoldedSponsorships {
    private final Tables tables;

    FoldedSponsorships(Tables tables) {
        this.tables = tables;
    }

    void next(Stored event) {
        JsonNode fact = event.payload();
        switch (event.name()) {
            case "event-announced" ->
                row("sponsorships_event", event)
                        .like(fact, "code", "title", "place")
                        .with("starts_on", fact.at("/dates/from"))
                        .with("ends_on", fact.at("/dates/to"));
            case "event-cancelled" -> row("sponsorships_course", event).with("cancelled", "t");
            case "event-reinstated" -> row("sponsorships_course", event).with("cancelled", "f");
            case "package-offered", "package-withdrawn" -> offer(event, fact);
            case "package-reserved" -> slot(event, "reserved").with("reserved_until", event.text("until"));
            case "sponsor-confirmed" -> slot(event, "sold").like(fact, "partnershipId", "agreementId");
            case "package-released" -> slot(event, "released");
            default -> {
                // of no event that is sponsored
            }
        }
    }

    private void offer(Stored event, JsonNode fact) {
        Tables.Row row = row("sponsorships_package", event)
                .like(fact, "packageId", "title", "slots", "benefits")
                .with("offered", event.is("package-offered") ? "t" : "f")
                .with("published", fact.path("published").asBoolean(false) ? "t" : "f");
        if (fact.has("price"))
            row.with("price", new BigDecimal(fact.at("/price/amount").asString()))
                    .with("currency", fact.at("/price/currency"));
    }

    private Tables.Row slot(Stored event, String state) {
        return row("sponsorships_slot", event)
                .like(event.payload(), "packageId", "slotId", "partnerId")
                .with("state", state);
    }

    private Tables.Row row(String table, Stored event) {
        return tables.row(table, event, "sponsorship_id", event.stream())
                .with("reason_code", event.payload().at("/reason/code"))
                .with("reason_note", event.payload().at("/reason/note"));
    }
}

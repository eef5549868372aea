package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What was received and taken back, as the ledger and the KPIs keep it. */
final class FoldedMoney {
    private final Tables tables;
    private final Map<String, Stored> recorded = new HashMap<>();

    FoldedMoney(Tables tables) {
        this.tables = tables;
    }

    void next(Stored event) {
        switch (event.name()) {
            case "contribution-recorded" -> {
                recorded.put(id(event), event);
                BigDecimal amount = event.amount("amount");
                BigDecimal settles = event.amount("settles");
                entry(event, "recorded", event, amount, settles, settles)
                        .like(event.payload(), "payer", "corrects", "receiptId", "basis")
                        .with("differences", json(event.payload().path("differences")));
                settlements(event, false);
                receipt(event, "contribution", event, amount);
            }
            case "contribution-reversed" -> {
                BigDecimal less = event.amount("amount").negate();
                BigDecimal unsettles = event.amount("unsettles");
                takenBack(event, "reversed", less, unsettles, unsettles.negate())
                        .like(event.payload(), "correctedBy");
                settlements(event, true);
                receipt(event, "reversal", recorded.getOrDefault(id(event), event), less);
            }
            case "contribution-refunded" -> {
                BigDecimal less = event.amount("amount").negate();
                BigDecimal unsettles = event.amount("unsettles");
                boolean due = event.payload().path("stillDue").asBoolean();
                takenBack(event, "refunded", less, unsettles, due ? unsettles.negate() : BigDecimal.ZERO)
                        .like(event.payload(), "refundId")
                        .with("still_due", due ? "t" : "f");
                if (due) settlements(event, true);
                receipt(event, "refund", recorded.getOrDefault(id(event), event), less);
            }
            default -> {
                // no money moved
            }
        }
    }

    private static String id(Stored event) {
        return event.stream() + event.text("contributionId");
    }

    private static String json(JsonNode list) {
        return list.isMissingNode() ? "[]" : list.toString();
    }

    private Tables.Row takenBack(
            Stored event, String kind, BigDecimal received, BigDecimal settles, BigDecimal settled) {
        Stored of = recorded.getOrDefault(id(event), event);
        return entry(event, kind, of, received, settles, settled)
                .with("reason_code", event.payload().at("/reason/code"))
                .with("reason_note", event.payload().at("/reason/note"))
                .with("differences", "[]");
    }

    /** @param of whose form and partner it carries */
    private Tables.Row entry(
            Stored event, String kind, Stored of, BigDecimal received, BigDecimal settles, BigDecimal settled) {
        return tables.row("contributions_entry", event, "agreement_id", event.stream())
                .like(event.payload(), "contributionId", "bankReference")
                .with("kind", kind)
                .with("form", of.text("kind"))
                .with("partner_id", of.text("source"))
                .with("amount", event.amount("amount"))
                .with("currency", event.currency("amount"))
                .with("received", received)
                .with("settles", settles)
                .with("written_off", BigDecimal.ZERO)
                .with("settled", settled);
    }

    private void settlements(Stored event, boolean takenBack) {
        int place = 0;
        for (JsonNode settlement : event.payload().path("tranches")) {
            BigDecimal amount = new BigDecimal(settlement.at("/amount/amount").asString());
            tables.row("contributions_settlement", event, "agreement_id", event.stream())
                    .with("place", place++)
                    .like(settlement, "trancheId")
                    .with("amount", takenBack ? amount.negate() : amount)
                    .with("written_off", BigDecimal.ZERO);
        }
    }

    private void receipt(Stored event, String kind, Stored of, BigDecimal amount) {
        tables.row("kpis_receipt", event, "agreement_id", event.stream())
                .like(event.payload(), "contributionId")
                .with("kind", kind)
                .with("amount", amount)
                .with("currency", event.currency("amount"))
                .with("value_on", of.text("effectiveOn"));
    }
}

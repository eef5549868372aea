package org.tributary.verification.fold;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Received = recorded − reversed − refunded, a currency each; what was given up stands beside it. */
final class LedgerTotals implements Question {
    private final Figures figures = new Figures();

    @Override
    public String path() {
        return "/api/contributions/totals?";
    }

    @Override
    public void next(Agreement agreement) {
        for (Money.Entry entry : agreement.money().entries()) {
            figures.add(entry.currency() + " entries", BigDecimal.ONE);
            if (entry.isContribution())
                figures.add(entry.currency() + " " + entry.kind(), entry.amount(), entry.currency());
            if (entry.corrected()) figures.add(entry.currency() + " corrected", entry.amount(), entry.currency());
            figures.add(entry.currency() + " received", entry.received(), entry.currency());
            figures.add(entry.currency() + " writtenOff", entry.writtenOff(), entry.currency());
            if (entry.form().equals("in-kind"))
                figures.add(entry.currency() + " inKind", entry.received(), entry.currency());
        }
    }

    @Override
    public Figures folded() {
        return figures;
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (JsonNode item : answer.path("items"))
            told.told(
                    item.path("currency").asString(),
                    item,
                    "entries",
                    "recorded",
                    "reversed",
                    "corrected",
                    "refunded",
                    "received",
                    "writtenOff",
                    "inKind");
        return told;
    }
}

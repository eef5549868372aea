package org.tributary.verification.fold;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * What the donors of one agreement are told: closing = committed − reduced − receipts + reversals + refunds − write-offs, and
 * what was received of which kind.
 */
final class Statement implements Question {
    private final World world;
    private final String agreement;
    private final Figures figures = new Figures();

    Statement(World world, String agreement) {
        this.world = world;
        this.agreement = agreement;
    }

    @Override
    public String path() {
        return "/api/agreements/" + agreement + "/statement?limit=1";
    }

    @Override
    public void next(Agreement one) {
        if (!one.id().equals(agreement)) return;
        String currency = one.currency();
        if (!world.voided.contains(agreement))
            for (Signature signature : one.signatures())
                for (Value value : signature.values()) promised(signature, value, currency);
        one.reductions().values().forEach(amount -> owed("reduced", amount.negate(), amount, currency));
        for (Money.Entry entry : one.money().entries()) entered(entry, currency);
    }

    private void promised(Signature signature, Value value, String currency) {
        if (value.own()) return;
        boolean less = signature.addendum().isPresent() && value.worth().signum() < 0;
        owed(less ? "reduced" : "committed", value.worth(), value.worth().abs(), currency);
    }

    private void entered(Money.Entry entry, String currency) {
        BigDecimal owed = entry.settled().negate().subtract(entry.writtenOff());
        switch (entry.kind()) {
            case "recorded" -> owed("receipts", owed, entry.settled(), currency);
            case "reversed" -> owed("reversals", owed, owed, currency);
            case "refunded" -> owed("refunds", owed, owed, currency);
            default -> owed("writeOffs", owed, entry.writtenOff(), currency);
        }
        if (!entry.isContribution()) return;
        String form = entry.form() + " " + entry.kind();
        figures.add(form, entry.amount(), entry.currency());
        figures.add(entry.form() + " closing", entry.received(), entry.currency());
    }

    private void owed(String line, BigDecimal owed, BigDecimal shown, String currency) {
        figures.add(line, shown, currency);
        figures.add("closing", owed, currency);
    }

    @Override
    public Figures folded() {
        return figures;
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (String line : new String[] {
            "committed", "reduced", "receipts", "reversals", "refunds", "writeOffs", "opening", "closing"
        }) told.told(line, answer.path("balance").path(line));
        for (JsonNode received : answer.path("received")) {
            String form = received.path("form").asString();
            told.told(form + " recorded", received.path("receipts"));
            told.told(form + " reversed", received.path("reversals"));
            told.told(form + " refunded", received.path("refunds"));
            told.told(form + " closing", received.path("closing"));
        }
        return told;
    }
}

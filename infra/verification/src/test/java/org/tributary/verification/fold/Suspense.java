package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What arrived before anybody knew for what: what of it was matched, what went back, what waits. */
final class Suspense implements Question {
    private final Map<String, Receipt> receipts = new TreeMap<>();

    private static final class Receipt {
        private final Figures money = new Figures();
        private boolean reversed;

        private void add(String name, BigDecimal amount, String currency) {
            money.add(name, amount, currency);
        }
    }

    @Override
    public String path() {
        return "/api/suspense?limit=1000";
    }

    @Override
    public void next(Fact fact) {
        Receipt receipt = receipts.getOrDefault(fact.stream(), new Receipt());
        String currency = fact.currency("amount");
        switch (fact.name()) {
            case "unidentified-receipt-recorded" -> {
                receipts.put(fact.stream(), receipt);
                receipt.add("amount", fact.amount("amount"), currency);
                receipt.add("unmatched", fact.amount("amount"), currency);
            }
            case "receipt-matched" -> match(receipt, fact.amount("amount"), currency);
            case "receipt-unmatched" -> match(receipt, fact.amount("amount").negate(), currency);
            case "receipt-returned" -> {
                receipt.add("returned", fact.amount("amount"), currency);
                receipt.add("unmatched", fact.amount("amount").negate(), currency);
            }
            case "unidentified-receipt-reversed" -> {
                receipt.reversed = true;
                receipt.add("unmatched", fact.amount("amount").negate(), currency);
            }
            default -> {
                // nothing arrived
            }
        }
    }

    private static void match(Receipt receipt, BigDecimal amount, String currency) {
        receipt.add("matched", amount, currency);
        receipt.add("unmatched", amount.negate(), currency);
    }

    @Override
    public Figures folded() {
        Figures figures = new Figures();
        for (Receipt receipt : receipts.values()) {
            boolean waits = receipt.money.shown().keySet().stream().anyMatch(name -> name.startsWith("unmatched"));
            figures.add(receipt.reversed ? "reversed" : waits ? "open" : "done", Exact.ONE);
            receipt.money.shown().forEach((name, amount) -> figures.add(name, Exact.of(amount)));
        }
        return figures;
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (JsonNode receipt : answer.path("items")) {
            told.add(receipt.path("status").asString(), Exact.ONE);
            for (String name : new String[] {"amount", "matched", "unmatched", "returned"})
                told.told(name, receipt.path(name));
        }
        return told;
    }
}

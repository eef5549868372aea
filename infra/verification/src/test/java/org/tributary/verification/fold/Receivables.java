package org.tributary.verification.fold;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Receivable = committed − reduced − settled − written off, by currency, and how long what is due has been due. */
final class Receivables implements Question {
    private final World world;
    private final Figures figures = new Figures();

    Receivables(World world) {
        this.world = world;
    }

    @Override
    public String path() {
        return "/api/receivables?by=currency";
    }

    @Override
    public void next(Agreement agreement) {
        if (world.voided.contains(agreement.id())) return;
        for (Debt debt : Debts.of(agreement, world).all()) if (debt.isShown()) add(debt, agreement.currency());
    }

    private void add(Debt debt, String currency) {
        figures.add(currency + " count", BigDecimal.ONE);
        add("committed", debt.committed, currency);
        add("reduced", debt.reduced, currency);
        add("settled", debt.settled, currency);
        add("writtenOff", debt.writtenOff, currency);
        add("receivable", debt.balance().max(BigDecimal.ZERO), currency);
        add("overPaid", debt.balance().negate().max(BigDecimal.ZERO), currency);
        for (Debt.Owed owed : debt.owed())
            owed.days(world.today).ifPresent(days -> {
                add("due", owed.amount(), currency);
                if (days > 0) add("overdue", owed.amount(), currency);
                add(band(days), owed.amount(), currency);
            });
    }

    private static String band(long days) {
        if (days <= 30) return "days0To30";
        if (days <= 90) return "days31To90";
        return days <= 180 ? "days91To180" : "daysOver180";
    }

    private void add(String name, BigDecimal amount, String currency) {
        figures.add(currency + " " + name, amount, currency);
    }

    @Override
    public Figures folded() {
        return figures;
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (JsonNode item : answer.path("items")) {
            String currency = item.path("currency").asString();
            told.told(
                    currency,
                    item,
                    "count",
                    "committed",
                    "reduced",
                    "settled",
                    "writtenOff",
                    "receivable",
                    "overPaid",
                    "due",
                    "overdue");
            told.told(currency, item.path("ageing"), "days0To30", "days31To90", "days91To180", "daysOver180");
        }
        return told;
    }
}

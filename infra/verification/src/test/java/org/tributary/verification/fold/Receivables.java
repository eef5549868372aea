package org.tributary.verification.fold;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Receivable = committed − reduced − settled − written off, a currency each, and how long what is due has been due. */
final class Receivables implements Question {
    private final World world;
    private final String by;
    private final Figures figures = new Figures();

    /** @param by {@code currency}, {@code partner}, {@code owner} */
    Receivables(World world, String by) {
        this.world = world;
        this.by = by;
    }

    @Override
    public String path() {
        return "/api/receivables?by=" + by;
    }

    @Override
    public void next(Agreement agreement) {
        if (world.voided.contains(agreement.id())) return;
        String owner = world.partnership(agreement).owner.at(world.today).orElse(Part.UNASSIGNED);
        Debts.of(agreement, world).each((debtor, debt) -> {
            String code = by.equals("partner") ? debtor : by.equals("owner") ? owner : agreement.currency();
            if (debt.isShown()) add(code, debt, agreement.currency());
        });
    }

    private void add(String code, Debt debt, String currency) {
        String row = code + " " + currency + " ";
        figures.add(row + "count", BigDecimal.ONE);
        figures.add(row + "committed", debt.committed, currency);
        figures.add(row + "reduced", debt.reduced, currency);
        figures.add(row + "settled", debt.settled, currency);
        figures.add(row + "writtenOff", debt.writtenOff, currency);
        figures.add(row + "receivable", debt.balance().max(BigDecimal.ZERO), currency);
        figures.add(row + "overPaid", debt.balance().negate().max(BigDecimal.ZERO), currency);
        for (Debt.Owed owed : debt.owed())
            owed.days(world.today).ifPresent(days -> {
                figures.add(row + "due", owed.amount(), currency);
                if (days > 0) figures.add(row + "overdue", owed.amount(), currency);
                figures.add(row + band(days), owed.amount(), currency);
            });
    }

    private static String band(long days) {
        if (days <= 30) return "days0To30";
        if (days <= 90) return "days31To90";
        return days <= 180 ? "days91To180" : "daysOver180";
    }

    @Override
    public Figures folded() {
        return figures;
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (JsonNode item : answer.path("items")) {
            String row =
                    item.path("code").asString() + " " + item.path("currency").asString();
            told.told(
                    row,
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
            told.told(row, item.path("ageing"), "days0To30", "days31To90", "days91To180", "daysOver180");
        }
        return told;
    }
}

package org.tributary.verification.fold;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** What was signed, in the four sections of the yearly report: a line an agreement, and a line an addendum. */
final class Register implements Question {
    private final World world;
    private final Figures figures = new Figures();

    Register(World world) {
        this.world = world;
    }

    @Override
    public String path() {
        return "/api/agreements/register?limit=1";
    }

    @Override
    public void next(Agreement agreement) {
        if (world.voided.contains(agreement.id())) return;
        for (Signature signature : agreement.signatures())
            if (signature.counts() && !world.partnership(agreement).brokered(signature.on())) add(agreement, signature);
    }

    private void add(Agreement agreement, Signature signature) {
        figures.add(signature.addendum().isPresent() ? "addenda" : "agreements", BigDecimal.ONE);
        String section = section(agreement, signature);
        figures.add(section + " count", BigDecimal.ONE);
        for (String name : new String[] {section + " ", ""}) {
            String currency = agreement.currency();
            figures.add(name + currency + " count", BigDecimal.ONE);
            figures.add(name + currency + " value", signature.worth(), currency);
            figures.add(name + currency + " mobilized", signature.worth(false), currency);
            figures.add(name + currency + " own", signature.worth(true), currency);
        }
    }

    private static String section(Agreement agreement, Signature signature) {
        if (signature.addendum().isPresent()) return "addendum";
        if (agreement.instrument().equals("sponsorship-agreement")) return "sponsorship";
        BigDecimal cash = signature.values().stream()
                .filter(value -> value.kind().equals("cash") && !value.own())
                .map(Value::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return cash.signum() > 0 ? "with-cash" : "without-cash";
    }

    @Override
    public Figures folded() {
        return figures;
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        told.told("agreements", answer.path("agreements"));
        told.told("addenda", answer.path("addenda"));
        totals(told, "", answer.path("totals"));
        for (JsonNode section : answer.path("sections")) {
            String name = section.path("section").asString();
            told.told(name + " count", section.path("count"));
            totals(told, name + " ", section.path("totals"));
        }
        return told;
    }

    private static void totals(Figures told, String name, JsonNode totals) {
        for (JsonNode total : totals)
            told.told(name + total.path("currency").asString(), total, "count", "value", "mobilized", "own");
    }
}

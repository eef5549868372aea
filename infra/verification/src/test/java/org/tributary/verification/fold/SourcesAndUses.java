package org.tributary.verification.fold;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Who gave what kind, and what it went to: what is set aside for nothing is a line of its own, and both sides are equal. */
final class SourcesAndUses implements Question {
    private final World world;
    private final Figures figures = new Figures();

    SourcesAndUses(World world) {
        this.world = world;
    }

    @Override
    public String path() {
        return "/api/allocations/sources-and-uses?";
    }

    @Override
    public void next(Agreement agreement) {
        List<Money.Use> uses = new ArrayList<>();
        for (Money.Entry entry : agreement.money().entries()) {
            if (!entry.isContribution()) continue;
            String source = entry.source().map(world.partners::now).orElse("nobody");
            figures.add("from " + source + " " + entry.form(), entry.received(), entry.currency());
            figures.add("total", entry.received(), entry.currency());
            uses.add(new Money.Use("unallocated", entry.received(), entry.currency()));
        }
        for (Money.Use use : agreement.money().used()) {
            uses.add(use);
            uses.add(new Money.Use("unallocated", use.amount().negate(), use.currency()));
        }
        for (Money.Use use : uses) figures.add("for " + use.use(), use.amount(), use.currency());
    }

    @Override
    public Figures folded() {
        return figures;
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (JsonNode item : answer.path("items")) {
            told.told("total", item.path("total"));
            for (JsonNode source : item.path("sources"))
                told.told(
                        "from " + source.path("partnerId").asString("nobody") + " "
                                + source.path("form").asString(),
                        source.path("amount"));
            for (JsonNode use : item.path("uses"))
                told.told("for " + use.path("use").asString(), use.path("amount"));
        }
        return told;
    }
}

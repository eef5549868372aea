package org.tributary.verification.fold;

import tools.jackson.databind.JsonNode;

/** Partnership by partnership and day by day, what the bars of a bridge are made of. */
final class BridgeChanges implements Question {
    private final World closing;
    private final World opening;
    private final Bars bars;

    BridgeChanges(World opening, World closing) {
        this.opening = opening;
        this.closing = closing;
        this.bars = new Bars(opening, closing, Long.MAX_VALUE, "stage");
    }

    @Override
    public String path() {
        return "/api/pipeline/bridge/changes?format=ndjson&from=" + opening.today + "&to=" + closing.today;
    }

    @Override
    public void next(Life life) {
        bars.next(life);
    }

    @Override
    public Figures folded() {
        return bars.folded().unless(name -> name.contains(" code "));
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (JsonNode change : answer.path("items")) {
            String bar = change.path("bar").asString();
            told.add(bar + Bars.CHANGES, Exact.ONE);
            Pipeline.tell(told, bar + " in all", change);
        }
        return told;
    }
}

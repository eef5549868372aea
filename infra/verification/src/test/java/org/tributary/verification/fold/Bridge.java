package org.tributary.verification.fold;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** From one pipeline to another: it begins and ends where the pipeline of either day does, and the bars lead from end to end. */
final class Bridge implements Question {
    private final String path;
    private final Figures opening;
    private final Figures closing;
    private final Bars bars;

    /** @param opening what the pipeline of that day came to; {@code closing}: of the day that is asked about */
    Bridge(String path, Figures opening, Figures closing, Bars bars) {
        this.path = path;
        this.opening = opening;
        this.closing = closing;
        this.bars = bars;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public void next(Life life) {
        bars.next(life);
    }

    @Override
    public Figures folded() {
        Figures figures = new Figures();
        Figures each = bars.folded().unless(name -> name.endsWith(Bars.CHANGES));
        figures.addAll("bar ", path.contains("by=") ? each : each.unless(name -> name.contains(" code ")));
        for (String row : List.of("in all ", "code ")) {
            figures.addAll("opening " + row, opening.under(row));
            figures.addAll("closing " + row, closing.under(row));
            figures.addAll("reached " + row, closing.under(row).unless(Bridge::isAge));
        }
        return figures;
    }

    /** How long something stands there is no matter of bars. */
    private static boolean isAge(String name) {
        return name.endsWith("averageDaysInStage");
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        tell(told, "in all", answer);
        for (JsonNode item : answer.path("items"))
            tell(told, "code " + item.path("code").asString(), item);
        return told;
    }

    private static void tell(Figures told, String row, JsonNode ends) {
        Pipeline.tell(told, "opening " + row, ends.path("opening"));
        Pipeline.tell(told, "closing " + row, ends.path("closing"));
        Figures reached = new Figures();
        Pipeline.tell(reached, "reached " + row, ends.path("opening"));
        for (JsonNode bar : ends.path("bars")) {
            Pipeline.tell(reached, "reached " + row, bar);
            Pipeline.tell(told, "bar " + bar.path("bar").asString() + " " + row, bar);
        }
        told.addAll("", reached.unless(Bridge::isAge));
    }
}

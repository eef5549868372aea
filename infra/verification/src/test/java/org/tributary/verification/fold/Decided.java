package org.tributary.verification.fold;

import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How partnerships came through the pipeline: each entry of a stage, and how it was left; what was decided, and how often how. */
final class Decided implements Question {
    private static final List<String> OPEN =
            List.of("identified", "qualified", "cultivating", "proposed", "negotiating");
    private static final Set<String> WON = Set.of("committed", "done");

    private final World world;
    private final Figures figures = new Figures();
    private long days;

    Decided(World world) {
        this.world = world;
    }

    @Override
    public String path() {
        return "/api/pipeline/conversion?";
    }

    @Override
    public void next(Partnership partnership) {
        List<Step> moves = partnership.moves(world.voided);
        if (moves.isEmpty() || moves.get(moves.size() - 1).category().equals("void")) return;
        for (int place = 0; place < moves.size(); place++) {
            Step move = moves.get(place);
            if (partnership.brokered(move.on())) continue;
            if (place > 0) decided(moves, place);
            if (OPEN.contains(move.stage())) passed(moves, place);
        }
    }

    private void passed(List<Step> moves, int place) {
        String stage = moves.get(place).stage();
        figures.add(stage + " entered", Exact.ONE);
        if (place + 1 == moves.size()) {
            figures.add(stage + " still", Exact.ONE);
            return;
        }
        Step next = moves.get(place + 1);
        int onward = OPEN.indexOf(next.stage()) - OPEN.indexOf(stage);
        if (OPEN.contains(next.stage())) figures.add(stage + (onward > 0 ? " advanced" : " movedBack"), Exact.ONE);
        if (WON.contains(next.category())) figures.add(stage + " won", Exact.ONE);
        if (next.category().equals("lost")) figures.add(stage + " lost", Exact.ONE);
    }

    private void decided(List<Step> moves, int place) {
        Step move = moves.get(place);
        if (move.category().equals("lost")) {
            figures.add("lost", Exact.ONE);
            figures.add("lost as " + move.stage(), Exact.ONE);
        }
        if (!move.category().equals("committed") || moves.get(place - 1).stage().equals("completed")) return;
        figures.add("won", Exact.ONE);
        days += ChronoUnit.DAYS.between(Partnership.begun(moves), move.on());
    }

    @Override
    public Figures folded() {
        Figures all = new Figures();
        all.addAll("", figures);
        Exact won = figures.of("won");
        if (!won.isZero()) {
            all.add("winRate", won.over(won.plus(figures.of("lost"))));
            all.add("averageDaysToSignature", Exact.of(days).over(won).rounded(1, RoundingMode.HALF_UP));
        }
        return all;
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (JsonNode stage : answer.path("stages"))
            told.told(
                    stage.path("stage").asString(), stage, "entered", "advanced", "won", "lost", "movedBack", "still");
        JsonNode decided = answer.path("decided");
        told.told("won", decided.path("won"));
        told.told("lost", decided.path("lost"));
        told.told("winRate", decided.at("/winRate/exact"));
        told.told("averageDaysToSignature", decided.path("averageDaysToSignature"));
        for (JsonNode reason : answer.path("reasons"))
            told.told("lost as " + reason.path("outcome").asString(), reason.path("count"));
        return told;
    }
}

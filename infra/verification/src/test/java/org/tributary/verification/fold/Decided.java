package org.tributary.verification.fold;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** How partnerships came through the pipeline: each entry of a stage, and how it was left; what was decided, and how often how. */
final class Decided implements Question {
    private static final List<String> OPEN =
            List.of("identified", "qualified", "cultivating", "proposed", "negotiating");
    private static final Set<String> WON = Set.of("committed", "done");

    private final World world;
    private final Figures figures = new Figures();
    private final Map<String, Stayed> stays = new TreeMap<>();
    private final Stayed toSignature = new Stayed();

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
            if (place > 0) decided(partnership, moves, place);
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
        stays.computeIfAbsent(stage, one -> new Stayed())
                .between(moves.get(place).on(), next.on());
    }

    private void decided(Partnership partnership, List<Step> moves, int place) {
        Step move = moves.get(place);
        if (move.category().equals("lost")) {
            figures.add("lost", Exact.ONE);
            String reason = "lost as " + move.stage() + ", " + move.reason();
            figures.add(reason, Exact.ONE);
            partnership.expected(move).forEach(expected -> figures.told(reason + " value", expected));
        }
        if (!move.category().equals("committed") || moves.get(place - 1).stage().equals("completed")) return;
        figures.add("won", Exact.ONE);
        toSignature.between(Partnership.begun(moves), move.on());
    }

    @Override
    public Figures folded() {
        Figures all = new Figures();
        all.addAll("", figures);
        Exact won = figures.of("won");
        if (!won.isZero()) {
            all.add("winRate", won.over(won.plus(figures.of("lost"))));
        }
        all.addAll("", toSignature.folded("DaysToSignature"));
        OPEN.forEach(stage -> passed(all, stage));
        return all;
    }

    /** Of those that left it, which part went on, and after how long. */
    private void passed(Figures all, String stage) {
        Exact left = figures.of(stage + " entered").minus(figures.of(stage + " still"));
        Exact onward = figures.of(stage + " advanced").plus(figures.of(stage + " won"));
        if (!left.isZero()) all.add(stage + " rate", onward.over(left));
        all.addAll(stage + " ", stays.getOrDefault(stage, new Stayed()).folded("Days"));
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        for (JsonNode stage : answer.path("stages")) {
            String name = stage.path("stage").asString();
            told.told(name, stage, "entered", "advanced", "won", "lost", "movedBack", "still");
            told.told(name, stage, "averageDays", "medianDays");
            told.told(name + " rate", stage.at("/rate/exact"));
        }
        JsonNode decided = answer.path("decided");
        told.told("won", decided.path("won"));
        told.told("lost", decided.path("lost"));
        told.told("winRate", decided.at("/winRate/exact"));
        for (String time : new String[] {"averageDaysToSignature", "medianDaysToSignature"})
            told.told(time, decided.path(time));
        for (JsonNode reason : answer.path("reasons")) {
            String name = "lost as " + reason.path("outcome").asString() + ", "
                    + reason.path("reason").asString();
            told.told(name, reason.path("count"));
            told.told(name + " value", reason.path("value"));
        }
        return told;
    }
}

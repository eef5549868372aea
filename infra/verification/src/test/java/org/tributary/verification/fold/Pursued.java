package org.tributary.verification.fold;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.tributary.verification.fold.Partnership.Step;

/** What came of a partnership: proposed once, whatever is proposed again; decided whenever it was signed or lost. */
final class Pursued {
    private final World world;

    Pursued(World world) {
        this.world = world;
    }

    void score(Partnership partnership, Consumer<Scored> scored) {
        if (!partnership.isVoid())
            partnership.proposals.stream()
                    .filter(this::counted)
                    .map(Step::on)
                    .min(Comparator.naturalOrder())
                    .ifPresent(on -> scored.accept(Scored.once("proposals", on)));
        decided(partnership, scored);
    }

    private void decided(Partnership partnership, Consumer<Scored> scored) {
        List<Step> moves = moves(partnership);
        if (moves.isEmpty() || moves.get(moves.size() - 1).category().equals("void")) return;
        LocalDate begun =
                moves.stream().map(Step::on).min(Comparator.naturalOrder()).orElseThrow();
        for (int place = 1; place < moves.size(); place++) {
            Step move = moves.get(place);
            boolean reopened = moves.get(place - 1).stage().equals("completed");
            if (!counted(move)) continue;
            if (move.category().equals("lost")) scored.accept(Scored.once("lost", move.on()));
            if (!move.category().equals("committed") || reopened) continue;
            scored.accept(Scored.once("won", move.on()));
            scored.accept(Scored.times("days", move.on(), ChronoUnit.DAYS.between(begun, move.on())));
        }
    }

    /** From stage to stage; to be held up and to go on is no move. */
    private List<Step> moves(Partnership partnership) {
        List<Step> moves = new ArrayList<>();
        String before = "";
        for (Step step : partnership.course(world.voided)) {
            if (!step.stage().equals(before)) moves.add(step);
            before = step.stage();
        }
        return moves;
    }

    private boolean counted(Step step) {
        return world.partners.counted(step.with(), step.on(), world.policy());
    }
}

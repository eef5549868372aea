package org.tributary.verification.fold;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

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
        List<Step> moves = partnership.moves(world.voided);
        if (moves.isEmpty() || moves.get(moves.size() - 1).category().equals("void")) return;
        LocalDate begun = Partnership.begun(moves);
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

    private boolean counted(Step step) {
        return world.partners.counted(step.with(), step.on(), world.policy());
    }
}

package org.tributary.commandside.partnership;

import static org.tributary.events.Stage.COMPLETED;
import static org.tributary.events.Stage.CULTIVATING;
import static org.tributary.events.Stage.DECLINED;
import static org.tributary.events.Stage.IDENTIFIED;
import static org.tributary.events.Stage.NEGOTIATING;
import static org.tributary.events.Stage.PROPOSED;
import static org.tributary.events.Stage.QUALIFIED;
import static org.tributary.events.Stage.SIGNED;
import static org.tributary.events.Stage.WITHDRAWN;

import java.util.Map;
import java.util.Set;
import org.tributary.events.Stage;
import org.tributary.platform.problem.Refusal;

/** From where a partnership may go where. */
final class Stages {
    private static final Map<Stage, Stage> ON =
            Map.of(IDENTIFIED, QUALIFIED, QUALIFIED, CULTIVATING, PROPOSED, NEGOTIATING);
    private static final Map<Stage, Stage> BACK =
            Map.of(QUALIFIED, IDENTIFIED, CULTIVATING, QUALIFIED, PROPOSED, CULTIVATING, NEGOTIATING, PROPOSED);
    private static final Set<Stage> BEFORE_PROPOSAL = Set.of(IDENTIFIED, QUALIFIED, CULTIVATING);
    private static final Set<Stage> LOST = Set.of(DECLINED, WITHDRAWN);
    private static final Set<Stage> TRIED_AGAIN = Set.of(IDENTIFIED, QUALIFIED);
    private static final Set<Stage> BEFORE_SIGNATURE = Set.of(PROPOSED, NEGOTIATING, SIGNED);

    private Stages() {}

    static void requireOn(Stage from, Stage to) {
        if (ON.get(from) != to) throw notAllowed(from, "advance to " + to);
    }

    static void requireBack(Stage from, Stage to) {
        if (BACK.get(from) != to) throw notAllowed(from, "move back to " + to);
    }

    static void requireBeforeProposal(Stage from) {
        if (!BEFORE_PROPOSAL.contains(from)) throw notAllowed(from, "be proposed");
    }

    static void requireBeforeSignature(Stage from) {
        if (!BEFORE_SIGNATURE.contains(from)) throw notAllowed(from, "be signed");
    }

    static void requireReopened(Stage from, Stage to) {
        if (!LOST.contains(from) || !TRIED_AGAIN.contains(to)) throw notAllowed(from, "be reopened at " + to);
    }

    static void requireSigned(Stage from) {
        if (from != SIGNED) throw notAllowed(from, "be completed");
    }

    static void requireCompleted(Stage from) {
        if (from != COMPLETED) throw notAllowed(from, "go back to signed: it is not completed");
    }

    /** What is lost, completed or void expects nothing. */
    static void requireAlive(Stage from, String what) {
        if (!from.open() && from != SIGNED) throw notAllowed(from, what);
    }

    static void requireOpen(Stage from, String what) {
        if (!from.open()) throw notAllowed(from, what);
    }

    private static Refusal notAllowed(Stage from, String what) {
        return Refusal.because("stage-not-allowed", "From " + from + ", a partnership cannot " + what + ".");
    }
}

package org.tributary.platform.store;

import java.util.function.Function;
import org.tributary.events.Claim;
import org.tributary.events.Fence;

/** What two appends cannot both have, and what the one that comes second is told. */
enum Rivalry {
    A_CLAIM(
            rival -> Draft.beginning(rival.ownStream).claiming(rival.shared.number()),
            rival -> new Outcome.ClaimTaken(Claim.taken(Draft.KIND, "", rival.shared.number(), rival.ownStream))),
    A_KEY(rival -> Draft.beginning(rival.ownStream).keyed(rival.shared.number()), rival -> new Outcome.KeyTaken()),
    A_VERSION(rival -> Draft.at(rival.shared.begun(), 1), rival -> new Outcome.StreamMoved()),
    A_BEGINNING(rival -> Draft.beginning(rival.shared.unbegun()), rival -> new Outcome.StreamExists()),
    A_BEGINNING_AND_A_VERSION(
            rival -> Draft.at(rival.shared.begun(), 1).and(rival.ownStream, 0), rival -> new Outcome.StreamMoved()),
    A_LOGIN(
            rival -> Draft.beginning(rival.ownStream)
                    .beside(new Beside.Login(rival.ownStream, rival.shared.number(), "{bcrypt}")),
            rival -> new Outcome.BesideTaken("logins_login")),
    A_FENCE_THAT_THE_FIRST_CLOSES(
            rival -> Draft.beginning(rival.ownStream)
                    .within(new Fence("period", rival.shared.number()))
                    .closing(new Fence("period", rival.shared.number())),
            rival -> new Outcome.FenceClosed(new Fence("period", rival.shared.number()))),
    EVERYTHING(
            rival -> Draft.beginning(rival.shared.unbegun())
                    .claiming(rival.shared.number())
                    .keyed(rival.shared.number())
                    .beside(new Beside.Login(rival.ownStream, rival.shared.number(), "{bcrypt}")),
            rival -> new Outcome.KeyTaken());

    private final Function<Rival, Draft> draft;
    private final Function<Rival, Outcome> loss;

    Rivalry(Function<Rival, Draft> draft, Function<Rival, Outcome> loss) {
        this.draft = draft;
        this.loss = loss;
    }

    Rival rival(Shared shared) {
        return new Rival(this, shared, Draft.aStream());
    }

    /** What they all want: to go on with one stream, to begin another, to have a number. */
    record Shared(String begun, String unbegun, String number) {
        static Shared in(AHistory history) {
            String begun = Draft.aStream();
            history.written(Draft.beginning(begun));
            return new Shared(begun, Draft.aStream(), Draft.aStream());
        }
    }

    /** One of those who want the same. */
    record Rival(Rivalry rivalry, Shared shared, String ownStream) {
        Draft draft() {
            return rivalry.draft.apply(this);
        }

        Outcome loss() {
            return rivalry.loss.apply(this);
        }
    }
}

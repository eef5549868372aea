package org.tributary.platform.store;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.tributary.events.Claim;
import org.tributary.events.Fence;

/** What two appends cannot both have, and what the one that comes second is told. */
enum Rivalry {
    A_CLAIM(
            rival -> Draft.beginning(rival.ownStream).claiming("A-2026-001"),
            rival -> new Outcome.ClaimTaken(Claim.taken(Draft.KIND, "", "A-2026-001", rival.ownStream))),
    A_KEY(rival -> Draft.beginning(rival.ownStream).keyed("the key"), rival -> new Outcome.KeyTaken()),
    A_VERSION(rival -> Draft.at(rival.shared.get(0), 1), rival -> new Outcome.StreamMoved()),
    A_BEGINNING(rival -> Draft.beginning(rival.shared.get(1)), rival -> new Outcome.StreamExists()),
    A_BEGINNING_AND_A_VERSION(
            rival -> Draft.at(rival.shared.get(0), 1).and(rival.ownStream, 0), rival -> new Outcome.StreamMoved()),
    A_LOGIN(
            rival -> Draft.beginning(rival.ownStream).beside(new Beside.Login(rival.ownStream, "m.okafor", "{bcrypt}")),
            rival -> new Outcome.BesideTaken("logins_login")),
    A_FENCE_THAT_THE_FIRST_CLOSES(
            rival -> Draft.beginning(rival.ownStream)
                    .within(new Fence("period", "2026-03"))
                    .closing(new Fence("period", "2026-03")),
            rival -> new Outcome.FenceClosed(new Fence("period", "2026-03"))),
    EVERYTHING(
            rival -> Draft.beginning(rival.shared.get(1))
                    .claiming("A-2026-001")
                    .keyed("the key")
                    .beside(new Beside.Login(rival.ownStream, "m.okafor", "{bcrypt}")),
            rival -> new Outcome.KeyTaken());

    private final Function<Rival, Draft> draft;
    private final Function<Rival, Outcome> loss;

    Rivalry(Function<Rival, Draft> draft, Function<Rival, Outcome> loss) {
        this.draft = draft;
        this.loss = loss;
    }

    Rival rival(List<String> sharedStreams) {
        return new Rival(this, sharedStreams, UUID.randomUUID().toString());
    }

    /** One of those who want the same. */
    record Rival(Rivalry rivalry, List<String> shared, String ownStream) {
        Draft draft() {
            return rivalry.draft.apply(this);
        }

        Outcome loss() {
            return rivalry.loss.apply(this);
        }
    }
}

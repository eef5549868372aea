package org.tributary.commandside.partnership;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.Agreements;
import org.tributary.events.AgreementId;
import org.tributary.events.Stage;
import org.tributary.platform.problem.Refusal;

/** What was signed under a partnership, and from which stage. An agreement that is void has signed nothing. */
final class Signatures {
    private List<Signature> all = new ArrayList<>();

    void add(AgreementId agreement, @Nullable Stage from) {
        all.add(new Signature(agreement, from));
    }

    void requireNew(AgreementId agreement) {
        if (all.stream().anyMatch(signature -> signature.agreementId().equals(agreement)))
            throw Refusal.because("already-exists", "This agreement was signed before.");
    }

    /** Where the partnership stands: at signed as long as one of them holds, else where it stood before them. */
    Stage standing(Stage recorded, Agreements agreements) {
        Stage standing = recorded;
        for (int last = all.size() - 1; standing == Stage.SIGNED && last >= 0; last--) {
            if (!agreements.voided(all.get(last).agreementId())) return Stage.SIGNED;
            standing = all.get(last).from();
        }
        if (standing == null)
            throw Refusal.because(
                    "partnership-voided", "It was taken in with an agreement that is void, and is void with it.");
        return standing;
    }

    /** @param from none: the partnership was taken in with it */
    record Signature(AgreementId agreementId, @Nullable Stage from) {}
}

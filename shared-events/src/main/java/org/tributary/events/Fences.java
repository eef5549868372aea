package org.tributary.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a signature must not slip past. */
final class Fences {
    private Fences() {}

    /** Nothing lands in a closed period, and nothing is signed with a partner that is barred. */
    static List<Fence> of(LocalDate signedOn, List<PartnerId> partners) {
        List<Fence> fences = new ArrayList<>();
        fences.add(Fence.period(signedOn));
        partners.forEach(partner -> fences.add(Fence.partner(partner)));
        return fences;
    }
}

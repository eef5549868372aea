package org.tributary.commandside.partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partner.PartnerCommand.ConcludeDueDiligence;
import org.tributary.events.Clearance;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** What a conclusion says: of three dimensions and the risk, unless it was abandoned; until when, only if it clears. */
final class Findings {
    private Findings() {}

    static void requireComplete(ConcludeDueDiligence command) {
        boolean assessed = command.outcome() != Clearance.ABANDONED;
        List<Fault> faults = new ArrayList<>();
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        found.put("/expertise", command.expertise());
        found.put("/capacity", command.capacity());
        found.put("/systems", command.systems());
        found.put("/riskRating", command.riskRating());
        found.forEach((pointer, value) -> require(pointer, value, assessed, faults));
        require("/validUntil", command.validUntil(), command.outcome() == Clearance.CLEARED, faults);
        if (command.validUntil() != null && command.validUntil().isBefore(command.effectiveOn()))
            faults.add(new Fault("/validUntil", "too-early", "It is valid on the day on which it clears, at least."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    private static void require(String pointer, @Nullable Object value, boolean wanted, List<Fault> faults) {
        if (wanted && value == null)
            faults.add(new Fault(pointer, "missing", "This outcome says so much; not-assessed where nobody looked."));
        if (!wanted && value != null) faults.add(new Fault(pointer, "not-needed", "This outcome says nothing of it."));
    }
}

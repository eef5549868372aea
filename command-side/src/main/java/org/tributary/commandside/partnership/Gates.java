package org.tributary.commandside.partnership;

import java.util.ArrayList;
import java.util.List;
import org.tributary.commandside.partnership.Signing.ReasonedWaiver;
import org.tributary.events.Gate;
import org.tributary.events.Waiver;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** What the policy asks for before a signature: each gate is met, or a manager waives it with a reason. */
final class Gates {
    private Gates() {}

    /**
     * @param cleared whether a valid due diligence clears whoever funds
     * @param checked whether the commitments of each checklist are met
     */
    static List<Waiver> pass(Signing signing, List<Gate> wanted, boolean cleared, boolean checked, boolean mayWaive) {
        List<Gate> unmet = wanted.stream()
                .filter(gate -> !met(gate, signing, cleared, checked))
                .toList();
        List<Gate> waived = signing.waivers().stream().map(ReasonedWaiver::gate).toList();
        requireNeeded(waived, unmet);
        if (!waived.isEmpty() && !mayWaive) throw Refusal.forbidden("Only a manager waives what a signature needs.");
        List<Gate> closed =
                unmet.stream().filter(gate -> !waived.contains(gate)).toList();
        if (!closed.isEmpty())
            throw Refusal.because(
                    "gate-not-met",
                    "The policy asks for %s before a signature. Meet it, or have a manager waive it: waivers: [{gate, reason}]."
                            .formatted(names(closed)));
        return signing.waivers().stream()
                .map(waiver -> new Waiver(waiver.gate(), waiver.reason()))
                .toList();
    }

    private static boolean met(Gate gate, Signing signing, boolean cleared, boolean checked) {
        return switch (gate) {
            case DUE_DILIGENCE -> cleared;
            case EXPECTATIONS_DOCUMENT -> signing.expectationsDocument() != null;
            case CHECKLIST -> checked;
        };
    }

    private static void requireNeeded(List<Gate> waived, List<Gate> unmet) {
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < waived.size(); place++)
            if (!unmet.contains(waived.get(place)) || waived.indexOf(waived.get(place)) != place)
                faults.add(new Fault(
                        "/waivers/" + place, "not-needed", "This gate is met, not asked for, or waived already."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    private static String names(List<Gate> gates) {
        return String.join(
                ", ",
                gates.stream()
                        .map(gate ->
                                gate.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                        .toList());
    }
}

package org.tributary.commandside.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.tributary.commandside.partnership.PartnershipCommand.ProposePartnership;
import org.tributary.commandside.partnership.Signing.ReasonedWaiver;
import org.tributary.events.Gate;
import org.tributary.events.StreamVersion;
import org.tributary.events.Waiver;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** What the policy asks for before a proposal or a signature: each gate is met, or a manager waives it with a reason. */
final class Gates {
    private Gates() {}

    /**
     * @param cleared whether a valid due diligence clears whoever funds
     * @param checked whether the commitments of each checklist are met
     */
    static List<Waiver> pass(Signing signing, List<Gate> wanted, boolean cleared, boolean checked, boolean mayWaive) {
        return pass(signing.waivers(), wanted, gate -> met(gate, signing, cleared, checked), mayWaive, "a signature");
    }

    /** @param checked whether it is held to criteria, and they are met */
    static Passed pass(ProposePartnership proposal, PolicyBook.Standing inForce, boolean checked, boolean mayWaive) {
        var waivers = pass(
                proposal.waivers(),
                inForce.policy().gates(),
                gate -> gate != Gate.ENGAGEMENT_CRITERIA || checked,
                mayWaive,
                "a proposal");
        return new Passed(waivers, inForce.reliedOn());
    }

    private static List<Waiver> pass(
            List<ReasonedWaiver> waivers, List<Gate> wanted, Predicate<Gate> met, boolean mayWaive, String what) {
        List<Gate> unmet = wanted.stream().filter(met.negate()).toList();
        List<Gate> waived = waivers.stream().map(ReasonedWaiver::gate).toList();
        requireNeeded(waived, unmet);
        if (!waived.isEmpty() && !mayWaive) throw Refusal.forbidden("Only a manager waives what " + what + " needs.");
        List<Gate> closed =
                unmet.stream().filter(gate -> !waived.contains(gate)).toList();
        if (!closed.isEmpty())
            throw Refusal.because(
                    "gate-not-met",
                    "The policy asks for %s before %s. Meet it%s, or have a manager waive it: waivers: [{gate, reason}]."
                            .formatted(names(closed), what, how(closed)));
        return waivers.stream()
                .map(waiver -> new Waiver(waiver.gate(), waiver.reason()))
                .toList();
    }

    private static boolean met(Gate gate, Signing signing, boolean cleared, boolean checked) {
        return switch (gate) {
            case DUE_DILIGENCE -> cleared;
            case EXPECTATIONS_DOCUMENT -> signing.expectationsDocument() != null;
            case CHECKLIST -> checked;
            case ENGAGEMENT_CRITERIA -> true;
        };
    }

    /** Criteria are met before there is a proposal to see them in. */
    private static String how(List<Gate> closed) {
        return closed.contains(Gate.ENGAGEMENT_CRITERIA)
                ? " (identify-partnership, then assign-checklist with criteria and assess each of them)"
                : "";
    }

    private static void requireNeeded(List<Gate> waived, List<Gate> unmet) {
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < waived.size(); place++)
            if (!unmet.contains(waived.get(place)) || waived.indexOf(waived.get(place)) != place)
                faults.add(new Fault(
                        "/waivers/" + place, "not-needed", "This gate is met, not asked for, or waived already."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    /** What was waived, and the policy that asked for it. */
    record Passed(List<Waiver> waivers, StreamVersion policy) {}

    private static String names(List<Gate> gates) {
        return String.join(
                ", ",
                gates.stream()
                        .map(gate -> gate.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
    }
}

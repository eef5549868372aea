package org.tributary.commandside.partnership;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partnership.CareCommand.HoldJointAssessment;
import org.tributary.commandside.partnership.CareCommand.ScheduleJointAssessment;
import org.tributary.events.CareEvent.JointAssessmentHeld;
import org.tributary.events.CareEvent.JointAssessmentScheduled;
import org.tributary.events.JointOutcome;
import org.tributary.events.PartnershipEvent;
import org.tributary.platform.problem.Refusal;

/** When both sides look at their partnership together. */
final class JointAssessments {
    private static final int AT_MOST_MONTHS = 60;

    private Set<String> held = new HashSet<>();
    private int everyMonths;
    private @Nullable LocalDate nextOn;

    /** Nothing, where it is scheduled just so. */
    @Nullable
    JointAssessmentScheduled decided(ScheduleJointAssessment command) {
        if (command.everyMonths() < 1 || command.everyMonths() > AT_MOST_MONTHS)
            throw Refusal.invalid("/everyMonths", "out-of-range", "An assessment is held every 1 to 60 months.");
        LocalDate first =
                command.firstOn() == null ? command.effectiveOn().plusMonths(command.everyMonths()) : command.firstOn();
        requireLater("/firstOn", first, command.effectiveOn());
        if (command.everyMonths() == everyMonths && first.equals(nextOn)) return null;
        return new JointAssessmentScheduled(
                command.partnershipId(), command.everyMonths(), first, command.effectiveOn());
    }

    /** The next one is after as many months as was scheduled, unless it is said otherwise or it was the last. */
    JointAssessmentHeld decided(HoldJointAssessment command) {
        if (held.contains(command.assessmentId().text()))
            throw Refusal.because("already-exists", "This assessment was recorded before.");
        boolean last = command.outcome() == JointOutcome.END;
        if (last && command.nextOn() != null)
            throw Refusal.invalid("/nextOn", "not-needed", "What ends is not assessed again.");
        LocalDate next = last || everyMonths == 0 || command.nextOn() != null
                ? command.nextOn()
                : command.effectiveOn().plusMonths(everyMonths);
        if (next != null) requireLater("/nextOn", next, command.effectiveOn());
        return new JointAssessmentHeld(
                command.partnershipId(),
                command.assessmentId(),
                command.outcome(),
                command.findings(),
                next,
                command.effectiveOn());
    }

    private static void requireLater(String pointer, LocalDate next, LocalDate on) {
        if (!next.isAfter(on)) throw Refusal.invalid(pointer, "too-early", "The next assessment is on a later day.");
    }

    void on(PartnershipEvent event) {
        if (event instanceof JointAssessmentScheduled e) {
            everyMonths = e.everyMonths();
            nextOn = e.firstOn();
        } else if (event instanceof JointAssessmentHeld e) {
            held.add(e.assessmentId().text());
            nextOn = e.nextOn();
        }
    }
}

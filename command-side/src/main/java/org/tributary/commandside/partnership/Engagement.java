package org.tributary.commandside.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partnership.EngagementCommand.ReviseEngagement;
import org.tributary.commandside.partnership.PartnershipCommand.ProposePartnership;
import org.tributary.events.EngagementEvent.EngagementRevised;
import org.tributary.events.PartnershipEvent;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.events.Term;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** In which ways partners work together: several at once, and others at other times. */
final class Engagement {
    private static final String PROJECT = "project";

    private List<String> types = List.of();
    private @Nullable String objective;
    private @Nullable Term term;

    /** Nothing, where they work together just so; what is left out stays. */
    @Nullable
    EngagementRevised decided(ReviseEngagement command) {
        String aim = command.objective() == null ? objective : command.objective();
        Term days = command.term() == null ? term : command.term();
        if (command.engagementTypes().isEmpty())
            throw Refusal.invalid("/engagementTypes", "missing", "Partners work together in at least one way.");
        List<Fault> faults = faults(command.engagementTypes(), days);
        if (command.engagementTypes().contains(PROJECT)) project(aim, days, faults);
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        if (Set.copyOf(command.engagementTypes()).equals(Set.copyOf(types))
                && Objects.equals(aim, objective)
                && Objects.equals(days, term)) return null;
        return new EngagementRevised(
                command.partnershipId(),
                command.engagementTypes(),
                aim,
                days,
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    /** A proposal may leave to the talks what a project is for, and how long it takes. */
    static void requireSound(ProposePartnership command) {
        List<Fault> faults = faults(command.engagementTypes(), command.term());
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    private static List<Fault> faults(List<String> types, @Nullable Term term) {
        List<Fault> faults = new ArrayList<>();
        if (Set.copyOf(types).size() != types.size())
            faults.add(new Fault("/engagementTypes", "duplicate", "Each type is named once."));
        if (term != null
                && term.from() != null
                && term.to() != null
                && term.to().isBefore(term.from()))
            faults.add(new Fault("/term/to", "too-early", "A term ends on or after the day on which it begins."));
        return faults;
    }

    private static void project(@Nullable String objective, @Nullable Term term, List<Fault> faults) {
        if (objective == null) faults.add(new Fault("/objective", "missing", "A project has an objective."));
        if (term == null || term.from() == null || term.to() == null)
            faults.add(new Fault("/term", "missing", "A project has a first and a last day: {from, to}."));
    }

    /** A proposal says it all anew. */
    void on(PartnershipEvent event) {
        if (event instanceof PartnershipProposed e) {
            types = e.engagementTypes();
            objective = e.objective();
            term = e.term();
        } else if (event instanceof EngagementRevised e) {
            types = e.engagementTypes();
            objective = e.objective();
            term = e.term();
        }
    }
}

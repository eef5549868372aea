package org.tributary.commandside.capacity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.tributary.commandside.capacity.CapacityRoundCommand.OpenCapacityRound;
import org.tributary.commandside.capacity.CapacityRoundCommand.ReviseCapacityRound;
import org.tributary.commandside.rule.Chronology;
import org.tributary.commandside.rule.Records;
import org.tributary.events.CapacityRoundEvent.CapacityRoundOpened;
import org.tributary.events.CapacityRoundEvent.CapacityRoundRevised;
import org.tributary.events.CapacityRoundEvent.Scale;
import org.tributary.events.CapacityRoundId;
import org.tributary.events.PartnerId;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** Who is invited to say how capable they are, and on which scale. */
@Aggregate(type = "capacity-round", snapshotTriggerDefinition = "nowAndThen", lockFactory = "noLock", cache = "states")
@SuppressWarnings("NullAway.Init")
class CapacityRound {
    @AggregateIdentifier
    private CapacityRoundId roundId;

    private LocalDate openedOn;
    private Scale scale;
    private String name;
    private List<PartnerId> invited;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(OpenCapacityRound command, Records records) {
        if (command.scale().lowest() >= command.scale().highest())
            throw Refusal.invalid("/scale/highest", "too-low", "A scale goes up: its highest is above its lowest.");
        var reliedOn = requireEachOnce(command.invited(), List.of(), records);
        apply(new CapacityRoundOpened(
                command.roundId(),
                command.name(),
                command.scale(),
                command.invited(),
                command.effectiveOn(),
                reliedOn));
    }

    @CommandHandler
    void handle(ReviseCapacityRound command, Records records) {
        Chronology.requireNotBefore(openedOn, command.effectiveOn());
        String newName = command.name() == null ? name : command.name();
        List<PartnerId> nowInvited = command.invited() == null ? invited : command.invited();
        var reliedOn = requireEachOnce(nowInvited, invited, records);
        if (newName.equals(name) && nowInvited.equals(invited)) return;
        apply(new CapacityRoundRevised(
                roundId, newName, nowInvited, command.reason(), command.effectiveOn(), command.codes(), reliedOn));
    }

    /** Whoever was invited before stays so, whatever became of them. */
    private static List<StreamVersion> requireEachOnce(
            List<PartnerId> invited, List<PartnerId> before, Records records) {
        if (invited.isEmpty()) throw Refusal.invalid("/invited", "missing", "Somebody is invited to a round.");
        Set<PartnerId> named = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        List<StreamVersion> reliedOn = new ArrayList<>();
        for (int place = 0; place < invited.size(); place++) {
            String pointer = "/invited/" + place;
            if (!named.add(invited.get(place)))
                faults.add(new Fault(pointer, "duplicate", "Whoever is invited is named once."));
            else if (!before.contains(invited.get(place)))
                try {
                    reliedOn.addAll(records.requireKnown(pointer, "partner", invited.get(place)));
                } catch (Refusal unknown) {
                    faults.addAll(unknown.faults());
                }
        }
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        return reliedOn;
    }

    @EventSourcingHandler
    void on(CapacityRoundOpened event) {
        roundId = event.roundId();
        openedOn = event.effectiveOn();
        scale = event.scale();
        name = event.name();
        invited = event.invited();
    }

    @EventSourcingHandler
    void on(CapacityRoundRevised event) {
        name = event.name();
        invited = event.invited();
    }

    Round asItStands() {
        return new Round(openedOn, scale, invited);
    }

    /** What is needed of a round to answer in it. */
    record Round(LocalDate openedOn, Scale scale, List<PartnerId> invited) {}
}

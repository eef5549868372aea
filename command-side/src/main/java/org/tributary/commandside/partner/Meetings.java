package org.tributary.commandside.partner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tributary.commandside.partner.PartnerCommand.RecordInteraction;
import org.tributary.events.PartnerEvent.InteractionRecorded;
import org.tributary.events.PartnerId;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** When a partner was met, visited or called, each time once. */
final class Meetings {
    private Set<String> known = new HashSet<>();

    void requireNew(RecordInteraction command) {
        if (known.contains(command.interactionId().text()))
            throw Refusal.because("interaction-already-recorded", "This interaction was recorded before.");
        if (command.nextActionOn() != null && command.nextActionOn().isBefore(command.effectiveOn()))
            throw Refusal.invalid("/nextActionOn", "too-early", "What comes next does not come before.");
        Set<PartnerId> named = new HashSet<>(Set.of(command.partnerId()));
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < command.alsoWith().size(); place++)
            if (!named.add(command.alsoWith().get(place)))
                faults.add(new Fault(
                        "/alsoWith/" + place, "duplicate", "Whoever took part is named once: partnerId not again."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    static InteractionRecorded recorded(RecordInteraction command, List<StreamVersion> reliedOn) {
        return new InteractionRecorded(
                command.partnerId(),
                command.interactionId(),
                command.kind(),
                command.place(),
                command.alsoWith(),
                command.staff(),
                command.partnershipId(),
                command.note(),
                command.nextActionOn(),
                command.effectiveOn(),
                command.codes(),
                reliedOn);
    }

    void on(InteractionRecorded event) {
        known.add(event.interactionId().text());
    }

    Meetings with(Meetings duplicates) {
        Meetings whole = new Meetings();
        whole.known.addAll(duplicates.known);
        whole.known.addAll(known);
        return whole;
    }
}

package org.tributary.commandside.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partner.Partners;
import org.tributary.commandside.partnership.EngagementCommand.AssignBroker;
import org.tributary.commandside.partnership.EngagementCommand.ReleaseBroker;
import org.tributary.commandside.rule.Chronology;
import org.tributary.commandside.staff.StaffMembers;
import org.tributary.events.BrokerKind;
import org.tributary.events.EngagementEvent.BrokerAssigned;
import org.tributary.events.EngagementEvent.BrokerReleased;
import org.tributary.events.PartnershipEvent;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** Who helps partners to build and keep their partnership. */
final class Brokers {
    private Map<String, Broker> byId = new HashMap<>();

    BrokerAssigned decided(AssignBroker command, Partners partners, StaffMembers staff) {
        if (byId.containsKey(command.brokerId().text()))
            throw Refusal.because("already-exists", "This broker was assigned before.");
        requireSound(command);
        List<StreamVersion> reliedOn = new ArrayList<>(partners.requireKnown("/partnerId", command.partnerId()));
        if (command.staffId() != null) reliedOn.addAll(staff.requireKnown("/staffId", List.of(command.staffId())));
        return new BrokerAssigned(
                command.partnershipId(),
                command.brokerId(),
                command.kind(),
                command.person(),
                command.partnerId(),
                command.staffId(),
                command.until(),
                command.effectiveOn(),
                reliedOn);
    }

    private static void requireSound(AssignBroker command) {
        List<Fault> faults = new ArrayList<>();
        long named = Stream.of(command.person(), command.partnerId(), command.staffId())
                .filter(Objects::nonNull)
                .count();
        if (named != 1)
            faults.add(new Fault(
                    "/person",
                    named == 0 ? "missing" : "not-alone",
                    "A broker is a person, a partner (partnerId) or a member of the staff (staffId): name one."));
        if (command.staffId() != null && command.kind() == BrokerKind.EXTERNAL)
            faults.add(new Fault("/kind", "not-external", "A member of the staff is an internal broker."));
        if (command.partnerId() != null && command.kind() == BrokerKind.INTERNAL)
            faults.add(new Fault("/kind", "not-internal", "A partner is an external broker."));
        if (command.until() != null && command.until().isBefore(command.effectiveOn()))
            faults.add(new Fault("/until", "too-early", "Whoever brokers does so until the day itself, or later."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    BrokerReleased decided(ReleaseBroker command) {
        Broker broker = byId.get(command.brokerId().text());
        if (broker == null) throw Refusal.invalid("/brokerId", "unknown-broker", "The partnership has no such broker.");
        Chronology.requireNotBefore(broker.since(), command.effectiveOn());
        if (broker.released()) throw Refusal.because("broker-already-released", "This broker was released before.");
        if (broker.until() != null && broker.until().isBefore(command.effectiveOn()))
            throw Refusal.because("broker-already-released", "This broker was assigned until " + broker.until() + ".");
        return new BrokerReleased(
                command.partnershipId(), command.brokerId(), command.reason(), command.effectiveOn(), command.codes());
    }

    void on(PartnershipEvent event) {
        if (event instanceof BrokerAssigned e)
            byId.put(e.brokerId().text(), new Broker(e.effectiveOn(), e.until(), false));
        else if (event instanceof BrokerReleased e)
            byId.computeIfPresent(
                    e.brokerId().text(), (id, broker) -> new Broker(broker.since(), broker.until(), true));
    }

    /** Someone, and for how long. */
    record Broker(LocalDate since, @Nullable LocalDate until, boolean released) {}
}

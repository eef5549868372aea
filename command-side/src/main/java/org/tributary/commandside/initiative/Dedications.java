package org.tributary.commandside.initiative;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.initiative.InitiativeCommand.DedicatePartnership;
import org.tributary.commandside.initiative.InitiativeCommand.ReleasePartnership;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.InitiativeEvent.PartnershipDedicated;
import org.tributary.events.InitiativeEvent.PartnershipReleased;
import org.tributary.events.NeedId;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Refusal;

/** Which partnerships serve an initiative; that none serves two, the claim sees to. */
final class Dedications {
    private Map<String, Dedicated> byPartnership = new HashMap<>();

    /** Whether it serves the same already. */
    boolean has(DedicatePartnership command) {
        Dedicated dedicated = byPartnership.get(command.partnershipId().text());
        return dedicated != null && Objects.equals(dedicated.need(), text(command.needId()));
    }

    PartnershipDedicated decided(DedicatePartnership command, List<StreamVersion> reliedOn) {
        if (byPartnership.containsKey(command.partnershipId().text()))
            throw Refusal.because(
                    "partnership-already-dedicated",
                    "The partnership serves this initiative otherwise: release-partnership first.");
        return new PartnershipDedicated(
                command.initiativeId(), command.partnershipId(), command.needId(), command.effectiveOn(), reliedOn);
    }

    PartnershipReleased decided(ReleasePartnership command) {
        Dedicated dedicated = byPartnership.get(command.partnershipId().text());
        if (dedicated == null)
            throw Refusal.because("partnership-not-dedicated", "The partnership does not serve this initiative.");
        Chronology.requireNotBefore(dedicated.on(), command.effectiveOn());
        return new PartnershipReleased(
                command.initiativeId(),
                command.partnershipId(),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    void requireNoneFor(NeedId need) {
        long serving = byPartnership.values().stream()
                .filter(dedicated -> need.text().equals(dedicated.need()))
                .count();
        if (serving > 0)
            throw Refusal.because(
                    "need-in-use", "Partnerships serve this need (%d of them): release them first.".formatted(serving));
    }

    void on(PartnershipDedicated event) {
        byPartnership.put(event.partnershipId().text(), new Dedicated(text(event.needId()), event.effectiveOn()));
    }

    void on(PartnershipReleased event) {
        byPartnership.remove(event.partnershipId().text());
    }

    private static @Nullable String text(@Nullable NeedId need) {
        return need == null ? null : need.text();
    }

    /** For what a partnership serves, and since when. */
    record Dedicated(@Nullable String need, LocalDate on) {}
}

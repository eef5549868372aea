package org.tributary.commandside.capacity;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CapacityRoundEvent.CapacityRoundOpened;
import org.tributary.events.CapacityRoundEvent.CapacityRoundRevised;
import org.tributary.events.CapacityRoundEvent.Scale;
import org.tributary.events.CapacityRoundId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.PartnerId;
import org.tributary.events.Reason;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;

/** What can be asked of a round. */
sealed interface CapacityRoundCommand {
    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = CapacityRoundOpened.class,
            undoneBy = "revise-capacity-round",
            says = "Invite partners to a round in which capacities are assessed, all on the same scale.")
    record OpenCapacityRound(
            @TargetAggregateIdentifier @NewId CapacityRoundId roundId,
            String name,
            Scale scale,
            List<PartnerId> invited,
            @Today LocalDate effectiveOn)
            implements CapacityRoundCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = CapacityRoundRevised.class,
            undoneBy = "revise-capacity-round",
            says = "Call a round by another name, or say who else is invited, or who is not; what was answered stays.")
    record ReviseCapacityRound(
            @TargetAggregateIdentifier CapacityRoundId roundId,
            @Nullable String name,
            @Nullable List<PartnerId> invited,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements CapacityRoundCommand {}
}

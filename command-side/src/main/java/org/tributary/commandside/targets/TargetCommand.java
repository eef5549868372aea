package org.tributary.commandside.targets;

import static org.tributary.events.Role.MANAGER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Measure;
import org.tributary.events.Money;
import org.tributary.events.Reason;
import org.tributary.events.Share;
import org.tributary.events.StaffId;
import org.tributary.events.TargetEvent.TargetSet;
import org.tributary.events.TargetEvent.TargetWithdrawn;
import org.tributary.events.TargetId;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;
import org.tributary.stored.NaturalKeys;

/** What can be asked of a target. */
sealed interface TargetCommand {
    @Sent(
            by = {MANAGER},
            leadsTo = TargetSet.class,
            undoneBy = "withdraw-target",
            says = "Set what an owner is to reach by a measure in a period. Setting it again needs a reason.")
    record SetTarget(
            StaffId owner,
            Measure measure,
            String period,
            @Nullable Money amount,
            @Nullable Share count,
            @Code("change-reason") @Nullable Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements TargetCommand {

        @TargetAggregateIdentifier
        TargetId targetId() {
            return NaturalKeys.target(owner, measure, period);
        }
    }

    @Sent(
            by = {MANAGER},
            leadsTo = TargetWithdrawn.class,
            undoneBy = "set-target",
            says = "Take a target away, with a reason: the owner has none by that measure in that period.")
    record WithdrawTarget(
            StaffId owner,
            Measure measure,
            String period,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements TargetCommand {

        @TargetAggregateIdentifier
        TargetId targetId() {
            return NaturalKeys.target(owner, measure, period);
        }
    }
}

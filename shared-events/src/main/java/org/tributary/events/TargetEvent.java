package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an owner is to reach in a period, by one measure. */
@StreamType("target")
public sealed interface TargetEvent extends DomainEvent {
    TargetId targetId();

    /** A target was set: an amount for measures of money, a count for the others. */
    @StoredAs("target-set")
    record TargetSet(
            TargetId targetId,
            StaffId owner,
            Measure measure,
            String period,
            @Nullable Money amount,
            @Nullable Share count,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements TargetEvent {
        public TargetSet {
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** A target is none: it was set in error, or nobody is to reach it any more. */
    @StoredAs("target-withdrawn")
    record TargetWithdrawn(
            TargetId targetId,
            StaffId owner,
            Measure measure,
            String period,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements TargetEvent {
        public TargetWithdrawn {
            codes = Lists.copy(codes);
        }
    }
}

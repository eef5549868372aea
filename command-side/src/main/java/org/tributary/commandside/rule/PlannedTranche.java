package org.tributary.commandside.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ConditionKind;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.TrancheId;
import org.tributary.platform.command.NewId;

/** A scheduled part of what is promised; the source may be left out where there is one partner that promises. */
public record PlannedTranche(
        @NewId TrancheId trancheId,
        @Nullable PartnerId source,
        Money amount,
        LocalDate dueOn,
        @Nullable String condition,
        @Nullable ConditionKind conditionKind) {
    /** The same, as this partner's promise. */
    public PlannedTranche of(@Nullable PartnerId other) {
        return new PlannedTranche(trancheId, other, amount, dueOn, condition, conditionKind);
    }
}

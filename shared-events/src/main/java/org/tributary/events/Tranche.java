package org.tributary.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled part of a commitment, in the agreement's currency.
 *
 * @param source the partner whose promise it is
 * @param conditionKind what the condition is about, if that was said
 */
public record Tranche(
        TrancheId trancheId,
        @Nullable PartnerId source,
        Money amount,
        LocalDate dueOn,
        @Nullable String condition,
        @Nullable ConditionKind conditionKind) {
    public Tranche(
            TrancheId trancheId,
            @Nullable PartnerId source,
            Money amount,
            LocalDate dueOn,
            @Nullable String condition) {
        this(trancheId, source, amount, dueOn, condition, null);
    }
}

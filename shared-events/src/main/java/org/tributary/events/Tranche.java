package org.tributary.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled part of a commitment, in the agreement's currency.
 *
 * @param source the partner whose promise it is
 */
public record Tranche(
        TrancheId trancheId,
        @Nullable PartnerId source,
        Money amount,
        LocalDate dueOn,
        @Nullable String condition) {}

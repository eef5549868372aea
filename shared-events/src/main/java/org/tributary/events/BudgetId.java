package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A budget as it was shared, unique within its partnership. */
public record BudgetId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BudgetId of(String text) {
        return new BudgetId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}

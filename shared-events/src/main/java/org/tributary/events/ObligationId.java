package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** What somebody owes by a day, unique within the agreement. */
public record ObligationId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ObligationId of(String text) {
        return new ObligationId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}

package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A part of a contribution that is set aside for a use, unique within the agreement. */
public record AllocationId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AllocationId of(String text) {
        return new AllocationId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}

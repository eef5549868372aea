package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A round in which capacities are assessed, with everyone who is invited. */
public record CapacityRoundId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CapacityRoundId of(String text) {
        return new CapacityRoundId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}

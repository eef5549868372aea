package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A scheduled part of a commitment, unique within the agreement. */
public record TrancheId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TrancheId of(String text) {
        return new TrancheId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}

package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** A planned value of a measure for an owner and a period; a natural key. */
public record TargetId(UUID value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TargetId of(String text) {
        return new TargetId(Id.parse(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
